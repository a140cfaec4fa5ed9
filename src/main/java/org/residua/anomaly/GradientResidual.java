package org.residua.anomaly;

import org.residua.autoencoder.Reconstruction;
import org.residua.preprocess.ModelInput;

/**
 * The length of the gradient of input less reconstruction: what is left over in edges, whatever the brightness. A network
 * that smooths away what it does not know leaves its outlines.
 */
final class GradientResidual {
    private GradientResidual() {}

    /** Sobel's gradient of the difference; outside the foreground nothing differs. NaN outside the foreground. */
    static float[] of(ModelInput input, Reconstruction reconstruction) {
        int size = input.size();
        float[] rest = new float[input.values().length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = input.foreground()[i] ? input.values()[i] - reconstruction.mean()[i] : 0;
        }
        float[] across = Sobel.across(rest, size);
        float[] down = Sobel.down(rest, size);
        for (int i = 0; i < rest.length; i++) {
            rest[i] = input.foreground()[i] ? (float) Math.hypot(across[i], down[i]) : Float.NaN;
        }
        return rest;
    }
}
