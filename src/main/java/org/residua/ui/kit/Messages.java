package org.residua.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the window, in its {@link Language}. */
public final class Messages {
    private static final String BUNDLE = "org.residua.ui.messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /**
     * A text by its key, with its arguments put in. Numbers are formatted before they get here (see {@link Numbers}).
     *
     * @throws java.util.MissingResourceException when there is no such key
     */
    public static String text(String key, Object... arguments) {
        Locale locale = Language.current().locale();
        String pattern = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
