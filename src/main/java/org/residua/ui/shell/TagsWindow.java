package org.residua.ui.shell;

import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.residua.ui.tags.TagsModel;
import org.residua.ui.tags.TagsView;

/** The attributes in a window of their own. */
final class TagsWindow {
    private static final BesideWindow.Shape SHAPE = new BesideWindow.Shape("tags.title", 980, 760, 0.5);

    private final TagsModel model;
    private final BesideWindow window;
    private @Nullable TagsView view;

    TagsWindow(TagsModel model, Supplier<@Nullable Window> owner) {
        this.model = model;
        window = new BesideWindow(SHAPE, owner, this::content);
    }

    private Parent content(Stage stage) {
        stage.setOnShowing(event -> model.activeProperty().set(true));
        stage.setOnHidden(event -> model.activeProperty().set(false));
        TagsView made = new TagsView(model);
        view = made;
        return made;
    }

    /** Opens it, or brings it to the front. */
    void show() {
        window.show();
        if (view != null) {
            view.focusTable();
        }
    }

    void close() {
        window.close();
    }
}
