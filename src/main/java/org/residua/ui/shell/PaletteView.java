package org.residua.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Messages;

/** The palette over the window: a field, and what fits the text in it. The keyboard stays in the field. */
final class PaletteView extends StackPane {
    private static final double WIDTH = 620;
    private static final double HEIGHT = 420;

    private final PaletteModel model;
    private final TextField field = new TextField();
    private final ListView<PaletteItem> list;
    private @Nullable Node before;

    PaletteView(PaletteModel model) {
        this.model = model;
        list = new ListView<>(model.items());
        getStyleClass().add("palette-layer");
        setVisible(false);
        setAlignment(Pos.TOP_CENTER);
        field.setId("palette-field");
        field.setPromptText(Messages.text("palette.prompt"));
        field.setAccessibleText(Messages.text("palette.name"));
        field.textProperty().bindBidirectional(model.typedProperty());
        list.setId("palette-list");
        list.setAccessibleText(Messages.text("palette.list"));
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Cell());
        Label placeholder = new Label(Messages.text("palette.nothing"));
        placeholder.getStyleClass().add("placeholder");
        list.setPlaceholder(placeholder);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox box = new VBox(field, list);
        box.getStyleClass().add("palette");
        box.setAccessibleRole(AccessibleRole.DIALOG);
        box.setAccessibleText(Messages.text("palette.name"));
        box.setMaxSize(WIDTH, HEIGHT);
        getChildren().add(box);
        setMargin(box, new javafx.geometry.Insets(64, 0, 0, 0));
        model.items().addListener((ListChangeListener<PaletteItem>) change -> choose(0));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((observed, was, now) -> field.setAccessibleHelp(now == null ? "" : spoken(now)));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                hide();
            }
        });
        // Whatever takes the keyboard away closes it: nothing is typed into a field that nobody looks at.
        field.focusedProperty().addListener((observed, was, now) -> {
            if (!now && isVisible() && getScene() != null && getScene().getFocusOwner() != field) {
                hide();
            }
        });
    }

    /** Opens it, or closes it where it is open. */
    void toggle() {
        if (isVisible()) {
            hide();
            return;
        }
        Scene scene = getScene();
        before = scene == null ? null : scene.getFocusOwner();
        model.begin();
        setVisible(true);
        field.requestFocus();
    }

    private void hide() {
        setVisible(false);
        if (before != null && getScene() != null && getScene().getFocusOwner() == field) {
            before.requestFocus();
        }
        before = null;
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        int at = list.getSelectionModel().getSelectedIndex();
        int page = 8;
        if (code == KeyCode.ESCAPE || code == KeyCode.TAB) {
            hide();
        } else if (code == KeyCode.ENTER) {
            run(list.getSelectionModel().getSelectedItem());
        } else if (code == KeyCode.DOWN) {
            choose(at + 1);
        } else if (code == KeyCode.UP) {
            choose(at - 1);
        } else if (code == KeyCode.PAGE_DOWN) {
            choose(at + page);
        } else if (code == KeyCode.PAGE_UP) {
            choose(at - page);
        } else {
            return;
        }
        event.consume();
    }

    private void choose(int index) {
        int within = Math.max(0, Math.min(model.items().size() - 1, index));
        list.getSelectionModel().clearAndSelect(within);
        list.scrollTo(Math.max(0, within - 5));
    }

    private void run(@Nullable PaletteItem item) {
        if (item != null && item.reason().isEmpty()) {
            // Hidden first, so that what it opens gets the keyboard.
            hide();
            model.run(item);
        }
    }

    private String spoken(PaletteItem item) {
        return String.join(", ", item.text(), item.reason().isEmpty() ? model.keyOf(item) : item.reason());
    }

    /** Text, what tells it apart, and its key or why it cannot be done. */
    private final class Cell extends ListCell<PaletteItem> {
        private final Label text = new Label();
        private final Label detail = new Label();
        private final Label key = new Label();
        private final HBox box = new HBox(10, text, detail, new Region(), key);

        Cell() {
            getStyleClass().add("palette-cell");
            detail.getStyleClass().add("palette-detail");
            key.getStyleClass().add("palette-key");
            text.setMinWidth(USE_PREF_SIZE);
            text.setMaxWidth(WIDTH * 0.7);
            key.setMinWidth(USE_PREF_SIZE);
            detail.setMinWidth(0);
            HBox.setHgrow(box.getChildren().get(2), Priority.ALWAYS);
            box.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    run(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable PaletteItem item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty ? null : box);
            setAccessibleText(empty || item == null ? null : spoken(item));
            if (item != null && !empty) {
                boolean possible = item.reason().isEmpty();
                text.setText(item.text());
                detail.setText(item.detail());
                key.setText(possible ? model.keyOf(item) : item.reason());
                pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("impossible"), !possible);
            }
        }
    }
}
