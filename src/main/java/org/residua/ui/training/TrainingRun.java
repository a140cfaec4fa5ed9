package org.residua.ui.training;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.residua.autoencoder.TrainingStep;
import org.residua.ui.kit.JobRunner;
import org.residua.workflow.TrainingListener;
import org.residua.workflow.TrainingPicture;

/** What is heard of one training, brought to the thread of the window many steps at a time. */
final class TrainingRun implements TrainingListener {
    private static final double NANOS = 1e9;

    private final JobRunner runner;
    private final LongSupplier nanoTime;
    private final Runnable changed;
    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean announced = new AtomicBoolean();
    private final LossCurve curve;
    private final RemainingTime time = new RemainingTime();
    private List<TrainingPicture> pictures = List.of();

    /** Going on with a curve; with what is told, on the thread of the window, after something was taken in. */
    TrainingRun(JobRunner runner, LongSupplier nanoTime, LossCurve curve, Runnable changed) {
        this.runner = runner;
        this.nanoTime = nanoTime;
        this.curve = curve;
        this.changed = changed;
    }

    /** Something that was heard. */
    private sealed interface Heard {}

    private record Step(TrainingStep step, double seconds) implements Heard {}

    private record Pictures(List<TrainingPicture> pictures) implements Heard {}

    @Override
    public void step(TrainingStep step) {
        take(new Step(step, nanoTime.getAsLong() / NANOS));
    }

    @Override
    public void checkpoint(List<TrainingPicture> latest) {
        take(new Pictures(List.copyOf(latest)));
    }

    private void take(Heard one) {
        heard.add(one);
        if (announced.compareAndSet(false, true)) {
            runner.onWindowThread(this::takeIn);
        }
    }

    private void takeIn() {
        announced.set(false);
        for (Heard one = heard.poll(); one != null; one = heard.poll()) {
            if (one instanceof Step step) {
                curve.add(step.step());
                time.heard(step.seconds(), (double) curve.images());
            } else if (one instanceof Pictures latest) {
                pictures = latest.pictures();
            }
        }
        changed.run();
    }

    LossCurve curve() {
        return curve;
    }

    /** Those of the last checkpoint. */
    List<TrainingPicture> pictures() {
        return pictures;
    }

    /** Seconds until so many images have passed. */
    OptionalDouble secondsLeft(long images) {
        return time.seconds((double) images);
    }

    /** Seconds that an image takes. */
    OptionalDouble secondsPerImage() {
        return time.secondsPerUnit();
    }
}
