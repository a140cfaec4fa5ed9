package org.residua.evaluate;

import java.util.Arrays;
import java.util.List;
import org.residua.anomaly.TextureDescriptor;
import org.residua.bundle.DescriptorBank;

/** The texture of the residuals of normals, standardised number by number. */
final class DescriptorBankFit {
    private static final double QUARTILES_OF_NORMAL = 1.349;

    private DescriptorBankFit() {}

    /**
     * The bank of these descriptors.
     *
     * @param descriptors one a normal, at least one
     */
    static DescriptorBank of(
            List<float[]> descriptors, DescriptorBank.Standard evidence, DescriptorBank.Standard distance) {
        int length = descriptors.get(0).length;
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
        float[] values = new float[descriptors.size() * length];
        for (int n = 0; n < descriptors.size(); n++) {
            float[] own = TextureDescriptor.standardised(descriptors.get(n), mean, deviation);
            System.arraycopy(own, 0, values, n * length, length);
        }
        return new DescriptorBank(length, mean, deviation, values, evidence, distance);
    }

    /** How scores of normals lie; the spread is never 0. */
    static DescriptorBank.Standard standard(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double quartiles = Bootstrap.percentile(sorted, .75) - Bootstrap.percentile(sorted, .25);
        return new DescriptorBank.Standard(
                Bootstrap.percentile(sorted, .5), Math.max(1e-9, quartiles / QUARTILES_OF_NORMAL));
    }
}
