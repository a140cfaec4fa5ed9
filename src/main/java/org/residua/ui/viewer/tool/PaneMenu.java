package org.residua.ui.viewer.tool;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The menu of a pane: at a right click that was no drag, as drags zoom, and at the menu key. */
public record PaneMenu(ContextMenu menu) {
    /** Listens to a pane. */
    public void install(Node pane) {
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> menu.hide());
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getButton() == MouseButton.SECONDARY && event.isStillSincePress()) {
                menu.show(pane, event.getScreenX(), event.getScreenY());
            }
        });
        pane.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger()) {
                menu.show(pane, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
    }
}
