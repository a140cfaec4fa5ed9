package org.residua.ui.kit;

import java.util.Locale;

/**
 * The language of the window: of its texts, numbers and dates. It is the one that Java displays in, so that the controls of
 * JavaFX speak it as well; what was made before it changed keeps its texts.
 */
public enum Language {
    ENGLISH(Locale.ENGLISH, "yyyy-MM-dd"),
    GERMAN(Locale.GERMAN, "dd.MM.yyyy");

    private final Locale locale;
    private final String datePattern;

    Language(Locale locale, String datePattern) {
        this.locale = locale;
        this.datePattern = datePattern;
    }

    /** The one of these that the system's user reads; English where it is none of them. */
    public static Language current() {
        String code = Locale.getDefault(Locale.Category.DISPLAY).getLanguage();
        return code.equals(GERMAN.locale.getLanguage()) ? GERMAN : ENGLISH;
    }

    /** Has windows that are made from now on speak it. Files are written as before: their locale is never the default. */
    public void use() {
        Locale.setDefault(locale);
    }

    /** For bundles of texts and signs of numbers. */
    Locale locale() {
        return locale;
    }

    /** Of dates without a time: ISO 8601 in English, which is read day and month differently in its countries. */
    String datePattern() {
        return datePattern;
    }
}
