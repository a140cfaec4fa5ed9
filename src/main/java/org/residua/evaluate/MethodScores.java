package org.residua.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.Deviation;
import org.residua.anomaly.Evidence;
import org.residua.bundle.Calibration;
import org.residua.bundle.EvidenceQuantiles;
import org.residua.bundle.ModelBundle;
import org.residua.bundle.PixelStatistics;
import org.residua.bundle.ScoreParts;
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
     * What a bundle's calibration makes of deviations.
     *
     * @param deviations of the bundle's networks, one an image
     * @throws IllegalArgumentException when an image shows nothing that could be scored
     */
    public static MethodScores of(List<PreparedImage> images, List<Deviation> deviations, ModelBundle bundle) {
        MethodScores plain = uncalibrated(
                images, deviations, bundle.pixelStatistics(), bundle.scoreParts(), bundle.prior(), bundle.scoring());
        return calibrated(plain, bundle.calibration(), bundle.evidenceQuantiles());
    }

    /** What a calibration of its own makes of a method that is no bundle. */
    public static MethodScores of(
            List<PreparedImage> images,
            List<Deviation> deviations,
            CalibrationFit fit,
            boolean @Nullable [] prior,
            Scoring scoring) {
        MethodScores plain = uncalibrated(images, deviations, fit.pixelStatistics(), fit.scoreParts(), prior, scoring);
        return calibrated(plain, fit.calibration(), fit.quantiles());
    }

    private static MethodScores calibrated(MethodScores plain, Calibration calibration, EvidenceQuantiles quantiles) {
        return new MethodScores(
                plain.scores,
                Arrays.stream(plain.scores).map(calibration::sliceP).toArray(),
                plain.evidence,
                plain.size,
                pixelThreshold(quantiles));
    }

    /** The evidence that one in a hundred pixels of held-out normals exceeds. */
    public static double pixelThreshold(EvidenceQuantiles quantiles) {
        return quantiles.evidenceAt(PIXEL_RATE);
    }

    /** The same without a calibration: no p-values and no threshold. */
    public static MethodScores uncalibrated(
            List<PreparedImage> images,
            List<Deviation> deviations,
            @Nullable PixelStatistics statistics,
            @Nullable ScoreParts parts,
            boolean @Nullable [] prior,
            Scoring scoring) {
        List<float[]> evidence = new ArrayList<>();
        double[] scores = new double[images.size()];
        double[] unknown = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            Deviation deviation = deviations.get(i);
            evidence.add(Evidence.evidence(deviation.residual(), images.get(i).input(), statistics, scoring));
            scores[i] = Evidence.imageScore(evidence.get(i), prior, deviation.texture(), parts, scoring);
            unknown[i] = Double.NaN;
            if (Double.isNaN(scores[i])) {
                throw new IllegalArgumentException(
                        images.get(i).row().path() + " shows nothing that could be scored. Leave it out.");
            }
        }
        return new MethodScores(scores, unknown, evidence, images.get(0).input().size(), Double.NaN);
    }

    /**
     * The scores of parts put together in the order of all images.
     *
     * @param places where each image of each part belongs
     * @param pixelThreshold of the whole
     */
    public static MethodScores joined(List<int[]> places, List<MethodScores> parts, double pixelThreshold) {
        int n = places.stream().mapToInt(part -> part.length).sum();
        double[] scores = new double[n];
        double[] sliceP = new double[n];
        float[][] evidence = new float[n][];
        for (int part = 0; part < parts.size(); part++) {
            for (int i = 0; i < places.get(part).length; i++) {
                int at = places.get(part)[i];
                scores[at] = parts.get(part).scores[i];
                sliceP[at] = parts.get(part).sliceP[i];
                evidence[at] = parts.get(part).evidence.get(i);
            }
        }
        return new MethodScores(scores, sliceP, Arrays.asList(evidence), parts.get(0).size, pixelThreshold);
    }
}
