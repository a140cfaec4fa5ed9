package org.residua.workflow;

import java.util.ArrayList;
import java.util.List;
import org.residua.anomaly.TextureDescriptor;
import org.residua.autoencoder.InferencePlan;
import org.residua.bundle.DescriptorBank;
import org.residua.bundle.Network;
import org.residua.bundle.Scoring;
import org.residua.preprocess.ModelInput;

/** The textures that a network leaves of its own training images. */
final class TextureFit {
    private TextureFit() {}

    /** Mean and deviation of each number, and for distances to the nearest the descriptors themselves. */
    static DescriptorBank of(Network network, List<ModelInput> inputs, Scoring.Texture kind) {
        List<float[]> descriptors = new ArrayList<>();
        try (InferencePlan plan = InferencePlan.of(network)) {
            for (ModelInput input : inputs) {
                descriptors.add(
                        TextureDescriptor.of(input, plan.reconstruct(input).mean()));
            }
        }
        int length = TextureDescriptor.LENGTH;
        float[] mean = new float[length];
        float[] deviation = new float[length];
        for (int i = 0; i < length; i++) {
            double sum = 0;
            double squares = 0;
            for (float[] descriptor : descriptors) {
                sum += descriptor[i];
                squares += (double) descriptor[i] * descriptor[i];
            }
            double average = sum / descriptors.size();
            mean[i] = (float) average;
            deviation[i] = (float) Math.sqrt(Math.max(0, squares / descriptors.size() - average * average));
        }
        boolean kept = kind == Scoring.Texture.NEAREST;
        return new DescriptorBank(mean, deviation, kept ? standardised(descriptors, mean, deviation) : new float[0]);
    }

    private static float[] standardised(List<float[]> descriptors, float[] mean, float[] deviation) {
        float[] values = new float[descriptors.size() * mean.length];
        for (int n = 0; n < descriptors.size(); n++) {
            float[] own = TextureDescriptor.standardised(descriptors.get(n), mean, deviation);
            System.arraycopy(own, 0, values, n * mean.length, mean.length);
        }
        return values;
    }
}
