package org.residua.ui.viewer;

import java.util.function.Supplier;
import org.residua.volume.Voi;

/**
 * A window or look-up table to choose.
 *
 * @param name what it is called
 * @param maker of itself, as this slice has it: asked only when it is chosen, as most never are
 * @param fileIndex which of the file's own it is, 0-based: other slices have theirs at the same place; -1 for none of them
 */
public record VoiChoice(String name, Supplier<Voi> maker, int fileIndex) {
    /** One that is known. */
    public VoiChoice(String name, Voi voi, int fileIndex) {
        this(name, () -> voi, fileIndex);
    }

    /** Itself. */
    public Voi voi() {
        return maker.get();
    }
}
