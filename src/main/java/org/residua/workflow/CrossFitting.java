package org.residua.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.Deviation;
import org.residua.bundle.Scoring;
import org.residua.evaluate.CalibrationFit;
import org.residua.evaluate.CalibrationImage;
import org.residua.evaluate.MethodScores;
import org.residua.evaluate.PatientFolds;
import org.residua.evaluate.PreparedImage;

/**
 * Measures a method on the patients that it was made from: each patient by networks that never saw it, calibrated on the
 * patients of the other folds (cross-validation).
 *
 * @param images normal and abnormal ones of all patients
 * @param pixelStatistics whether evidence is against per-pixel statistics of normals
 * @param prior where the image score looks; null for all foreground
 * @param seed of halves, where only one other fold is left
 */
record CrossFitting(
        List<PreparedImage> images,
        PatientFolds folds,
        Scoring scoring,
        boolean pixelStatistics,
        boolean @Nullable [] prior,
        long seed) {

    /** A method in as many versions as there are folds. */
    @FunctionalInterface
    interface Method {
        /** What the version that never saw the patients of {@code fold} makes of images. */
        List<Deviation> deviations(List<PreparedImage> images, int fold);
    }

    /** The method's scores for all images, in order. */
    MethodScores scores(Method method) {
        List<int[]> places = new ArrayList<>();
        List<List<Deviation>> deviations = new ArrayList<>();
        List<CalibrationImage> normals = new ArrayList<>();
        for (int fold = 0; fold < folds.count(); fold++) {
            int[] own = places(fold);
            List<Deviation> all = method.deviations(at(own), fold);
            places.add(own);
            deviations.add(all);
            normals.addAll(normals(own, all, fold));
        }
        List<MethodScores> parts = new ArrayList<>();
        for (int fold = 0; fold < folds.count(); fold++) {
            int held = fold;
            List<CalibrationImage> others =
                    normals.stream().filter(image -> image.fold() != held).toList();
            parts.add(MethodScores.of(at(places.get(fold)), deviations.get(fold), fit(others), prior, scoring));
        }
        return MethodScores.joined(
                places, parts, MethodScores.pixelThreshold(fit(normals).quantiles()));
    }

    private CalibrationFit fit(List<CalibrationImage> normals) {
        return CalibrationFit.of("cross-validation", normals, scoring, pixelStatistics, prior, seed);
    }

    private int[] places(int fold) {
        return IntStream.range(0, images.size())
                .filter(i -> folds.of(images.get(i).row().patient()) == fold)
                .toArray();
    }

    private List<PreparedImage> at(int[] places) {
        return IntStream.of(places).mapToObj(images::get).toList();
    }

    private List<CalibrationImage> normals(int[] places, List<Deviation> all, int fold) {
        int[] normal = IntStream.range(0, places.length)
                .filter(i -> !images.get(places[i]).row().abnormal())
                .toArray();
        List<PreparedImage> heldOut =
                IntStream.of(normal).mapToObj(i -> images.get(places[i])).toList();
        return new Fold(fold, List.of(), heldOut)
                .calibration(IntStream.of(normal).mapToObj(all::get).toList());
    }
}
