package org.residua.ui.shell;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.residua.ui.kit.Messages;

/** Buttons that show a sign: their name is told by a tooltip and to screen readers. */
final class Icons {
    private Icons() {}

    static <B extends ButtonBase> B on(B button, Feather sign, String nameKey) {
        button.setGraphic(new FontIcon(sign));
        button.setTooltip(new Tooltip(Messages.text(nameKey)));
        button.setAccessibleText(Messages.text(nameKey));
        button.getStyleClass().addAll("tool-button", "icon-only");
        return button;
    }
}
