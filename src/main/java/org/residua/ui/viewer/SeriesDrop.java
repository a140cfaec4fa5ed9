package org.residua.ui.viewer;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;
import org.residua.ui.kit.SeriesDrag;
import org.residua.ui.kit.Viewport;

/** Takes a series that is dragged from the list and dropped on a viewport. */
record SeriesDrop(ViewportsModel viewports, Viewport viewport) {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop");

    void install(Node node) {
        node.setOnDragOver(event -> {
            if (SeriesDrag.of(event.getDragboard(), viewports.session()).isPresent()) {
                event.acceptTransferModes(TransferMode.LINK);
                node.pseudoClassStateChanged(OVER, true);
                event.consume();
            }
        });
        node.setOnDragExited(event -> node.pseudoClassStateChanged(OVER, false));
        node.setOnDragDropped(event -> SeriesDrag.of(event.getDragboard(), viewports.session())
                .ifPresent(entry -> {
                    viewports.place(viewport, entry);
                    event.setDropCompleted(true);
                    event.consume();
                }));
    }
}
