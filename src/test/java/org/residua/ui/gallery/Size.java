package org.residua.ui.gallery;

import java.util.List;

/** Of the window, in its own pixels. */
record Size(int width, int height) {
    /** As it opens on a large screen. */
    static final Size USUAL = new Size(1680, 1000);

    /** The smallest that everything must be read in, one of a notebook, and the usual. */
    static final List<Size> ALL = List.of(new Size(1024, 700), new Size(1280, 800), USUAL);

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
