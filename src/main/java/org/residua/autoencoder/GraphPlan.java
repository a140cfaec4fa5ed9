package org.residua.autoencoder;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.residua.bundle.Network;
import org.residua.preprocess.ModelInput;

/** Runs a graph, one tape for each slice that is reconstructed at the same time. Tapes are kept for the next slice. */
final class GraphPlan implements InferencePlan {
    private final Graph graph;
    private final Weights weights;
    private final Passes passes;
    private final List<List<boolean[]>> rounds;
    private final Deque<Tape> idle = new ArrayDeque<>();
    private boolean closed;

    GraphPlan(Network network) {
        graph = Graph.of(network.architecture());
        weights = Weights.of(graph, network);
        passes = Passes.of(network.architecture());
        if (passes.channels() != graph.input().channels()) {
            throw new IllegalArgumentException("The network takes "
                    + graph.input().channels() + " channels, but its passes show it " + passes.channels() + ".");
        }
        rounds = passes.rounds(graph.input().width());
    }

    @Override
    public Reconstruction reconstruct(ModelInput input) {
        Inputs.check(input, graph.input().width());
        Tape tape = take();
        try {
            float[] sum = new float[tape.output().values().length];
            for (List<boolean[]> round : rounds) {
                for (boolean[] given : round) {
                    passes.show(input.values(), given, tape.input().values());
                    tape.forward();
                    add(sum, tape.output().values(), given);
                }
            }
            return reconstruction(sum);
        } finally {
            giveBack(tape);
        }
    }

    /** The mean and the clamped log of the variance of the pixels that a pass gives. */
    private static void add(float[] sum, float[] output, boolean[] given) {
        int outputs = output.length / given.length;
        for (int pixel = 0; pixel < given.length; pixel++) {
            if (given[pixel]) {
                sum[outputs * pixel] += output[outputs * pixel];
                if (outputs == 2) {
                    sum[2 * pixel + 1] += Loss.clamped(output[2 * pixel + 1]);
                }
            }
        }
    }

    /** Averages over the rounds: that of logs of variances is the log of their geometric mean. */
    private Reconstruction reconstruction(float[] sum) {
        int outputs = graph.output().channels();
        float[] mean = new float[sum.length / outputs];
        float[] logVariance = new float[outputs == 2 ? mean.length : 0];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = sum[outputs * i] / rounds.size();
            if (outputs == 2) {
                logVariance[i] = sum[2 * i + 1] / rounds.size();
            }
        }
        return new Reconstruction(mean, outputs == 2 ? logVariance : null);
    }

    private Tape take() {
        synchronized (idle) {
            if (closed) {
                throw new IllegalStateException("The network is closed.");
            }
            Tape tape = idle.pollFirst();
            if (tape != null) {
                return tape;
            }
        }
        return new Tape(graph, weights, 1, false);
    }

    private void giveBack(Tape tape) {
        synchronized (idle) {
            if (!closed) {
                idle.addFirst(tape);
                return;
            }
        }
        tape.close();
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(Tape::close);
            idle.clear();
        }
    }
}
