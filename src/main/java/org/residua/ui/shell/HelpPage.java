package org.residua.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.residua.ui.kit.Messages;

/** The help, to be read beside the images. */
final class HelpPage extends BorderPane {
    private static final double SUBJECT_WIDTH = 190;

    private final HelpModel model;
    private final VBox content = new VBox(18);
    private final TextField search = new TextField();

    HelpPage(HelpModel model) {
        this.model = model;
        getStyleClass().add("help-page");
        search.setId("help-search");
        search.setPromptText(Messages.text("help.prompt"));
        search.setAccessibleText(Messages.text("help.search"));
        search.textProperty().bindBidirectional(model.searchedProperty());
        content.getStyleClass().add("help-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(Messages.text("help.title"));
        setTop(search);
        setCenter(scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
                search.requestFocus();
                event.consume();
            }
        });
        model.sections().addListener((ListChangeListener<HelpModel.Section>) change -> write());
        write();
    }

    private void write() {
        content.getChildren().setAll(model.sections().stream().map(HelpPage::section).toList());
        if (model.sections().isEmpty()) {
            Label nothing = new Label(Messages.text("palette.nothing"));
            nothing.getStyleClass().add("placeholder");
            content.getChildren().add(nothing);
        }
    }

    private static VBox section(HelpModel.Section section) {
        Label title = new Label(section.title());
        title.getStyleClass().add("help-title");
        GridPane lines = new GridPane();
        lines.getStyleClass().add("help-lines");
        ColumnConstraints subject = new ColumnConstraints(SUBJECT_WIDTH);
        ColumnConstraints text = new ColumnConstraints();
        text.setHgrow(Priority.ALWAYS);
        lines.getColumnConstraints().addAll(subject, text);
        int row = 0;
        for (HelpModel.Line line : section.lines()) {
            lines.addRow(row++, label(line.subject(), "help-subject"), label(line.text(), "help-text"));
        }
        return new VBox(8, title, lines);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        return label;
    }
}
