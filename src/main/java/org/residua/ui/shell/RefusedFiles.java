package org.residua.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.FileVerdict;
import org.residua.ui.kit.Messages;

/** The files that could not be opened, each with its reason. */
final class RefusedFiles {
    private final PopOver popOver = new PopOver();

    RefusedFiles(ShellModel model) {
        ListView<FileVerdict> list = new ListView<>(model.refusedFiles());
        list.setPrefSize(560, 260);
        list.setAccessibleText(Messages.text("refused.title"));
        list.setCellFactory(view -> new Cell());
        popOver.setContentNode(list);
        popOver.setTitle(Messages.text("refused.title"));
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
    }

    void show(Node owner) {
        popOver.show(owner);
    }

    /** One file. */
    private static final class Cell extends ListCell<FileVerdict> {
        private final Label file = new Label();
        private final Label reason = new Label();
        private final VBox box = new VBox(2, file, reason);

        Cell() {
            file.getStyleClass().add("strong");
            reason.getStyleClass().add("row-name");
            reason.setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable FileVerdict verdict, boolean empty) {
            super.updateItem(verdict, empty);
            setGraphic(empty ? null : box);
            if (!empty && verdict != null) {
                file.setText(String.valueOf(verdict.path().getFileName()));
                reason.setText(verdict.reason());
            }
        }
    }
}
