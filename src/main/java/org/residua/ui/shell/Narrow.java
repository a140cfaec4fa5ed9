package org.residua.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** Tells the style sheet that a window is narrow, so that the images keep their room. */
final class Narrow {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double BELOW = 1300;

    private Narrow() {}

    static void install(Region root) {
        root.widthProperty()
                .addListener(
                        (observed, before, now) -> root.pseudoClassStateChanged(NARROW, now.doubleValue() < BELOW));
    }
}
