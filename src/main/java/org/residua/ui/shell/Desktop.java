package org.residua.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.residua.anomaly.ScoreOptions;
import org.residua.ui.kit.FxJobRunner;
import org.residua.ui.kit.FxThread;
import org.residua.ui.kit.Language;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Services;
import org.residua.ui.kit.Theme;
import org.residua.ui.settings.UserState;

/** The program on a desktop. */
public final class Desktop {
    private static final double WIDTH = 1680;
    private static final double HEIGHT = 1000;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 700;

    private Desktop() {}

    /**
     * What the user asked for.
     *
     * @param rateAsked whether the rate is among it, so that the preferred one does not count
     * @param restore whether to go on with what was open at the last time where no path is asked for
     */
    public record Start(List<Path> paths, ScoreOptions options, boolean rateAsked, boolean restore) {
        public Start {
            paths = List.copyOf(paths);
        }
    }

    /** Opens the window on files and folders and returns when the user has closed it. */
    public static void start(Services services, Start start, UserState state) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        FxThread.start();
        FxThread.call(() -> {
            show(services, start, state, closed);
            return true;
        });
        closed.await();
        Platform.exit();
    }

    private static void show(Services services, Start start, UserState state, CountDownLatch closed) {
        Theme.install();
        state.preferences().languageProperty().get().language().ifPresent(Language::use);
        MainWindow window = new MainWindow(services, new FxJobRunner(), start.options(), state);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene =
                new Scene(window.root(), Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight() - 40));
        Stage stage = new Stage();
        stage.setTitle(Messages.text("window.title"));
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        stage.setScene(scene);
        stage.setOnHidden(event -> {
            window.close();
            closed.countDown();
        });
        stage.show();
        window.begin(start.paths(), start.rateAsked(), start.restore());
    }
}
