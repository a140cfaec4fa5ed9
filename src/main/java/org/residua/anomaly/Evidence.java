package org.residua.anomaly;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.autoencoder.Reconstruction;
import org.residua.bundle.PixelStatistics;
import org.residua.bundle.ScoreParts;
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

    /** Added to scaled residuals before their geometric mean, so that one perfect pixel does not silence the others. */
    private static final double SCALED_FLOOR = 0.02;

    private Evidence() {}

    /**
     * The residual of each pixel, then a median filter over the foreground.
     *
     * @param medianPx side of the filter, odd; 1 for none
     * @return NaN outside the foreground
     * @throws IllegalArgumentException when a likelihood is asked of a network that predicts no variance
     */
    public static float[] residual(
            ModelInput input, Reconstruction reconstruction, Scoring.Residual kind, int medianPx) {
        float[] residual = switch (kind) {
            case ABSOLUTE -> absolute(input, reconstruction);
            case LIKELIHOOD -> likelihood(input, reconstruction);
            case SSIM -> SsimResidual.of(input, reconstruction);
            case GRADIENT -> GradientResidual.of(input, reconstruction);
            case GRADIENT_SIMILARITY -> GradientSimilarityResidual.of(input, reconstruction);
        };
        return MedianFilter.apply(residual, input.size(), medianPx);
    }

    private static float[] absolute(ModelInput input, Reconstruction reconstruction) {
        float[] residual = new float[input.values().length];
        for (int i = 0; i < residual.length; i++) {
            residual[i] = input.foreground()[i]
                    ? Math.abs(input.values()[i] - reconstruction.mean()[i])
                    : Float.NaN;
        }
        return residual;
    }

    private static float[] likelihood(ModelInput input, Reconstruction reconstruction) {
        float[] logVariance = reconstruction.logVariance();
        if (logVariance == null) {
            throw new IllegalArgumentException("A likelihood needs a network that predicts the variance.");
        }
        float[] residual = new float[input.values().length];
        for (int i = 0; i < residual.length; i++) {
            double difference = input.values()[i] - reconstruction.mean()[i];
            residual[i] =
                    input.foreground()[i] ? (float) (difference * difference * Math.exp(-logVariance[i])) : Float.NaN;
        }
        return residual;
    }

    /**
     * One residual from several, each in its own unit. What has no value at a pixel takes no part there.
     *
     * @param residuals NaN where missing
     * @param scales unit of each residual
     * @return NaN outside the foreground
     */
    static float[] fused(List<float[]> residuals, List<Float> scales, Scoring.Fusion fusion, boolean[] foreground) {
        float[] fused = new float[foreground.length];
        for (int i = 0; i < fused.length; i++) {
            double sum = 0;
            int n = 0;
            for (int k = 0; k < residuals.size(); k++) {
                float residual = residuals.get(k)[i];
                if (!Float.isNaN(residual)) {
                    n++;
                    double scaled = residual / scales.get(k);
                    sum += fusion == Scoring.Fusion.MEAN ? scaled : Math.log(scaled + SCALED_FLOOR);
                }
            }
            double mean = fusion == Scoring.Fusion.MEAN ? sum / n : Math.exp(sum / n);
            fused[i] = foreground[i] && n > 0 ? (float) mean : Float.NaN;
        }
        return fused;
    }

    /**
     * Evidence: the residual against what normals show at the same pixel, smoothed over the foreground.
     *
     * @param residual of {@link Deviation}
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
     * The image score: the mean of the highest share of the evidence and, where the model has such a part, the texture of
     * the residual; each in spreads of held-out normals, averaged.
     *
     * @param prior where the evidence is looked at, if scoring says so and any scored pixel lies in it; null for everywhere
     * @param parts null where the evidence alone counts
     * @return NaN when no pixel is scored
     */
    public static double imageScore(
            float[] evidence,
            boolean @Nullable [] prior,
            @Nullable Double texture,
            @Nullable ScoreParts parts,
            Scoring scoring) {
        double share = topShare(evidence, prior, scoring);
        return texture == null || parts == null ? share : parts.score(share, texture);
    }

    /**
     * The mean of the highest share of the evidence, inside the prior where scoring says so and any scored pixel lies in it.
     *
     * @return NaN when no pixel is scored
     */
    public static double topShare(float[] evidence, boolean @Nullable [] prior, Scoring scoring) {
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

    private static float[] normalised(float[] residual, PixelStatistics statistics) {
        float[] result = new float[residual.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (residual[i] - statistics.mean()[i]) / (statistics.deviation()[i] + statistics.floor());
        }
        return result;
    }

    /** The pixels that are scored: the foreground, eroded unless fewer than {@link #FEWEST_PIXELS} are left. */
    public static boolean[] scored(ModelInput input, Scoring scoring) {
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
