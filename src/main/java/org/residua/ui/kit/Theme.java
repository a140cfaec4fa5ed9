package org.residua.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.text.Font;

/** Colours of all windows, and what does not change with them: fonts and our own style sheet. */
public enum Theme {
    DARK("dark.css"),
    /** Images stay on black. */
    LIGHT("light.css");

    private static final String FONTS = "/com/formdev/flatlaf/fonts/inter/Inter-";
    private static final List<String> WEIGHTS = List.of("Regular", "Italic", "SemiBold", "Bold");

    private final String file;

    Theme(String file) {
        this.file = file;
    }

    /** Loads the fonts and has all windows dark. */
    public static void install() {
        for (String weight : WEIGHTS) {
            String path = FONTS + weight + ".otf";
            try (InputStream font = Theme.class.getResourceAsStream(path)) {
                if (font == null || Font.loadFont(font, 13) == null) {
                    throw new IllegalStateException("The font " + path + " is missing from the distribution.");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        DARK.use();
    }

    /** Has all windows, menus and dialogs look so, those that are open as well. */
    public void use() {
        Application.setUserAgentStylesheet(sheet(file));
    }

    /** Gives a root our own style sheet. */
    public static void apply(Parent root) {
        root.getStylesheets().add(sheet("residua.css"));
        root.getStyleClass().add("residua");
    }

    private static String sheet(String file) {
        URL sheet = Theme.class.getResource("/org/residua/ui/" + file);
        if (sheet == null) {
            throw new IllegalStateException("The style sheet " + file + " is missing from the distribution.");
        }
        return sheet.toExternalForm();
    }
}
