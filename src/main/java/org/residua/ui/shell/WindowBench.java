package org.residua.ui.shell;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.residua.anomaly.ScoreOptions;
import org.residua.ui.kit.FxJobRunner;
import org.residua.ui.kit.FxThread;
import org.residua.ui.kit.Services;
import org.residua.ui.kit.Theme;
import org.residua.ui.viewer.EvidencePicture;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.ViewerModel;
import org.residua.workflow.BenchFigure;

/** Measures how fast the window is and what memory it takes, on studies that are read from their files. */
public final class WindowBench {
    private static final double WIDTH = 1680;
    private static final double HEIGHT = 1000;
    private static final int STEPS = 60;
    private static final int WARM_UP = 8;
    private static final double FRAME_MS = 1000 / 30.0;
    private static final double CHANGE_MS = 50;
    private static final double OPEN_MS = 1000;
    private static final double MB = 1 << 20;
    private static final double RATE = 0.05;
    private static final double OTHER_RATE = 0.1;

    private final BenchClock clock = new BenchClock();
    private final Consumer<BenchFigure> figures;
    private final Sizes sizes;

    /**
     * How much is done.
     *
     * @param openings how often each study is opened
     * @param cycles how often a study is opened and closed to see memory grow
     */
    public record Sizes(int openings, int cycles) {}

    private WindowBench(Sizes sizes, Consumer<BenchFigure> figures) {
        this.sizes = sizes;
        this.figures = figures;
    }

    /**
     * Measures, telling each figure as it is known.
     *
     * @param stack of some hundred slices
     * @param deep of some thousand slices
     * @param film a large one
     */
    public static void run(
            Services services, Path stack, Path deep, Path film, Sizes sizes, Consumer<BenchFigure> figures)
            throws InterruptedException, IOException {
        FxThread.start();
        new WindowBench(sizes, figures).run(withResultsMadeUp(services), stack, deep, film);
    }

    private static Services withResultsMadeUp(Services services) {
        return new Services(
                services.scanner(),
                services.volumes(),
                services.models(),
                new BenchScorer(),
                services.reporter(),
                services.tags(),
                services.work());
    }

