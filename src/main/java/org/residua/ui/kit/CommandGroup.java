package org.residua.ui.kit;

import java.util.Locale;

/** Which commands are told together, in the order in which they are. */
public enum CommandGroup {
    /** Opening and writing. */
    FILE,
    /** Moving through a series. */
    SLICES,
    /** Where the viewports look, and in which window. */
    VIEW,
    /** How the viewports lie. */
    LAYOUT,
    /** How evidence is drawn. */
    EVIDENCE,
    /** Candidates and findings. */
    REVIEW,
    /** Pages and windows of the program. */
    PROGRAM;

    /** Its heading. */
    public String text() {
        return Messages.text("group." + name().toLowerCase(Locale.ROOT));
    }
}
