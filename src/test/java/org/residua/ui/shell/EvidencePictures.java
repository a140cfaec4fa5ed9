package org.residua.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.anomaly.Stability;
import org.residua.bundle.BundleException;
import org.residua.bundle.BundleLibrary;
import org.residua.bundle.ModelBundle;
import org.residua.raster.PngFile;
import org.residua.study.SliceRef;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.TestDicom;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.FxJobRunner;
import org.residua.ui.kit.FxThread;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Services;
import org.residua.ui.kit.Theme;
import org.residua.ui.viewer.Comparison;
import org.residua.ui.viewer.Layout;
import org.residua.ui.viewer.OverlaySettings;
import org.residua.volume.SliceReadException;
import org.residua.volume.Volume;
import org.residua.workflow.InspectSlices;
import org.residua.workflow.OpenStudy;
import org.residua.workflow.ScoreSeries;
import org.residua.workflow.SeriesResult;

/** Pictures of how evidence is read, on a sample study with the model that ships for it: {@code OUT STUDY OTHER-MODEL}. */
final class EvidencePictures {
    private static final int WIDTH = 1412;
    private static final int HEIGHT = 840;

    private final Path out;
    private final MainWindow window;

    private EvidencePictures(Path out) {
        this.out = out;
        window = new MainWindow(services(), new FxJobRunner(), ScoreOptions.DEFAULT);
        new Scene(window.root(), WIDTH, HEIGHT);
    }

    /** As the program has them. */
    static Services services() {
        OpenStudy open = TestDicom.open();
        return new Services(
                open::run,
                open::volume,
                new BundleLibrary(null)::bestFor,
                new ScoreSeries("test").keepingMaps()::run,
                (study, result, folder, progress, cancel) -> List.of(),
                (file, frame, cancel) -> {
                    throw new IllegalStateException("Nobody asks for attributes.");
                },
                FakeStudy.work(Path.of("no-models")),
                new RealSlices(new ScoreSeries("test").keepingMaps(), new InspectSlices("test")));
    }

    private record RealSlices(ScoreSeries score, InspectSlices inspect) implements Services.SliceWork {
        @Override
        public SeriesResult score(
                Volume volume,
                ModelBundle bundle,
                ScoreOptions options,
                Predicate<SliceRef> wanted,
                Consumer<SliceResult> each,
                Progress progress,
                CancelToken cancel)
                throws BundleException {
            return score.run(volume, bundle, options, wanted, each, progress, cancel);
        }

        @Override
        public SliceResult pictures(Volume volume, int index, SeriesResult series)
                throws BundleException, SliceReadException {
            return inspect.pictures(volume, index, series);
        }

        @Override
        public void stability(
                Volume volume,
                List<Integer> indices,
                SeriesResult series,
                ObjIntConsumer<Stability> each,
                Progress progress,
                CancelToken cancel)
                throws BundleException {
            inspect.stability(volume, indices, series, each, progress, cancel);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path out = Files.createDirectories(Path.of(arguments[0]));
        FxThread.start();
        EvidencePictures pictures = FxThread.call(() -> {
            Theme.install();
            return new EvidencePictures(out);
        });
        pictures.take(Path.of(arguments[1]), new BundleLibrary(null).find(arguments[2]));
        System.exit(0);
    }

    private ShellModel model() {
        return window.model();
    }

    private SeriesEntry entry() {
        return model().session().entries().get(0);
    }

    private void take(Path study, ModelBundle other) throws Exception {
        run(() -> window.open(List.of(study)));
        await(() -> !model().session().entries().isEmpty() && model().isIdle());
        run(() -> {
            model().session().alphaProperty().set(0.2);
            model().session().chooseNext();
            model().viewer().fit();
        });
        await(() -> model().tasks().isEmpty()
                && entry().analysisProperty().get().alpha() == 0.2
                && !entry().analysisProperty().get().stable().isEmpty());
        picture("stability");
        Comparison comparison = model().viewports().overlay().comparison();
        for (Comparison.Other kind : Comparison.Other.values()) {
            run(() -> {
                comparison.otherProperty().set(kind);
                comparison.end();
                comparison.toggleSwipe();
            });
            picture("swipe-" + kind.name().toLowerCase(java.util.Locale.ROOT));
        }
        run(() -> {
            comparison.otherProperty().set(Comparison.Other.RECONSTRUCTION);
            comparison.turn();
        });
        picture("flicker");
        run(() -> {
            comparison.end();
            model().viewports().overlay().styleProperty().set(OverlaySettings.Style.CONTOUR);
        });
        picture("contour");
        run(() -> {
            model().viewports().overlay().styleProperty().set(OverlaySettings.Style.BOTH);
            // As at the moment when another model was chosen and nothing is scored anew yet.
            entry().outdate();
            model().viewports().resultsChanged(entry());
        });
        await(() -> model().viewer().loadedProperty().get().isStale());
        picture("stale");
        run(() -> model().scoreWith(entry().bundleProperty().get()));
        await(() -> entry().resultProperty().get() != null && model().tasks().isEmpty());
        run(() -> model().compareWith(other));
        await(() -> model().isIdle() && model().tasks().isEmpty());
        picture("two-models");
        run(() -> model().viewports().layoutProperty().set(Layout.EVIDENCE));
        picture("end");
    }

    private static void run(Runnable action) throws InterruptedException {
        FxThread.call(() -> {
            action.run();
            return true;
        });
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!FxThread.call(condition::getAsBoolean)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void picture(String name) throws Exception {
        TimeUnit.MILLISECONDS.sleep(300);
        for (int i = 0; i < 3; i++) {
            run(() -> {
                window.root().applyCss();
                window.root().layout();
            });
        }
        int[] argb = FxThread.call(() -> {
            WritableImage image = window.root().snapshot(null, null);
            int[] pixels = new int[WIDTH * HEIGHT];
            image.getPixelReader().getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH);
            return pixels;
        });
        PngFile.write(out.resolve(name + ".png"), WIDTH, HEIGHT, argb);
    }
}