    private void run(Services services, Path stack, Path deep, Path film) throws InterruptedException, IOException {
        Stage[] stage = new Stage[1];
        MainWindow window = FxThread.call(() -> {
            Theme.install();
            MainWindow made = new MainWindow(services, new FxJobRunner(), ScoreOptions.DEFAULT);
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            stage[0] = new Stage();
            stage[0].setScene(new Scene(
                    made.root(), Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight())));
            stage[0].show();
            return made;
        });
        clock.untilShown(() -> {}, () -> true);
        double started = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
        tell(BenchClock.figure("nothing open", "start to window", "ms", new double[] {started}, Double.NaN, null));
        try {
            opening(window, stack, deep, film);
            slices(window, stack);
            film(window, film);
            memory(window, deep);
            growth(window, stack);
        } finally {
            FxThread.call(() -> {
                stage[0].hide();
                window.close();
                return true;
            });
        }
    }

    private void tell(BenchFigure figure) {
        figures.accept(figure);
    }

    private void opening(MainWindow window, Path... studies) throws InterruptedException {
        for (Path study : studies) {
            double[] ms = new double[sizes.openings()];
            for (int i = 0; i < ms.length; i++) {
                ms[i] = open(window, study);
                close(window);
            }
            tell(BenchClock.figure(
                    name(study), "open to first image", "ms", ms, Double.NaN, OPEN_MS));
        }
    }

    private static String name(Path study) {
        return String.valueOf(study.getFileName());
    }

    private double open(MainWindow window, Path study) throws InterruptedException {
        ViewerModel viewer = window.model().viewer();
        return clock.untilShown(
                () -> window.open(List.of(study)), () -> viewer.loadedProperty().get() != null);
    }

    private void openScored(MainWindow window, Path study) throws InterruptedException {
        open(window, study);
        clock.untilShown(() -> {}, () -> window.model().isIdle());
        ViewerModel viewer = window.model().viewer();
        clock.untilShown(() -> {}, () -> {
            Loaded loaded = viewer.loadedProperty().get();
            return loaded != null && loaded.result() != null;
        });
    }

    private void close(MainWindow window) throws InterruptedException {
        clock.untilShown(window.model()::closeStudy, () -> window.model().isIdle());
    }

    private void slices(MainWindow window, Path stack) throws InterruptedException {
        openScored(window, stack);
        String subject = name(stack);
        int middle = window.model().session().sliceIndexProperty().get();
        BenchClock.Trial next = next(window, middle);
        clock.latency(subject, "", WARM_UP, null, next);
        clock.latency(subject, "", STEPS, null, next);
        tell(clock.latency(subject, "next slice, cached", STEPS, FRAME_MS, next));
        tell(dropped(window, subject, middle));
        changes(window, subject);
        close(window);
    }

    private static BenchClock.Trial next(MainWindow window, int from) {
        return new BenchClock.Trial() {
            @Override
            public void act(int step) {
                window.model().session().showSlice(from + 1 + step);
            }

            @Override
            public boolean isTaken(int step) {
                Loaded loaded = window.model().viewer().loadedProperty().get();
                return loaded != null && loaded.shown().index() == from + 1 + step;
            }
        };
    }

    /** How many of the slices asked for, 30 a second, were never shown. */
    private BenchFigure dropped(MainWindow window, String subject, int from) throws InterruptedException {
        List<Integer> shown = new ArrayList<>();
        ViewerModel viewer = window.model().viewer();
        FxThread.call(() -> {
            viewer.loadedProperty().addListener((observed, before, now) -> {
                if (now != null) {
                    shown.add(now.shown().index());
                }
            });
            return true;
        });
        long start = System.nanoTime();
        for (int i = 0; i < STEPS; i++) {
            int index = from - i;
            FxThread.call(() -> {
                window.model().session().showSlice(index);
                return true;
            });
            long due = start + (long) ((i + 1) * FRAME_MS * 1e6);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
        }
        clock.untilShown(() -> {}, () -> shown.contains(from - STEPS + 1));
        double lost = STEPS - shown.stream().distinct().filter(i -> i <= from && i > from - STEPS).count();
        return BenchClock.figure(
                subject, "dropped of " + STEPS + " at 30 a second", "slices", new double[] {lost}, Double.NaN, 0.0);
    }

    private void film(MainWindow window, Path film) throws InterruptedException {
        openScored(window, film);
        String subject = name(film);
        ViewerModel viewer = window.model().viewer();
        clock.frames(subject, "", WARM_UP, null, frame -> viewer.dragWindow(2, 1));
        tell(clock.frames(subject, "window drag, frame to frame", STEPS, FRAME_MS, frame -> {
            int sign = frame % 20 < 10 ? 1 : -1;
            viewer.dragWindow(3 * sign, 2 * sign);
        }));
        changes(window, subject);
        close(window);
    }

    private void changes(MainWindow window, String subject) throws InterruptedException {
        ViewerModel viewer = window.model().viewer();
        tell(clock.latency(subject, "overlay on or off", STEPS, CHANGE_MS, at(step ->
                viewer.overlayHiddenProperty().set(step % 2 == 0))));
        tell(clock.latency(subject, "opacity", STEPS, CHANGE_MS, at(step ->
                viewer.opacityProperty().set(step % 2 == 0 ? 0.4 : 0.6))));
        BenchClock.Trial threshold = new BenchClock.Trial() {
            @Override
            public void act(int step) {
                window.model().session().alphaProperty().set(step % 2 == 0 ? OTHER_RATE : RATE);
            }

            @Override
            public boolean isTaken(int step) {
                Loaded loaded = viewer.loadedProperty().get();
                EvidencePicture evidence = loaded == null ? null : loaded.evidence();
                return loaded != null
                        && evidence != null
                        && evidence.threshold() == thresholdAt(loaded, step % 2 == 0 ? OTHER_RATE : RATE);
            }
        };
        clock.latency(subject, "", WARM_UP, null, threshold);
        tell(clock.latency(subject, "threshold", STEPS, CHANGE_MS, threshold));
    }

    private static double thresholdAt(Loaded loaded, double rate) {
        var bundle = loaded.shown().entry().bundleProperty().get();
        return bundle == null ? Double.NaN : bundle.calibration().regionThreshold(rate);
    }

    private static BenchClock.Trial at(java.util.function.IntConsumer action) {
        return new BenchClock.Trial() {
            @Override
            public void act(int step) {
                action.accept(step);
            }

            @Override
            public boolean isTaken(int step) {
                return true;
            }
        };
    }

    /** With all of its slices scored and many of them seen. */
    private void memory(MainWindow window, Path deep) throws InterruptedException, IOException {
        openScored(window, deep);
        clock.latency(name(deep), "", 2 * STEPS, null, next(window, 0));
        tell(clock.latency(name(deep), "next slice, read", STEPS, null, next(window, 5 * STEPS)));
        double cap = Runtime.getRuntime().maxMemory() / MB;
        tell(BenchClock.figure(
                name(deep), "peak memory of the process", "MB", new double[] {peakMb()}, Double.NaN, cap + 512));
        tell(BenchClock.figure(name(deep), "heap in use", "MB", new double[] {heapMb()}, Double.NaN, cap));
        close(window);
    }

    private void growth(MainWindow window, Path stack) throws InterruptedException {
        int settle = Math.min(10, sizes.cycles() / 2);
        double early = 0;
        for (int i = 0; i < sizes.cycles(); i++) {
            openScored(window, stack);
            close(window);
            if (i == settle) {
                early = heapMb();
            }
        }
        double late = heapMb();
        tell(BenchClock.figure(
                name(stack),
                "growth from opening and closing " + settle + " to " + sizes.cycles() + " times",
                "%",
                new double[] {100 * (late - early) / early},
                Double.NaN,
                5.0));
        tell(BenchClock.figure(name(stack), "heap in use, all closed", "MB", new double[] {late}, Double.NaN, null));
    }

    private static double heapMb() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MB;
    }

    /** Where the system tells it, as Linux does; else what the machine has taken from it. */
    private static double peakMb() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
