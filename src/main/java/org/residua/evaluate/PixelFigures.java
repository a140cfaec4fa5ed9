package org.residua.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.residua.preprocess.GaussianFilter;

/**
 * How well evidence falls onto drawn findings: pooled over all pixels scored, those of normal images included. A finding's
 * pixel that was not scored counts as missed. Abnormal images whose findings nobody drew are left out.
 */
final class PixelFigures {
    private static final double POINTING_SIGMA_AT_64 = 1;
    private static final double POINTING_TOLERANCE_AT_64 = 2;

    private final Cohort cohort;
    private final Ranking all;
    private final Ranking withFindings;
    private final List<Integer> found;
    private final List<Boolean> hits;
    private final double threshold;

    private PixelFigures(List<EvaluatedImage> images, MethodScores method, Cohort cohort) {
        this.cohort = cohort;
        this.threshold = method.pixelThreshold();
        PixelPool pool = new PixelPool();
        PixelPool findings = new PixelPool();
        found = new ArrayList<>();
        hits = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            boolean[] lesion = images.get(i).lesion();
            if (lesion == null) {
                continue;
            }
            float[] evidence = method.evidence().get(i);
            pool.add(evidence, lesion, cohort.patientOf(i));
            if (any(lesion)) {
                findings.add(evidence, lesion, cohort.patientOf(i));
                found.add(cohort.patientOf(i));
                hits.add(pointsInto(evidence, lesion, method.size()));
            }
        }
        all = pool.ranking();
        withFindings = findings.ranking();
    }

    /** The figures of a method; null where no finding is drawn. */
    static @Nullable PixelFigures of(List<EvaluatedImage> images, MethodScores method, Cohort cohort) {
        boolean drawn = images.stream().anyMatch(image -> any(image.lesion()));
        return drawn ? new PixelFigures(images, method, cohort) : null;
    }

    Map<String, Interval> intervals(Bootstrap bootstrap) {
        Map<String, Interval> figures = new LinkedHashMap<>();
        figures.put("averagePrecision", bootstrap.interval(cohort, averagePrecision()));
        figures.put("averagePrecisionWithFindings", bootstrap.interval(cohort, withFindings::averagePrecision));
        figures.put("prevalence", bootstrap.interval(cohort, all::prevalence));
        figures.put("bestDice", bootstrap.interval(cohort, all::bestDice));
        figures.put(
                "diceAtCalibratedThreshold", bootstrap.interval(cohort, weights -> all.diceAbove(threshold, weights)));
        figures.put(
                "realisedPixelFpr", bootstrap.interval(cohort, weights -> all.shareAbove(threshold, false, weights)));
        figures.put("pointing", bootstrap.interval(cohort, this::pointing));
        return Collections.unmodifiableMap(figures);
    }

    Statistic averagePrecision() {
        return all::averagePrecision;
    }

    /** The share of images with findings whose highest evidence lies in a finding. */
    private double pointing(int[] weights) {
        double hit = 0;
        double count = 0;
        for (int i = 0; i < hits.size(); i++) {
            int weight = weights[found.get(i)];
            count += weight;
            hit += hits.get(i) ? weight : 0;
        }
        return hit / count;
    }

    /** Whether the peak of the slightly smoothed evidence lies in the finding or within two pixels of it, at 64. */
    private static boolean pointsInto(float[] evidence, boolean[] lesion, int size) {
        float[] smooth = new GaussianFilter(POINTING_SIGMA_AT_64 * size / 64).apply(evidence, size);
        int peak = -1;
        for (int i = 0; i < smooth.length; i++) {
            if (!Float.isNaN(evidence[i]) && (peak < 0 || smooth[i] > smooth[peak])) {
                peak = i;
            }
        }
        double tolerance = POINTING_TOLERANCE_AT_64 * size / 64;
        for (int i = 0; i < lesion.length && peak >= 0; i++) {
            int distance = Math.abs(i % size - peak % size) + Math.abs(i / size - peak / size);
            if (lesion[i] && distance <= tolerance) {
                return true;
            }
        }
        return false;
    }

    private static boolean any(boolean @Nullable [] mask) {
        if (mask != null) {
            for (boolean in : mask) {
                if (in) {
                    return true;
                }
            }
        }
        return false;
    }
}
