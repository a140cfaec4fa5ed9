package org.residua.autoencoder;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.Architecture;
import org.residua.bundle.Network;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/** One run of gradient descent. Every draw comes from the seed, in streams of their own. */
final class Descent implements AutoCloseable {
    private final Architecture architecture;
    private final Recipe.Descent recipe;
    private final TrainingSet set;
    private final TrainingOptions options;
    private final Weights weights;
    private final Adam adam;
    private final OneCycle schedule;
    private final BatchOrder order;
    private final SplittableRandom noise;
    private final Tape tape;
    private final Batch batch;
    private @Nullable Network best;
    private double bestJudged = Double.NEGATIVE_INFINITY;

    Descent(Architecture architecture, Graph graph, Recipe.Descent recipe, TrainingSet set, TrainingOptions options) {
        this.architecture = architecture;
        this.recipe = recipe;
        this.set = set;
        this.options = options;
        SplittableRandom random = new SplittableRandom(options.seed());
        weights = Weights.drawn(graph, random.split());
        order = new BatchOrder(set.values().size(), random.split());
        noise = random.split();
        adam = new Adam(weights, recipe.weightDecay());
        schedule = new OneCycle(options.peakLearningRate(), options.steps());
        batch = Batch.empty(set.gridSize(), options.batch());
        tape = new Tape(graph, weights, options.batch(), true);
    }

    Network run(CheckpointJudge judge, Consumer<TrainingStep> heard, Progress progress, CancelToken cancel) {
        long steps = options.steps();
        long interval = options.checkpoints() == 0 ? Long.MAX_VALUE : Math.max(1, steps / options.checkpoints());
        for (long step = 0; step < steps; step++) {
            cancel.throwIfCancelled();
            double loss = descend(step);
            double judged = (step + 1) % interval == 0 ? judged(judge) : Double.NaN;
            heard.accept(new TrainingStep((step + 1) * options.batch(), loss, judged));
            progress.report((step + 1.0) / steps, "Training");
        }
        return best == null ? weights.network(architecture) : best;
    }

    private double descend(long step) {
        int[] images = order.draw(options.batch());
        boolean mirrored = options.flip() && noise.nextBoolean();
        for (int i = 0; i < images.length; i++) {
            batch.put(i, set, images[i], mirrored);
        }
        float[] corrupted = recipe.corruption().apply(batch, noise);
        System.arraycopy(corrupted, 0, tape.input().values(), 0, corrupted.length);
        tape.forward();
        tape.clearGradients();
        double loss = recipe.loss().evaluate(tape.output(), batch);
        tape.backward();
        adam.step(schedule.learningRate(step), schedule.firstMomentDecay(step));
        tape.load();
        return loss;
    }

    private double judged(CheckpointJudge judge) {
        Network network = weights.network(architecture);
        double judged;
        try (InferencePlan plan = InferencePlan.of(network)) {
            judged = judge.judge(plan);
        }
        if (judged > bestJudged || best == null) {
            best = network;
            bestJudged = judged;
        }
        return judged;
    }

    @Override
    public void close() {
        tape.close();
    }
}
