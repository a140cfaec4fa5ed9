package org.residua.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/** Files and folders dropped on the window are opened. */
final class DropTarget {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop");

    private DropTarget() {}

    static void install(Node node, Consumer<List<Path>> open) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                node.pseudoClassStateChanged(OVER, true);
            }
            event.consume();
        });
        node.setOnDragExited(event -> node.pseudoClassStateChanged(OVER, false));
        node.setOnDragDropped(event -> {
            List<File> files = event.getDragboard().getFiles();
            open.accept(files.stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        });
    }
}
