package org.residua.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.Evidence;
import org.residua.anomaly.TextureDescriptor;
import org.residua.bundle.Calibration;
import org.residua.bundle.DescriptorBank;
import org.residua.bundle.EvidenceQuantiles;
import org.residua.bundle.PixelStatistics;
import org.residua.bundle.Scoring;

/**
 * What held-out normals say of a model. Where evidence is against pixel statistics, or textures against a bank, those of a
 * calibration image are fitted on other patients (cross-fitting): those of the other folds, or of the other half where
 * there are no folds. An image that helped to fit them would look more normal than a new one.
 *
 * @param pixelStatistics of all calibration images, for use; null where the evidence is the plain residual
 * @param descriptors of all calibration images, for use; null where scoring compares with no normals
 * @param evidence of each calibration image, against other patients
 * @param scores image score of each calibration image
 */
public record CalibrationFit(
        @Nullable PixelStatistics pixelStatistics,
        @Nullable DescriptorBank descriptors,
        EvidenceQuantiles quantiles,
        Calibration calibration,
        List<float[]> evidence,
        double[] scores) {

    private static final DescriptorBank.Standard AS_IT_IS = new DescriptorBank.Standard(0, 1);

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
        int[] parts = parts(images, seed);
        boolean compares = scoring.nearestNormals() > 0;
        float[][] evidence = new float[images.size()][];
        double[] distances = new double[images.size()];
        for (int part : Arrays.stream(parts).distinct().toArray()) {
            List<CalibrationImage> others = IntStream.range(0, parts.length)
                    .filter(i -> parts[i] != part)
                    .mapToObj(images::get)
                    .toList();
            PixelStatistics statistics = usePixelStatistics ? PixelStatisticsFit.of(others) : null;
            DescriptorBank bank = compares ? DescriptorBankFit.of(textures(others), AS_IT_IS, AS_IT_IS) : null;
            for (int i = 0; i < parts.length; i++) {
                if (parts[i] == part) {
                    CalibrationImage image = images.get(i);
                    evidence[i] = Evidence.evidence(image.residual(), image.input(), statistics, scoring);
                    distances[i] = bank == null
                            ? 0
                            : TextureDescriptor.distance(texture(image), bank, scoring.nearestNormals());
                }
            }
        }
        List<float[]> maps = Arrays.asList(evidence);
        DescriptorBank bank = compares ? bank(images, maps, distances, prior, scoring) : null;
        return fit(
                new Reference(usePixelStatistics ? PixelStatisticsFit.of(images) : null, bank),
                id,
                images,
                maps,
                scores(maps, distances, prior, bank, scoring));
    }

    /** What evidence and textures are held against. */
    private record Reference(@Nullable PixelStatistics statistics, @Nullable DescriptorBank bank) {}

    /**
     * Calibrates anew and leaves alone what evidence and textures are held against, so that a few normals are enough.
     *
     * @param images none of which the model was trained or calibrated on
     * @throws IllegalArgumentException when an image has no foreground
     */
    public static CalibrationFit against(
            @Nullable PixelStatistics statistics,
            @Nullable DescriptorBank bank,
            String id,
            List<CalibrationImage> images,
            Scoring scoring,
            boolean @Nullable [] prior) {
        List<float[]> maps = images.stream()
                .map(image -> Evidence.evidence(image.residual(), image.input(), statistics, scoring))
                .toList();
        double[] scores = IntStream.range(0, maps.size())
                .mapToDouble(i -> Evidence.imageScore(
                        maps.get(i), prior, images.get(i).descriptor(), bank, scoring))
                .toArray();
        return fit(new Reference(statistics, bank), id, images, maps, scores);
    }

    private static CalibrationFit fit(
            Reference reference, String id, List<CalibrationImage> images, List<float[]> maps, double[] scores) {
        if (Arrays.stream(scores).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("A calibration image shows nothing that could be scored. Leave it out.");
        }
        double[] maxima = maps.stream().mapToDouble(CalibrationFit::highest).toArray();
        int patients = cohort(images).patients();
        return new CalibrationFit(
                reference.statistics,
                reference.bank,
                EvidenceQuantilesFit.of(maps),
                new Calibration(id, scores, maxima, patients),
                maps,
                scores);
    }

    private static DescriptorBank bank(
            List<CalibrationImage> images,
            List<float[]> maps,
            double[] distances,
            boolean @Nullable [] prior,
            Scoring scoring) {
        double[] shares = maps.stream()
                .mapToDouble(map -> Evidence.topShare(map, prior, scoring))
                .toArray();
        return DescriptorBankFit.of(
                textures(images), DescriptorBankFit.standard(shares), DescriptorBankFit.standard(distances));
    }

    private static double[] scores(
            List<float[]> maps,
            double[] distances,
            boolean @Nullable [] prior,
            @Nullable DescriptorBank bank,
            Scoring scoring) {
        return IntStream.range(0, distances.length)
                .mapToDouble(i -> {
                    double share = Evidence.topShare(maps.get(i), prior, scoring);
                    return bank == null ? share : Evidence.fusedScore(share, distances[i], bank);
                })
                .toArray();
    }

    private static List<float[]> textures(List<CalibrationImage> images) {
        return images.stream().map(CalibrationFit::texture).toList();
    }

    private static float[] texture(CalibrationImage image) {
        return Objects.requireNonNull(image.descriptor(), "The model has no network for descriptors.");
    }

    private static Cohort cohort(List<CalibrationImage> images) {
        return new Cohort(
                images.stream().map(CalibrationImage::patient).toList(),
                images.stream().map(image -> false).toList());
    }

    /** The folds, or two halves of the patients where there is one fold. */
    private static int[] parts(List<CalibrationImage> images, long seed) {
        Cohort cohort = cohort(images);
        if (cohort.patients() < 2) {
            throw new IllegalArgumentException("A calibration needs normal images of at least two patients, not "
                    + cohort.patients() + ". Put more patients into the split calibrate.");
        }
        if (images.stream().mapToInt(CalibrationImage::fold).distinct().count() > 1) {
            return images.stream().mapToInt(CalibrationImage::fold).toArray();
        }
        boolean[] inFirst = cohort.half(new Random(seed));
        return IntStream.range(0, images.size())
                .map(i -> inFirst[cohort.patientOf(i)] ? 0 : 1)
                .toArray();
    }

    private static double highest(float[] map) {
        double highest = Double.NEGATIVE_INFINITY;
        for (float value : map) {
            highest = Float.isNaN(value) ? highest : Math.max(highest, value);
        }
        return highest;
    }
}
