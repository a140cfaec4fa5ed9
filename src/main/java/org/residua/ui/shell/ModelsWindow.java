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
import org.residua.ui.training.ModelsPage;
import org.residua.ui.training.ModelsPageModel;
import org.residua.ui.training.PathChooser;

/** The page of models in a window of its own, beside the images; made when it is first asked for. */
final class ModelsWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final ModelsPageModel model;
    private final Supplier<@Nullable Window> owner;
    private @Nullable Stage stage;

    ModelsWindow(ModelsPageModel model, Supplier<@Nullable Window> owner) {
        this.model = model;
        this.owner = owner;
    }

    /** Opens it, or brings it to the front. Training goes on while it is closed. */
    void show() {
        Stage known = stage == null ? make() : stage;
        stage = known;
        known.show();
        known.toFront();
        known.requestFocus();
    }

    void close() {
        if (stage != null) {
            stage.hide();
        }
    }

    private Stage make() {
        Stage made = new Stage();
        ModelsPage page = new ModelsPage(model, PathChooser.of(() -> made));
        Theme.apply(page);
        made.initOwner(owner.get());
        made.setTitle(Messages.text("models.title"));
        made.setScene(new Scene(page, WIDTH, HEIGHT));
        made.setMinWidth(WIDTH * 3 / 4);
        made.setMinHeight(HEIGHT * 3 / 4);
        page.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                made.hide();
            }
        });
        return made;
    }
}
