package org.residua.anomaly;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.autoencoder.Reconstruction;
import org.residua.bundle.PixelStatistics;
import org.residua.bundle.Scoring;
import org.residua.preprocess.GaussianFilter;
import org.residua.preprocess.GridMask;
import org.residua.preprocess.MedianFilter;
import org.residua.preprocess.ModelInput;

/**
 * From reconstructions to evidence and the image score: the one way that training, calibration, evaluation and use all
 * share. Pure functions on the model's grid; arrays are size x size, row by row.
 */
public final class Evidence {
    /** A foreground with fewer pixels than this is not eroded: too little would be left to score. */
    public static final int FEWEST_PIXELS = 50;

    /** Added to likelihoods before their geometric mean, so that one perfect pixel does not silence the others. */
    private static final double LIKELIHOOD_FLOOR = 0.1;

    private Evidence() {}

    /**
     * The residual of each pixel, fused over the networks, then a median filter over the foreground.
     *
     * @return NaN outside the foreground
     * @throws IllegalArgumentException when there is no reconstruction, or a likelihood is asked of a network that
     *     predicts no variance
     */
    public static float[] residual(ModelInput input, List<Reconstruction> reconstructions, Scoring scoring) {
        if (reconstructions.isEmpty()) {
            throw new IllegalArgumentException("A residual needs at least one reconstruction.");
        }
        float[] fused = new float[input.values().length];
        for (int i = 0; i < fused.length; i++) {
            fused[i] = input.foreground()[i]
                    ? (float) fused(input.values()[i], reconstructions, i, scoring.residual())
                    : Float.NaN;
        }
        return MedianFilter.apply(fused, input.size(), scoring.medianPx());
    }

    /**
     * Absolute errors of several networks are averaged. Likelihoods, each in units of its own predicted variance, are
     * fused by their geometric mean: high only where the networks agree, whichever is the louder.
     */
    private static double fused(float value, List<Reconstruction> all, int at, Scoring.Residual kind) {
        if (all.size() == 1) {
            return residual(value, all.get(0), at, kind);
        }
        double sum = 0;
        for (Reconstruction one : all) {
            double residual = residual(value, one, at, kind);
            sum += kind == Scoring.Residual.LIKELIHOOD ? Math.log(residual + LIKELIHOOD_FLOOR) : residual;
        }
        double mean = sum / all.size();
        return kind == Scoring.Residual.LIKELIHOOD ? Math.exp(mean) : mean;
    }

    /**
     * Evidence: the residual against what normals show at the same pixel, smoothed over the foreground.
     *
     * @param residual as {@link #residual(ModelInput, List, Scoring)} gives it
     * @param statistics null where evidence is the plain residual
     * @return NaN outside the scored pixels: the foreground, eroded unless fewer than {@link #FEWEST_PIXELS} are left
     */
    public static float[] evidence(
            float[] residual, ModelInput input, @Nullable PixelStatistics statistics, Scoring scoring) {
        float[] normalised = statistics == null ? residual : normalised(residual, statistics);
        float[] smooth = new GaussianFilter(scoring.smoothingSigmaPx()).apply(normalised, input.size());
        boolean[] scored = scored(input, scoring);
        for (int i = 0; i < smooth.length; i++) {
            smooth[i] = scored[i] ? smooth[i] : Float.NaN;
        }
        return smooth;
    }

    /**
     * The image score: the mean of the highest share of the evidence, inside the prior where scoring says so and any
     * scored pixel lies in it.
     *
     * @return NaN when no pixel is scored
     */
    public static double imageScore(float[] evidence, boolean @Nullable [] prior, Scoring scoring) {
        boolean[] region = scoring.region() == Scoring.Region.PRIOR ? prior : null;
        float[] values = values(evidence, region);
        if (values.length == 0) {
            values = values(evidence, null);
        }
        if (values.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(values);
        int count = Math.max(1, (int) (scoring.topShare() * values.length));
        double sum = 0;
        for (int i = values.length - count; i < values.length; i++) {
            sum += values[i];
        }
        return sum / count;
    }

    private static double residual(float value, Reconstruction reconstruction, int at, Scoring.Residual kind) {
        double difference = value - reconstruction.mean()[at];
        return switch (kind) {
            case ABSOLUTE -> Math.abs(difference);
            case LIKELIHOOD -> {
                float[] logVariance = reconstruction.logVariance();
                if (logVariance == null) {
                    throw new IllegalArgumentException("A likelihood needs a network that predicts the variance.");
                }
                yield difference * difference * Math.exp(-logVariance[at]);
            }
        };
    }

    private static float[] normalised(float[] residual, PixelStatistics statistics) {
        float[] result = new float[residual.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (residual[i] - statistics.mean()[i]) / (statistics.deviation()[i] + statistics.floor());
        }
        return result;
    }

    private static boolean[] scored(ModelInput input, Scoring scoring) {
        boolean[] eroded = GridMask.erode(input.foreground(), input.size(), scoring.erosionPx());
        return GridMask.count(eroded) < FEWEST_PIXELS ? input.foreground() : eroded;
    }

    private static float[] values(float[] evidence, boolean @Nullable [] region) {
        float[] values = new float[evidence.length];
        int n = 0;
        for (int i = 0; i < evidence.length; i++) {
            if (!Float.isNaN(evidence[i]) && (region == null || region[i])) {
                values[n++] = evidence[i];
            }
        }
        return Arrays.copyOf(values, n);
    }
}
