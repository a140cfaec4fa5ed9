package org.residua.autoencoder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adam with the greatest second moment kept (AMSGrad, Reddi et al., ICLR 2018), after clipping the gradient's norm. */
final class Adam {
    private static final double SECOND_MOMENT_DECAY = .999;
    private static final double EPSILON = 1e-8;
    private static final double GREATEST_NORM = 1;

    private final List<Moments> moments;
    private final double weightDecay;
    private long steps;

    Adam(Weights weights, double weightDecay) {
        moments = weights.all().stream()
                .filter(parameter -> parameter.spec().trained())
                .map(Moments::new)
                .toList();
        this.weightDecay = weightDecay;
    }

    /** What it remembers from step to step, by name: the arrays themselves, not copies. */
    Map<String, float[]> memory() {
        Map<String, float[]> memory = new LinkedHashMap<>();
        for (Moments each : moments) {
            String name = each.parameter.spec().name();
            memory.put("first/" + name, each.first);
            memory.put("second/" + name, each.second);
            memory.put("greatest/" + name, each.greatest);
        }
        return memory;
    }

    /** Goes on after so many steps, whose memory has been put back. */
    void continueAfter(long stepsDone) {
        steps = stepsDone;
    }

    /** Moves the weights one step down their gradients. */
    void step(double learningRate, double firstMomentDecay) {
        steps++;
        double clip = Math.min(1, GREATEST_NORM / (norm() + 1e-6));
        double rate = learningRate / (1 - Math.pow(firstMomentDecay, (double) steps));
        double secondCorrection = 1 / Math.sqrt(1 - Math.pow(SECOND_MOMENT_DECAY, (double) steps));
        for (Moments each : moments) {
            each.step(clip, weightDecay, rate, firstMomentDecay, secondCorrection);
        }
    }

    private double norm() {
        double sum = 0;
        for (Moments each : moments) {
            for (float slope : each.parameter.gradient()) {
                sum += (double) slope * slope;
            }
        }
        return Math.sqrt(sum);
    }

    private static final class Moments {
        private final Parameter parameter;
        private final float[] first;
        private final float[] second;
        private final float[] greatest;

        Moments(Parameter parameter) {
            this.parameter = parameter;
            int size = parameter.values().length;
            first = new float[size];
            second = new float[size];
            greatest = new float[size];
        }

        void step(double clip, double weightDecay, double rate, double decay, double secondCorrection) {
            float[] values = parameter.values();
            float[] gradient = parameter.gradient();
            for (int i = 0; i < values.length; i++) {
                double slope = gradient[i] * clip + weightDecay * values[i];
                first[i] = (float) (decay * first[i] + (1 - decay) * slope);
                second[i] = (float) (SECOND_MOMENT_DECAY * second[i] + (1 - SECOND_MOMENT_DECAY) * slope * slope);
                greatest[i] = Math.max(greatest[i], second[i]);
                values[i] -= (float) (rate * first[i] / (Math.sqrt(greatest[i]) * secondCorrection + EPSILON));
            }
        }
    }
}
