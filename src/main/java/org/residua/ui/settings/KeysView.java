package org.residua.ui.settings;

import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.MapChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Command;
import org.residua.ui.kit.KeyText;
import org.residua.ui.kit.Messages;

/** The keys of all commands, each of which can be changed. */
final class KeysView extends BorderPane {
    private final KeysModel model;
    private final TableView<Command> table = new TableView<>();
    private final Label say = new Label();
    private final Button take = new Button();
    private final Button keep = new Button(Messages.text("keys.keep"));
    private final HBox decide = new HBox(8, take, keep);

    KeysView(KeysModel model) {
        this.model = model;
        getStyleClass().add("keys-view");
        table.setId("keys-table");
        table.setAccessibleText(Messages.text("preferences.keys"));
        table.getItems().setAll(model.commands().all());
        table.getColumns()
                .setAll(
                        java.util.List.of(
                                column("keys.command", 330, Command::text),
                                column("keys.group", 190, command -> command.group().text()),
                                column("keys.key", 220, this::keys)));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().selectFirst();
        setCenter(table);
        setBottom(below());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (model.pressed(event)) {
                event.consume();
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                record();
                event.consume();
            }
        });
        model.recordingProperty().addListener((observed, before, now) -> write());
        model.conflictProperty().addListener((observed, before, now) -> write());
        model.commands().keys().chosen().addListener((MapChangeListener<Object, Object>) change -> table.refresh());
        write();
    }

    private VBox below() {
        Button record = new Button(Messages.text("keys.record"));
        record.setOnAction(event -> record());
        Button clear = new Button(Messages.text("keys.clear"));
        clear.setOnAction(event -> chosen(model::clear));
        Button reset = new Button(Messages.text("keys.reset"));
        reset.setOnAction(event -> chosen(model::reset));
        Button resetAll = new Button(Messages.text("keys.resetAll"));
        resetAll.setOnAction(event -> model.resetAll());
        for (Button button : new Button[] {record, clear, reset}) {
            button.disableProperty()
                    .bind(Bindings.isNull(table.getSelectionModel().selectedItemProperty()));
        }
        take.setOnAction(event -> {
            model.take();
            table.requestFocus();
        });
        keep.setOnAction(event -> {
            model.cancel();
            table.requestFocus();
        });
        say.setWrapText(true);
        VBox below = new VBox(8, say, decide, new FlowPane(8, 8, record, clear, reset, resetAll));
        below.getStyleClass().add("preferences-grid");
        return below;
    }

    private void record() {
        chosen(model::record);
        // The key is heard wherever in here the keyboard is, but a button would click itself.
        table.requestFocus();
    }

    private void chosen(java.util.function.Consumer<Command> action) {
        Command command = table.getSelectionModel().getSelectedItem();
        if (command != null) {
            action.accept(command);
        }
    }

    private void write() {
        Command recording = model.recordingProperty().get();
        KeysModel.@Nullable Conflict conflict = model.conflictProperty().get();
        decide.setVisible(conflict != null);
        decide.setManaged(conflict != null);
        if (conflict != null) {
            String others = conflict.others().stream().map(Command::text).collect(Collectors.joining(", "));
            say.setText(Messages.text("keys.conflict", KeyText.of(conflict.key()), others));
            take.setText(Messages.text("keys.take", conflict.command().text()));
            take.requestFocus();
        } else if (recording != null) {
            say.setText(Messages.text("keys.recording", recording.text()));
        } else {
            say.setText(Messages.text("keys.about"));
        }
    }

    private String keys(Command command) {
        return model.commands().keys().of(command).stream()
                .map(KeyText::of)
                .distinct()
                .collect(Collectors.joining("  "));
    }

    private static TableColumn<Command, String> column(
            String key, double width, java.util.function.Function<Command, String> text) {
        TableColumn<Command, String> column = new TableColumn<>(Messages.text(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> shown(text.apply(cell.getValue())));
        return column;
    }

    private static ObservableValue<String> shown(String text) {
        return new ReadOnlyStringWrapper(text);
    }
}
