package org.residua.autoencoder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.residua.bundle.Architecture;
import org.residua.bundle.Network;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/** Trains a model of any family. */
public final class Trainer {
    private final LongSupplier nanoTime;

    /** By the computer's clock. */
    public Trainer() {
        this(System::nanoTime);
    }

    /**
     * By another clock, which decides nothing but when the state is saved.
     *
     * @param nanoTime nanoseconds since any moment
     */
    public Trainer(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** As the other method, but from the start, and keeping nothing. */
    public Network train(
            Family family,
            TrainingSet set,
            TrainingOptions options,
            CheckpointJudge judge,
            Consumer<TrainingStep> heard,
            Progress progress,
            CancelToken cancel) {
        try {
            return train(family, set, options, judge, TrainingState.Store.NONE, heard, progress, cancel);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing was to be read or written.", e);
        }
    }

    /**
     * Trains on one thread. The same family, set and options give the same weights to the last bit, whether in one go
     * or continued.
     *
     * @param judge asked as often as the options say; the weights it likes best are kept
     * @param store of the state to continue from; asked first, and given the state at each judgement, every minute, at
     *     the end and when stopped. Principal components take no steps and leave it alone
     * @param heard told after each step, on this thread
     * @throws IllegalArgumentException when the family cannot be trained so: sizes that do not fit, or a network with
     *     skip connections that sees its input uncorrupted
     * @throws IOException when the state cannot be read or kept, or is of another training
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public Network train(
            Family family,
            TrainingSet set,
            TrainingOptions options,
            CheckpointJudge judge,
            TrainingState.Store store,
            Consumer<TrainingStep> heard,
            Progress progress,
            CancelToken cancel)
            throws IOException {
        Architecture architecture = family.architecture(set.gridSize(), options);
        Recipe recipe = family.recipe(options);
        if (recipe instanceof Recipe.Components components) {
            cancel.throwIfCancelled();
            progress.report(0, "Fitting principal components");
            Network network = PrincipalComponents.fit(set, components.count(), options.seed(), cancel);
            progress.report(1, "Principal components fitted");
            return network;
        }
        Recipe.Descent descent = (Recipe.Descent) recipe;
        Graph graph = Graph.of(architecture);
        refuseCopying(graph, descent.corruption());
        refuseOtherChannels(graph, descent.corruption(), Passes.of(architecture));
        try (Descent run = new Descent(architecture, graph, descent, set, options, store, nanoTime)) {
            return run.run(judge, heard, progress, cancel);
        }
    }

    private static void refuseCopying(Graph graph, Corruption corruption) {
        boolean skips = graph.layers().stream().anyMatch(layer -> layer instanceof Layer.Join);
        if (skips && corruption instanceof Corruption.None) {
            throw new IllegalArgumentException("A network with skip connections that sees its input uncorrupted "
                    + "learns to copy it, and then finds nothing. Train it with noise.");
        }
    }

    private static void refuseOtherChannels(Graph graph, Corruption corruption, Passes passes) {
        int channels = graph.input().channels();
        if (corruption.channels() != channels || passes.channels() != channels) {
            throw new IllegalArgumentException("The network takes " + channels + " channels, but is shown "
                    + corruption.channels() + " in training and " + passes.channels() + " in use.");
        }
        passes.rounds(graph.input().width());
    }
}
