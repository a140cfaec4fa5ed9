package org.residua.ui.shell.hanging;

import java.util.Set;

/** What is hung at a place. */
public sealed interface Slot {
    /** The first series of the current study. */
    record First() implements Slot {}

    /**
     * The first series of the current study that was taken in one of these views.
     *
     * @param positions values of View Position (0018,5101)
     */
    record View(Set<String> positions) implements Slot {
        public View {
            positions = Set.copyOf(positions);
        }
    }

    /** The first image of the first series that holds two, each of its own. */
    record TwoImages() implements Slot {}

    /** The second image of the series at the first place. */
    record Second() implements Slot {}

    /**
     * The series that matches the one at another place, of the newest earlier study that has one.
     *
     * @param of place, 0-based, before this
     */
    record Prior(int of) implements Slot {}
}
