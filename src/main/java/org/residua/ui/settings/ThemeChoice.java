package org.residua.ui.settings;

/** Which colours the window has. */
public enum ThemeChoice {
    /** Those of the system. */
    SYSTEM,
    DARK,
    LIGHT
}
