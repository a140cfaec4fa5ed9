package org.residua.ui.shell;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Theme;

/** A window of its own beside the images; made when it is first asked for, and hidden by Escape. */
final class BesideWindow {
    private final Shape shape;
    private final Supplier<@Nullable Window> owner;
    private final Function<Stage, Parent> content;
    private @Nullable Stage stage;

    /**
     * How it looks at first.
     *
     * @param leastShare of its first width and height that it keeps at least
     */
    record Shape(String titleKey, double width, double height, double leastShare) {}

    /** With what is in it, made once for its stage. */
    BesideWindow(Shape shape, Supplier<@Nullable Window> owner, Function<Stage, Parent> content) {
        this.shape = shape;
        this.owner = owner;
        this.content = content;
    }

    /** Opens it, or brings it to the front. What it shows goes on while it is closed. */
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
        Parent root = content.apply(made);
        Theme.apply(root);
        made.initOwner(owner.get());
        made.setTitle(Messages.text(shape.titleKey()));
        made.setScene(new Scene(root, shape.width(), shape.height()));
        made.setMinWidth(shape.width() * shape.leastShare());
        made.setMinHeight(shape.height() * shape.leastShare());
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                made.hide();
            }
        });
        return made;
    }
}
