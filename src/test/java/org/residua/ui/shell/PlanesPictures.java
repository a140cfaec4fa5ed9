package org.residua.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.residua.anomaly.ScoreOptions;
import org.residua.dicom.TagReader;
import org.residua.raster.PngFile;
import org.residua.testkit.TestDicom;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.FxJobRunner;
import org.residua.ui.kit.FxThread;
import org.residua.ui.kit.Services;
import org.residua.ui.kit.Theme;
import org.residua.ui.viewer.CineModel;
import org.residua.workflow.OpenStudy;

/** Pictures of three planes, and how fast they and cine are: {@code OUT [PATH...]}; a made-up head where no path is given. */
final class PlanesPictures {
    private static final int WIDTH = 1412;
    private static final int HEIGHT = 840;
    private static final long CINE_MS = 3000;

    private final Path out;
    private final MainWindow window;

    private PlanesPictures(Path out, MainWindow window) {
        this.out = out;
        this.window = window;
    }

    public static void main(String[] arguments) throws Exception {
        Path out = Files.createDirectories(Path.of(arguments[0]));
        List<Path> paths = List.of(arguments).stream().skip(1).map(Path::of).toList();
        FxThread.start();
        MainWindow window = FxThread.call(() -> {
            Theme.install();
            MainWindow made = new MainWindow(
                    paths.isEmpty() ? new FakeStudy().services() : ofFiles(), new FxJobRunner(), ScoreOptions.DEFAULT);
            new Scene(made.root(), WIDTH, HEIGHT);
            made.open(paths.isEmpty() ? List.of(Path.of("study")) : paths);
            return made;
        });
        new PlanesPictures(out, window).take();
        System.exit(0);
    }

    /** Files as they are, without models. */
    private static Services ofFiles() {
        Services made = new FakeStudy().services();
        OpenStudy open = TestDicom.open();
        return new Services(
                open::run,
                open::volume,
                series -> null,
                made.scorer(),
                made.reporter(),
                new TagReader()::read,
                made.work());
    }

    private void take() throws Exception {
        await(() -> window.model().session().selectedProperty().get() != null
                && window.model().isIdle());
        long start = System.nanoTime();
        FxThread.call(() -> {
            window.model().session().chooseNext();
            window.model().togglePlanes();
            return true;
        });
        await(() -> window.model().mpr().shownProperty().get());
        await(() -> window.model().viewports().shown().stream()
                .allMatch(viewer -> viewer.loadedProperty().get() != null));
        write("planes", (System.nanoTime() - start) / 1_000_000);
        CineModel cine = window.model().cine();
        FxThread.call(() -> {
            window.model().viewports().shown().get(1).activate();
            cine.rateProperty().set(30);
            cine.play();
            return true;
        });
        TimeUnit.MILLISECONDS.sleep(CINE_MS);
        write("cine", Math.round(FxThread.call(() -> cine.measuredProperty().get())));
        FxThread.call(() -> {
            cine.openProperty().set(false);
            window.model().mpr().leave();
            return true;
        });
        write("left", 0);
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        while (!FxThread.call(() -> {
            layOut();
            return condition.getAsBoolean();
        })) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void layOut() {
        window.root().applyCss();
        window.root().layout();
    }

    private void write(String name, long measured) throws IOException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(400);
        int[] argb = FxThread.call(() -> {
            layOut();
            layOut();
            WritableImage image = window.root().snapshot(null, null);
            int[] pixels = new int[WIDTH * HEIGHT];
            image.getPixelReader().getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH);
            return pixels;
        });
        PngFile.write(out.resolve(name + "-" + measured + ".png"), WIDTH, HEIGHT, argb);
    }
}
