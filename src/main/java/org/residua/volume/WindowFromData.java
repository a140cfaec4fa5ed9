package org.residua.volume;

import java.util.Arrays;

/** A window for a slice whose file offers none. */
final class WindowFromData {
    private static final int SAMPLES = 65536;

    private WindowFromData() {}

    /** From the 1st to the 99th percentile of the modality values without padding. */
    static VoiWindow of(Slice slice) {
        if (!slice.frame().isGrey()) {
            return VoiWindow.linear(128, 256);
        }
        Samples samples = slice.frame().samples();
        int step = Math.max(1, samples.length() / SAMPLES);
        double[] values = new double[samples.length() / step + 1];
        int n = 0;
        for (int i = 0; i < samples.length(); i += step) {
            double stored = samples.at(i);
            if (!slice.grey().isPadding(stored) && Double.isFinite(stored)) {
                values[n++] = slice.grey().modality(stored);
            }
        }
        if (n == 0) {
            return VoiWindow.linear(128, 256);
        }
        Arrays.sort(values, 0, n);
        double low = values[(int) (0.01 * (n - 1))];
        double high = values[(int) (0.99 * (n - 1))];
        double width = Math.max(1e-6, high - low);
        return new VoiWindow(low + width / 2, width, VoiWindow.Function.LINEAR_EXACT, "from the data");
    }
}
