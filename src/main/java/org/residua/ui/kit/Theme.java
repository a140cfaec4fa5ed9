package org.residua.ui.kit;

import atlantafx.base.theme.PrimerDark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.text.Font;

/** Fonts and style sheets. */
public final class Theme {
    private static final String FONTS = "/com/formdev/flatlaf/fonts/inter/Inter-";
    private static final List<String> WEIGHTS = List.of("Regular", "Italic", "SemiBold", "Bold");

    private Theme() {}

    /** Loads the fonts and sets the style sheet of all windows. */
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
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
    }

    /** Gives a root our own style sheet. */
    public static void apply(Parent root) {
        root.getStylesheets().add(sheet());
        root.getStyleClass().add("residua");
    }

    private static String sheet() {
        URL sheet = Theme.class.getResource("/org/residua/ui/residua.css");
        if (sheet == null) {
            throw new IllegalStateException("The style sheet is missing from the distribution.");
        }
        return sheet.toExternalForm();
    }
}
