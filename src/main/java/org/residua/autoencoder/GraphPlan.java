package org.residua.autoencoder;

import java.util.ArrayDeque;
import java.util.Deque;
import org.residua.bundle.Network;
import org.residua.preprocess.ModelInput;

/** Runs a graph, one tape for each slice that is reconstructed at the same time. Tapes are kept for the next slice. */
final class GraphPlan implements InferencePlan {
    private final Graph graph;
    private final Weights weights;
    private final int outputs;
    private final Deque<Tape> idle = new ArrayDeque<>();
    private boolean closed;

    GraphPlan(Network network) {
        graph = Graph.of(network.architecture());
        weights = Weights.of(graph, network);
        outputs = graph.output().channels();
    }

    @Override
    public Reconstruction reconstruct(ModelInput input) {
        Inputs.check(input, graph.input().width());
        Tape tape = take();
        try {
            System.arraycopy(input.values(), 0, tape.input().values(), 0, input.values().length);
            tape.forward();
            return reconstruction(tape.output().values());
        } finally {
            giveBack(tape);
        }
    }

    private Reconstruction reconstruction(float[] output) {
        if (outputs == 1) {
            return new Reconstruction(output.clone(), null);
        }
        float[] mean = new float[output.length / 2];
        float[] logVariance = new float[mean.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = output[2 * i];
            logVariance[i] = Loss.clamped(output[2 * i + 1]);
        }
        return new Reconstruction(mean, logVariance);
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
