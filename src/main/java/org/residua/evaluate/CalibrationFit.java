package org.residua.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.Evidence;
import org.residua.bundle.Calibration;
import org.residua.bundle.EvidenceQuantiles;
import org.residua.bundle.PixelStatistics;
import org.residua.bundle.ScoreParts;
import org.residua.bundle.Scoring;

/**
 * What held-out normals say of a model. Where evidence is against pixel statistics, those of a calibration image are fitted on
 * other patients (cross-fitting): those of the other folds, or of the other half where there are no folds. An image that
 * helped to fit them would look more normal than a new one.
 *
 * @param pixelStatistics of all calibration images, for use; null where the evidence is the plain residual
 * @param scoreParts null where the image score is of the evidence alone
 * @param evidence of each calibration image, against other patients
 * @param scores image score of each calibration image
 */
public record CalibrationFit(
        @Nullable PixelStatistics pixelStatistics,
        @Nullable ScoreParts scoreParts,
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
        if (cohort(images).patients() < 2) {
            throw new IllegalArgumentException("A calibration needs normal images of at least two patients, not "
                    + cohort(images).patients() + ". Put more patients into the split calibrate.");
        }
        List<float[]> maps = usePixelStatistics ? crossFitted(images, scoring, seed) : against(null, images, scoring);
        return fit(
                usePixelStatistics ? PixelStatisticsFit.of(images) : null,
                scoreParts(images, maps, prior, scoring),
                id,
                images,
                maps,
                prior,
                scoring);
    }

    /**
     * Calibrates anew and leaves alone what evidence and textures are held against, so that a few normals are enough.
     *
     * @param images none of which the model was trained or calibrated on
     * @throws IllegalArgumentException when an image has no foreground
     */
    public static CalibrationFit against(
            @Nullable PixelStatistics statistics,
            @Nullable ScoreParts parts,
            String id,
            List<CalibrationImage> images,
            Scoring scoring,
            boolean @Nullable [] prior) {
        return fit(statistics, parts, id, images, against(statistics, images, scoring), prior, scoring);
    }

    private static CalibrationFit fit(
            @Nullable PixelStatistics statistics,
            @Nullable ScoreParts parts,
            String id,
            List<CalibrationImage> images,
            List<float[]> maps,
            boolean @Nullable [] prior,
            Scoring scoring) {
        double[] scores = IntStream.range(0, maps.size())
                .mapToDouble(i ->
                        Evidence.imageScore(maps.get(i), prior, images.get(i).texture(), parts, scoring))
                .toArray();
        if (Arrays.stream(scores).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("A calibration image shows nothing that could be scored. Leave it out.");
        }
        double[] maxima = maps.stream().mapToDouble(CalibrationFit::highest).toArray();
        return new CalibrationFit(
                statistics,
                parts,
                EvidenceQuantilesFit.of(maps),
                new Calibration(id, scores, maxima, cohort(images).patients()),
                maps,
                scores);
    }

    private static @Nullable ScoreParts scoreParts(
            List<CalibrationImage> images, List<float[]> maps, boolean @Nullable [] prior, Scoring scoring) {
        if (scoring.texture() == Scoring.Texture.NONE) {
            return null;
        }
        double[] shares = maps.stream()
                .mapToDouble(map -> Evidence.topShare(map, prior, scoring))
                .toArray();
        double[] textures = images.stream()
                .mapToDouble(image -> Objects.requireNonNull(image.texture(), "The model has no network for textures."))
                .toArray();
        return ScorePartsFit.of(shares, textures);
    }

    private static List<float[]> against(
            @Nullable PixelStatistics statistics, List<CalibrationImage> images, Scoring scoring) {
        return images.stream()
                .map(image -> Evidence.evidence(image.residual(), image.input(), statistics, scoring))
                .toList();
    }

    private static List<float[]> crossFitted(List<CalibrationImage> images, Scoring scoring, long seed) {
        int[] parts = parts(images, seed);
        float[][] evidence = new float[images.size()][];
        for (int part : Arrays.stream(parts).distinct().toArray()) {
            int[] others = IntStream.range(0, parts.length)
                    .filter(i -> parts[i] != part)
                    .toArray();
            PixelStatistics statistics = PixelStatisticsFit.of(
                    IntStream.of(others).mapToObj(images::get).toList());
            for (int i = 0; i < parts.length; i++) {
                if (parts[i] == part) {
                    CalibrationImage image = images.get(i);
                    evidence[i] = Evidence.evidence(image.residual(), image.input(), statistics, scoring);
                }
            }
        }
        return Arrays.asList(evidence);
    }

    /** The folds, or two halves of the patients where there is one fold. */
    private static int[] parts(List<CalibrationImage> images, long seed) {
        if (images.stream().mapToInt(CalibrationImage::fold).distinct().count() > 1) {
            return images.stream().mapToInt(CalibrationImage::fold).toArray();
        }
        Cohort cohort = cohort(images);
        boolean[] inFirst = cohort.half(new Random(seed));
        return IntStream.range(0, images.size())
                .map(i -> inFirst[cohort.patientOf(i)] ? 0 : 1)
                .toArray();
    }

    private static Cohort cohort(List<CalibrationImage> images) {
        return new Cohort(
                images.stream().map(CalibrationImage::patient).toList(),
                images.stream().map(image -> false).toList());
    }

    /** The highest evidence anywhere; negative infinity where nothing is scored. */
    static double highest(float[] map) {
        double highest = Double.NEGATIVE_INFINITY;
        for (float value : map) {
            highest = Float.isNaN(value) ? highest : Math.max(highest, value);
        }
        return highest;
    }
}
