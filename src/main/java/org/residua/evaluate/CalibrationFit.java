package org.residua.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.Evidence;
import org.residua.bundle.Calibration;
import org.residua.bundle.EvidenceQuantiles;
import org.residua.bundle.PixelStatistics;
import org.residua.bundle.Scoring;

/**
 * What held-out normals say of a model. Everything comes from calibrate patients alone. Where evidence is against pixel
 * statistics, those of a calibration image are fitted on the other half of the patients (cross-fitting): an image that
 * helped to fit them would look more normal than a new one.
 *
 * @param pixelStatistics of all calibration images, for use; null where the evidence is the plain residual
 * @param evidence of each calibration image, against the other half
 * @param scores image score of each calibration image
 */
public record CalibrationFit(
        @Nullable PixelStatistics pixelStatistics,
        EvidenceQuantiles quantiles,
        Calibration calibration,
        List<float[]> evidence,
        double[] scores) {

    /**
     * Fits all that a bundle needs.
     *
     * @param id names the calibration
     * @param usePixelStatistics whether evidence is against per-pixel statistics of normals
     * @param prior where the image score looks; null for all foreground
     * @param seed of the halves
     * @throws IllegalArgumentException when the images come from fewer than two patients, or one has no foreground
     */
    public static CalibrationFit of(
            String id,
            List<CalibrationImage> images,
            Scoring scoring,
            boolean usePixelStatistics,
            boolean @Nullable [] prior,
            long seed) {
        Cohort cohort = cohort(images);
        if (cohort.patients() < 2) {
            throw new IllegalArgumentException("A calibration needs normal images of at least two patients, not "
                    + cohort.patients() + ". Put more patients into the split calibrate.");
        }
        List<float[]> evidence = usePixelStatistics
                ? crossFitted(images, cohort, scoring, seed)
                : images.stream()
                        .map(image -> Evidence.evidence(image.residual(), image.input(), null, scoring))
                        .toList();
        double[] scores = evidence.stream()
                .mapToDouble(map -> Evidence.imageScore(map, prior, scoring))
                .toArray();
        if (java.util.Arrays.stream(scores).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("A calibration image shows nothing that could be scored. Leave it out.");
        }
        double[] maxima = evidence.stream().mapToDouble(CalibrationFit::highest).toArray();
        return new CalibrationFit(
                usePixelStatistics ? PixelStatisticsFit.of(images) : null,
                EvidenceQuantilesFit.of(evidence),
                new Calibration(id, scores, maxima, cohort.patients()),
                evidence,
                scores);
    }

    private static Cohort cohort(List<CalibrationImage> images) {
        return new Cohort(
                images.stream().map(CalibrationImage::patient).toList(),
                images.stream().map(image -> false).toList());
    }

    private static List<float[]> crossFitted(List<CalibrationImage> images, Cohort cohort, Scoring scoring, long seed) {
        boolean[] inFirst = cohort.half(new Random(seed));
        PixelStatistics first = PixelStatisticsFit.of(half(images, cohort, inFirst, true));
        PixelStatistics second = PixelStatisticsFit.of(half(images, cohort, inFirst, false));
        List<float[]> evidence = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            CalibrationImage image = images.get(i);
            PixelStatistics others = inFirst[cohort.patientOf(i)] ? second : first;
            evidence.add(Evidence.evidence(image.residual(), image.input(), others, scoring));
        }
        return evidence;
    }

    private static List<CalibrationImage> half(
            List<CalibrationImage> images, Cohort cohort, boolean[] inFirst, boolean first) {
        List<CalibrationImage> half = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            if (inFirst[cohort.patientOf(i)] == first) {
                half.add(images.get(i));
            }
        }
        return half;
    }

    private static double highest(float[] map) {
        double highest = Double.NEGATIVE_INFINITY;
        for (float value : map) {
            highest = Float.isNaN(value) ? highest : Math.max(highest, value);
        }
        return highest;
    }
}
