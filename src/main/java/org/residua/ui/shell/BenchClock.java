package org.residua.ui.shell;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.FxThread;
import org.residua.workflow.BenchFigure;

/** Measures the window by its own frames: what was done counts as shown when the frame after it has begun. */
final class BenchClock {
    private static final double NANOS_A_MS = 1e6;

    private final OperatingSystemMXBean system =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** An action, to be repeated, with how to tell that the window has taken it in. */
    interface Trial {
        void act(int step);

        boolean isTaken(int step);
    }

    /** From the action until it is shown. */
    BenchFigure latency(String subject, String what, int samples, @Nullable Double targetMs, Trial trial)
            throws InterruptedException {
        double[] ms = new double[samples];
        long processor = system.getProcessCpuTime();
        for (int i = 0; i < samples; i++) {
            int step = i;
            ms[i] = untilShown(() -> trial.act(step), () -> trial.isTaken(step));
        }
        double each = (system.getProcessCpuTime() - processor) / NANOS_A_MS / samples;
        return figure(subject, what, "ms", ms, each, targetMs);
    }

    /** From one frame to the next, with something done in each. */
    BenchFigure frames(String subject, String what, int samples, @Nullable Double targetMs, IntConsumer step)
            throws InterruptedException {
        double[] ms = new double[samples];
        long processor = system.getProcessCpuTime();
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        onWindow(new AnimationTimer() {
            private int frame = -1;
            private long last;

            @Override
            public void handle(long now) {
                long time = System.nanoTime();
                if (frame >= 0) {
                    ms[frame] = (time - last) / NANOS_A_MS;
                }
                last = time;
                frame++;
                if (frame == samples) {
                    stop();
                    done.complete(true);
                } else {
                    step.accept(frame);
                }
            }
        });
        get(done);
        double each = (system.getProcessCpuTime() - processor) / NANOS_A_MS / samples;
        return figure(subject, what, "ms", ms, each, targetMs);
    }

    /** In ms. */
    double untilShown(Runnable action, BooleanSupplier taken) throws InterruptedException {
        CompletableFuture<Double> shown = new CompletableFuture<>();
        long start = System.nanoTime();
        FxThread.call(() -> {
            action.run();
            return true;
        });
        onWindow(new AnimationTimer() {
            private boolean isTaken;

            @Override
            public void handle(long now) {
                if (isTaken) {
                    stop();
                    shown.complete((System.nanoTime() - start) / NANOS_A_MS);
                }
                isTaken |= taken.getAsBoolean();
            }
        });
        return get(shown);
    }

    private static void onWindow(AnimationTimer timer) throws InterruptedException {
        FxThread.call(() -> {
            timer.start();
            return true;
        });
    }

    private static <T> T get(CompletableFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The window failed.", e.getCause());
        }
    }

    /** Of any samples. */
    static BenchFigure figure(
            String subject, String what, String unit, double[] samples, double processorMs, @Nullable Double target) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        return new BenchFigure(
                subject,
                what,
                unit,
                sorted.length,
                sorted[last / 2],
                sorted[(int) Math.ceil(0.95 * last)],
                processorMs,
                target);
    }
}
