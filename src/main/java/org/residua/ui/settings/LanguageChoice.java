package org.residua.ui.settings;

/** Which language the window speaks. */
public enum LanguageChoice {
    /** That of the system's user. */
    SYSTEM,
    ENGLISH,
    GERMAN
}
