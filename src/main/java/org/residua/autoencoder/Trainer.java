package org.residua.autoencoder;

import java.util.function.Consumer;
import org.residua.bundle.Architecture;
import org.residua.bundle.Network;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/** Trains a model of any family. */
public final class Trainer {
    /**
     * Trains on one thread. The same family, set and options give the same weights to the last bit.
     *
     * @param judge asked as often as the options say; the weights it likes best are kept
     * @param heard told after each step, on this thread
     * @throws IllegalArgumentException when the family cannot be trained so: sizes that do not fit, or a network with
     *     skip connections that sees its input uncorrupted
     * @throws java.util.concurrent.CancellationException when stopped; nothing is kept
     */
    public Network train(
            Family family,
            TrainingSet set,
            TrainingOptions options,
            CheckpointJudge judge,
            Consumer<TrainingStep> heard,
            Progress progress,
            CancelToken cancel) {
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
        try (Descent run = new Descent(architecture, graph, descent, set, options)) {
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
}
