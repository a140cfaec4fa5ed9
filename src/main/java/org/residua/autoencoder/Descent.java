package org.residua.autoencoder;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.Architecture;
import org.residua.bundle.Network;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/** One run of gradient descent. Every draw follows from the seed and the step, so that a run can be continued. */
final class Descent implements AutoCloseable {
    private final Architecture architecture;
    private final Recipe.Descent recipe;
    private final TrainingSet set;
    private final TrainingOptions options;
    private final Draws draws;
    private final Weights weights;
    private final Adam adam;
    private final OneCycle schedule;
    private final BatchOrder order;
    private final Tape tape;
    private final Batch batch;
    private final Continuation continuation;
    private TrainingState.@Nullable Best best;

    Descent(
            Architecture architecture,
            Graph graph,
            Recipe.Descent recipe,
            TrainingSet set,
            TrainingOptions options,
            TrainingState.Store store,
            LongSupplier nanoTime) {
        this.architecture = architecture;
        this.recipe = recipe;
        this.set = set;
        this.options = options;
        draws = new Draws(options.seed());
        weights = Weights.drawn(graph, draws.of(Draws.Purpose.WEIGHTS, 0));
        order = new BatchOrder(set.values().size(), options.batch(), draws);
        adam = new Adam(weights, recipe.weightDecay());
        schedule = new OneCycle(options.peakLearningRate(), options.steps());
        batch = Batch.empty(set.gridSize(), options.batch());
        Map<String, float[]> live = new HashMap<>(adam.memory());
        weights.values().forEach((name, values) -> live.put("weights/" + name, values));
        continuation = new Continuation(store, nanoTime, fingerprint(), live);
        tape = new Tape(graph, weights, options.batch(), true);
    }

    private String fingerprint() {
        return String.join(
                "\n",
                "draws " + Draws.VERSION,
                "network " + architecture.kind() + new TreeMap<>(architecture.parameters()),
                options.toString(),
                recipe.toString(),
                set.values().size() + " images of checksum " + set.checksum());
    }

    Network run(CheckpointJudge judge, Consumer<TrainingStep> heard, Progress progress, CancelToken cancel)
            throws IOException {
        long steps = options.steps();
        long interval = options.checkpoints() == 0 ? Long.MAX_VALUE : Math.max(1, steps / options.checkpoints());
        for (long step = restore(); step < steps; step++) {
            if (cancel.isCancelled()) {
                continuation.save(step, best);
                cancel.throwIfCancelled();
            }
            double loss = descend(step);
            boolean isJudged = (step + 1) % interval == 0;
            double judged = isJudged ? judged(judge) : Double.NaN;
            if (isJudged || step + 1 == steps || continuation.due()) {
                continuation.save(step + 1, best);
            }
            heard.accept(new TrainingStep((step + 1) * options.batch(), loss, judged));
            progress.report((step + 1.0) / steps, "Training");
        }
        return weights.network(architecture, best == null ? weights.values() : best.weights());
    }

    /** The number of steps that are done already. */
    private long restore() throws IOException {
        TrainingState state = continuation.restore();
        if (state == null) {
            return 0;
        }
        best = state.best();
        adam.continueAfter(state.steps());
        tape.load();
        return state.steps();
    }

    private double descend(long step) {
        int[] images = order.batch(step);
        boolean mirrored =
                options.flip() && draws.of(Draws.Purpose.IMAGES, step).nextBoolean();
        for (int i = 0; i < images.length; i++) {
            batch.put(i, set, images[i], mirrored);
        }
        Corruption.Shown shown = recipe.corruption().apply(batch, draws.of(Draws.Purpose.CORRUPTION, step));
        System.arraycopy(shown.input(), 0, tape.input().values(), 0, shown.input().length);
        tape.draw(draws.of(Draws.Purpose.LATENT, step));
        tape.forward();
        tape.clearGradients();
        double divergence = recipe.loss().divergenceAfter((step + 1.0) / options.steps());
        double loss = recipe.loss().evaluate(tape.output(), batch.values(), shown.weight()) + tape.penalise(divergence);
        tape.backward();
        adam.step(schedule.learningRate(step), schedule.firstMomentDecay(step));
        tape.load();
        return loss;
    }

    private double judged(CheckpointJudge judge) {
        Map<String, float[]> copies = new HashMap<>();
        weights.values().forEach((name, values) -> copies.put(name, values.clone()));
        double judged;
        try (InferencePlan plan = InferencePlan.of(weights.network(architecture, copies))) {
            judged = judge.judge(plan);
        }
        if (best == null || judged > best.judged()) {
            best = new TrainingState.Best(judged, copies);
        }
        return judged;
    }

    @Override
    public void close() {
        tape.close();
    }
}
