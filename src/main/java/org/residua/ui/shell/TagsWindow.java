package org.residua.ui.shell;

import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Theme;
import org.residua.ui.tags.TagsModel;
import org.residua.ui.tags.TagsView;

/** The attributes in a window of their own, beside the images; made when it is first asked for. */
final class TagsWindow {
    private static final double WIDTH = 980;
    private static final double HEIGHT = 760;

    private final TagsModel model;
    private final Supplier<@Nullable Window> owner;
    private @Nullable Stage stage;

    TagsWindow(TagsModel model, Supplier<@Nullable Window> owner) {
        this.model = model;
        this.owner = owner;
    }

    /** Opens it, or brings it to the front. */
    void show() {
        Stage known = stage == null ? make() : stage;
        stage = known;
        known.show();
        known.toFront();
        known.requestFocus();
        ((TagsView) known.getScene().getRoot()).focusTable();
    }

    void close() {
        if (stage != null) {
            stage.hide();
        }
    }

    private Stage make() {
        TagsView view = new TagsView(model);
        Theme.apply(view);
        Stage made = new Stage();
        made.initOwner(owner.get());
        made.setTitle(Messages.text("tags.title"));
        made.setScene(new Scene(view, WIDTH, HEIGHT));
        made.setMinWidth(WIDTH / 2);
        made.setMinHeight(HEIGHT / 2);
        made.setOnShowing(event -> model.activeProperty().set(true));
        made.setOnHidden(event -> model.activeProperty().set(false));
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                made.hide();
            }
        });
        return made;
    }
}
