package org.residua.ui.kit;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The texts of the window. */
public final class Messages {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.residua.ui.messages");

    private Messages() {}

    /**
     * A text by its key, with its arguments put in. Numbers are formatted before they get here (see {@link Numbers}).
     *
     * @throws java.util.MissingResourceException when there is no such key
     */
    public static String text(String key, Object... arguments) {
        return MessageFormat.format(BUNDLE.getString(key), arguments);
    }
}
