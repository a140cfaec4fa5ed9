package org.residua.ui.shell;

import java.util.Optional;
import org.residua.ui.viewer.Layout;

/** Layouts as text, for what is kept between starts. */
final class Layouts {
    private Layouts() {}

    /** "GRID 2 3". */
    static String write(Layout layout) {
        return layout.kind() + " " + layout.rows() + " " + layout.columns();
    }

    /** What {@link #write} wrote; empty for anything else. */
    static Optional<Layout> parse(String text) {
        String[] parts = text.split(" ", -1);
        try {
            return parts.length == 3
                    ? Optional.of(new Layout(
                            Layout.Kind.valueOf(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
