package org.residua.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.Evidence;
import org.residua.bundle.Calibration;
import org.residua.bundle.EvidenceQuantiles;
import org.residua.bundle.PixelStatistics;
import org.residua.bundle.Scoring;

/**
 * What one method, a model or a baseline with maps, says of each evaluated image, in their order.
 *
 * @param scores image scores, higher is less like the normals
 * @param sliceP conformal p-values
 * @param evidence maps on the grid, NaN where nothing was scored
 * @param size side of the grid
 * @param pixelThreshold the evidence that one in a hundred pixels of calibration normals exceeds
 */
public record MethodScores(double[] scores, double[] sliceP, List<float[]> evidence, int size, double pixelThreshold) {
    private static final double PIXEL_RATE = 0.01;

    public MethodScores {
        evidence = List.copyOf(evidence);
    }

    /**
     * The scores that residuals give against a calibration.
     *
     * @param residuals as {@link Evidence#residual} gives them, one an image
     * @param statistics null where evidence is the plain residual
     * @throws IllegalArgumentException when an image shows nothing that could be scored
     */
    public static MethodScores of(
            List<PreparedImage> images,
            List<float[]> residuals,
            @Nullable PixelStatistics statistics,
            boolean @Nullable [] prior,
            Scoring scoring,
            Calibration calibration,
            EvidenceQuantiles quantiles) {
        MethodScores plain = uncalibrated(images, residuals, statistics, prior, scoring);
        return new MethodScores(
                plain.scores,
                Arrays.stream(plain.scores).map(calibration::sliceP).toArray(),
                plain.evidence,
                plain.size,
                quantiles.evidenceAt(PIXEL_RATE));
    }

    /** The same without a calibration: no p-values and no threshold. */
    public static MethodScores uncalibrated(
            List<PreparedImage> images,
            List<float[]> residuals,
            @Nullable PixelStatistics statistics,
            boolean @Nullable [] prior,
            Scoring scoring) {
        List<float[]> evidence = new ArrayList<>();
        double[] scores = new double[images.size()];
        double[] unknown = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            evidence.add(Evidence.evidence(residuals.get(i), images.get(i).input(), statistics, scoring));
            scores[i] = Evidence.imageScore(evidence.get(i), prior, scoring);
            unknown[i] = Double.NaN;
            if (Double.isNaN(scores[i])) {
                throw new IllegalArgumentException(
                        images.get(i).row().path() + " shows nothing that could be scored. Leave it out.");
            }
        }
        return new MethodScores(scores, unknown, evidence, images.get(0).input().size(), Double.NaN);
    }
}
