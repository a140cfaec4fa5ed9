package org.residua.ui.shell;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.SliceResult;
import org.residua.ui.kit.FxJobRunner;
import org.residua.ui.kit.FxThread;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.SeriesState;
import org.residua.ui.kit.Services;
import org.residua.ui.kit.Theme;
import org.residua.ui.viewer.Loaded;

/** A picture of the window with a series opened and scored, where there may be no display. */
public final class Snapshot {
    private static final long LOOK_AGAIN_MS = 50;
    private static final long SETTLE_MS = 300;

    private final SnapshotOptions options;
    private final long deadlineNanos;

    private Snapshot(SnapshotOptions options) {
        this.options = options;
        deadlineNanos = System.nanoTime() + options.patience().toNanos();
    }

    /**
     * The pixels.
     *
     * @param argb row by row, not premultiplied
     * @param scored whether a series was scored; else the picture shows what was open
     */
    public record Picture(int width, int height, int[] argb, boolean scored) {}

    /**
     * Opens the paths, waits until the first series that can be scored is scored, shows its slice with the highest score,
     * and renders the window.
     */
    public static Picture take(Services services, List<Path> paths, SnapshotOptions options)
            throws InterruptedException {
        FxThread.start();
        return new Snapshot(options).take(services, paths);
    }

    private Picture take(Services services, List<Path> paths) throws InterruptedException {
        MainWindow window = FxThread.call(() -> {
            Theme.install();
            MainWindow made = new MainWindow(services, new FxJobRunner(), options.scoring());
            new Scene(made.root(), options.width(), options.height());
            made.model().viewports().overlay().deviceScaleProperty().set(options.scale());
            layOut(made);
            made.open(paths);
            return made;
        });
        try {
            await(() -> scored(window) != null || window.model().isIdle());
            boolean shown = FxThread.call(() -> showBest(window));
            await(() -> settled(window));
            // What follows from the results is worked out beside the window; nothing tells when the last picture is in.
            TimeUnit.MILLISECONDS.sleep(SETTLE_MS);
            return FxThread.call(() -> render(window, shown));
        } finally {
            FxThread.call(() -> {
                window.close();
                return true;
            });
        }
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        while (!FxThread.call(condition::getAsBoolean) && System.nanoTime() < deadlineNanos) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
        }
    }

    private static @Nullable SeriesEntry scored(MainWindow window) {
        return window.model().session().entries().stream()
                .filter(entry -> {
                    SeriesState state = entry.stateProperty().get();
                    return entry.resultProperty().get() != null
                            && state.isFinal()
                            && !(state instanceof SeriesState.Refused);
                })
                .findFirst()
                .orElse(null);
    }

    private static boolean showBest(MainWindow window) {
        SeriesEntry entry = scored(window);
        if (entry == null) {
            return false;
        }
        window.model().session().show(entry);
        IntStream.range(0, entry.size())
                .boxed()
                .max(Comparator.comparingDouble(index -> score(entry.resultAt(index))))
                .ifPresent(window.model().session()::showSlice);
        return true;
    }

    private static double score(@Nullable SliceResult result) {
        return result == null || result.score() == null ? Double.NEGATIVE_INFINITY : result.score();
    }

    private static boolean settled(MainWindow window) {
        layOut(window);
        SeriesEntry entry = window.model().session().selectedProperty().get();
        if (entry == null) {
            return true;
        }
        Loaded loaded = window.model().viewer().loadedProperty().get();
        int index = window.model().session().sliceIndexProperty().get();
        boolean shown = loaded != null
                && loaded.shown().index() == index
                && Objects.equals(loaded.result(), entry.resultAt(index));
        boolean analysed = entry.resultProperty().get() == null
                || entry.analysisProperty().get().flagged().size() == flagged(window, entry);
        return (shown || !window.model().viewer().problemProperty().get().isEmpty()) && analysed;
    }

    private static long flagged(MainWindow window, SeriesEntry entry) {
        double alpha = window.model().session().alphaProperty().get();
        return entry.results().stream()
                .filter(result -> result.sliceP() != null && result.sliceP() <= alpha)
                .count();
    }

    private static void layOut(MainWindow window) {
        window.root().applyCss();
        window.root().layout();
    }

    private Picture render(MainWindow window, boolean scored) {
        layOut(window);
        layOut(window);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(options.scale(), options.scale()));
        parameters.setFill(Color.BLACK);
        WritableImage image = window.root().snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Picture(width, height, argb, scored);
    }
}
