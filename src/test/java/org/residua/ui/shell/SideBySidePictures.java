package org.residua.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.residua.anomaly.ScoreOptions;
import org.residua.raster.PngFile;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.FxJobRunner;
import org.residua.ui.kit.FxThread;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.SideBySideStudies;
import org.residua.ui.kit.Theme;
import org.residua.ui.viewer.Layout;

/** Pictures of series side by side, of a made-up head, its prior and another patient: {@code OUT}. */
final class SideBySidePictures {
    private static final int WIDTH = 1412;
    private static final int HEIGHT = 840;
    private static final long SETTLE_MS = 1500;

    private final Path out;
    private final MainWindow window;

    private SideBySidePictures(Path out) throws IOException {
        this.out = Files.createDirectories(out);
        window = new MainWindow(SideBySideStudies.services(new FakeStudy()), new FxJobRunner(), ScoreOptions.DEFAULT);
        new Scene(window.root(), WIDTH, HEIGHT);
        window.open(List.of(Path.of("head")));
    }

    public static void main(String[] arguments) throws Exception {
        FxThread.start();
        SideBySidePictures pictures = FxThread.call(() -> {
            Theme.install();
            return new SideBySidePictures(Path.of(arguments[0]));
        });
        pictures.take();
        System.exit(0);
    }

    private void take() throws Exception {
        picture("opened");
        Session session = window.model().session();
        run(() -> {
            window.model().viewports().layoutProperty().set(Layout.grid(2, 2));
            session.viewports().get(2).show(session.entries().get(1));
            session.showSlice(13);
            window.model().viewports().crossReferences().endsProperty().set(true);
        });
        picture("fourOfThemOneEmpty");
        run(() -> {
            session.viewports().get(3).show(session.entries().get(2));
            window.model().viewports().links().linkHere(session.viewports().get(1));
            session.showSlice(18);
        });
        picture("linkedWithoutASlice");
        run(() -> {
            window.model().viewports().layoutProperty().set(Layout.grid(3, 3));
            for (int i = 4; i < 9; i++) {
                session.viewports().get(i).show(session.entries().get(i % session.entries().size()));
            }
            session.showSlice(13);
        });
        picture("nine");
    }

    private static void run(Runnable action) throws InterruptedException {
        FxThread.call(() -> {
            action.run();
            return true;
        });
    }

    private void picture(String name) throws Exception {
        for (int i = 0; i < 3; i++) {
            run(() -> {
                window.root().applyCss();
                window.root().layout();
            });
            TimeUnit.MILLISECONDS.sleep(SETTLE_MS);
        }
        int[] argb = FxThread.call(() -> {
            WritableImage image = window.root().snapshot(null, null);
            int[] pixels = new int[WIDTH * HEIGHT];
            image.getPixelReader()
                    .getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH);
            return pixels;
        });
        PngFile.write(out.resolve(name + ".png"), WIDTH, HEIGHT, argb);
    }
}
