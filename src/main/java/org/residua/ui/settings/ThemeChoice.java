package org.residua.ui.settings;

/** Which colours the window has. */
public enum ThemeChoice {
    DARK,
    LIGHT
}
