package org.residua.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.residua.anomaly.Evidence;
import org.residua.bundle.EvidenceQuantiles;
import org.residua.bundle.PixelStatistics;
import org.residua.bundle.ScoreParts;
import org.residua.bundle.Scoring;
import org.residua.preprocess.GridMapping;
import org.residua.preprocess.ModelInput;

class CalibrationFitTest {
    private static final int SIZE = 16;
    private static final Scoring MEAN = Scoring.ofForeground(1, 0);

    private static CalibrationImage image(String patient, Random random, double scale) {
        return image(patient, 0, random, scale);
    }

    private static CalibrationImage image(String patient, int fold, Random random, double scale) {
        float[] residual = new float[SIZE * SIZE];
        for (int i = 0; i < residual.length; i++) {
            residual[i] = (float) Math.abs(scale * random.nextGaussian());
        }
        return image(patient, fold, residual, null);
    }

    private static CalibrationImage image(String patient, int fold, float[] residual, @Nullable Double texture) {
        boolean[] foreground = new boolean[SIZE * SIZE];
        Arrays.fill(foreground, true);
        ModelInput input = new ModelInput(SIZE, new float[SIZE * SIZE], foreground, new GridMapping(0, 0, 1, 1));
        return new CalibrationImage(patient, fold, input, residual, texture);
    }

    private static List<CalibrationImage> images(int count, long seed) {
        Random random = new Random(seed);
        List<CalibrationImage> images = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            images.add(image("p" + i / 2, random, 1));
        }
        return images;
    }

    @Test
    void withoutPixelStatisticsTheCalibrationHoldsTheScoresAndMaximaOfTheResiduals() {
        List<CalibrationImage> images = images(30, 1);
        CalibrationFit fit = CalibrationFit.of("c", images, MEAN, false, null, 0);
        double[] means = new double[30];
        double[] maxima = new double[30];
        for (int i = 0; i < 30; i++) {
            for (float r : images.get(i).residual()) {
                means[i] += r / (double) (SIZE * SIZE);
                maxima[i] = Math.max(maxima[i], r);
            }
        }
        Arrays.sort(means);
        Arrays.sort(maxima);
        assertNull(fit.pixelStatistics());
        assertEquals(15, fit.calibration().patients());
        for (int i = 0; i < 30; i++) {
            assertEquals(means[i], fit.calibration().sliceScores()[i], 1e-6);
            assertEquals(maxima[i], fit.calibration().sliceMaxima()[i], 1e-6);
        }
    }

    @Test
    void crossFittedEvidenceOfNoiseIsStandardised() {
        CalibrationFit fit = CalibrationFit.of("c", images(60, 2), MEAN, true, null, 0);
        PixelStatistics statistics = fit.pixelStatistics();
        assertNotNull(statistics);
        // |N(0, 1)| has mean 0.798 and deviation 0.603.
        double mean = 0;
        double deviation = 0;
        for (int i = 0; i < SIZE * SIZE; i++) {
            mean += statistics.mean()[i] / (SIZE * SIZE);
            deviation += statistics.deviation()[i] / (SIZE * SIZE);
        }
        assertEquals(0.798, mean, 0.02);
        assertEquals(0.603, deviation, 0.02);
        assertEquals(0.3 * 0.603, statistics.floor(), 0.02);
        assertEquals(0, Arrays.stream(fit.scores()).average().orElseThrow(), 0.02);
    }

    @Test
    void anImageIsNotJudgedByStatisticsThatItHelpedToFit() {
        // One patient is ten times as loud: against statistics that know it, its evidence would be damped.
        Random random = new Random(5);
        List<CalibrationImage> images = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            images.add(image("p" + i, random, i == 0 ? 10 : 1));
        }
        CalibrationFit fit = CalibrationFit.of("c", images, MEAN, true, null, 0);
        PixelStatistics all = PixelStatisticsFit.of(images);
        double own = 0;
        for (int i = 0; i < SIZE * SIZE; i++) {
            own += (images.get(0).residual()[i] - all.mean()[i]) / (all.deviation()[i] + all.floor()) / (SIZE * SIZE);
        }
        assertTrue(fit.scores()[0] > 2 * own, fit.scores()[0] + " against " + own);
    }

    @Test
    void aPValueOfNewNormalsIsAtMostAlphaAsOftenAsAlpha() {
        CalibrationFit fit = CalibrationFit.of("c", images(400, 6), MEAN, true, null, 0);
        List<CalibrationImage> fresh = images(1000, 7);
        PixelStatistics statistics = fit.pixelStatistics();
        long flagged = fresh.stream()
                .mapToDouble(image -> Evidence.imageScore(
                        Evidence.evidence(image.residual(), image.input(), statistics, MEAN), null, null, null, MEAN))
                .filter(score -> fit.calibration().sliceP(score) <= 0.05)
                .count();
        // Binomial and calibration spread together: standard deviation about 0.013.
        assertEquals(0.05, flagged / 1000.0, 0.04);
    }

    private static List<CalibrationImage> inFolds(int count, int folds, Random random) {
        List<CalibrationImage> images = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            images.add(image("p" + i, i % folds, random, 1 + 0.3 * random.nextDouble()));
        }
        return images;
    }

    @Test
    void withFoldsAnImageIsJudgedByTheStatisticsOfTheOtherFolds() {
        List<CalibrationImage> images = inFolds(12, 3, new Random(8));
        CalibrationFit fit = CalibrationFit.of("c", images, MEAN, true, null, 0);
        for (CalibrationImage image : images) {
            PixelStatistics others = PixelStatisticsFit.of(images.stream()
                    .filter(other -> other.fold() != image.fold())
                    .toList());
            float[] expected = Evidence.evidence(image.residual(), image.input(), others, MEAN);
            assertArrayEquals(expected, fit.evidence().get(images.indexOf(image)));
        }
        assertArrayEquals(PixelStatisticsFit.of(images).mean(), statistics(fit).mean(), "those for use are of all");
    }

    private static PixelStatistics statistics(CalibrationFit fit) {
        return Objects.requireNonNull(fit.pixelStatistics());
    }

    /** Split-conformal p-values of exchangeable scores are uniform; cross-fitting makes that nearly so. */
    @Test
    void pValuesOfNewNormalsAreUniformWithFoldsAndWithout() {
        for (int folds : new int[] {1, 4}) {
            Random random = new Random(10 + folds);
            List<Double> p = new ArrayList<>();
            for (int draw = 0; draw < 100; draw++) {
                CalibrationFit fit = CalibrationFit.of("c", inFolds(39, folds, random), MEAN, true, null, draw);
                for (CalibrationImage fresh : inFolds(10, 1, random)) {
                    float[] evidence = Evidence.evidence(fresh.residual(), fresh.input(), statistics(fit), MEAN);
                    p.add(fit.calibration().sliceP(Evidence.topShare(evidence, null, MEAN)));
                }
            }
            for (double alpha : new double[] {0.05, 0.1, 0.25, 0.5, 0.75, 0.9}) {
                double share = p.stream().filter(each -> each <= alpha + 1e-9).count() / (double) p.size();
                // Ten normals share a calibration of 39: a share has a standard deviation of at most 0.018.
                assertEquals(alpha, share, 0.05, folds + " folds");
            }
        }
    }

    private static final Scoring TEXTURED =
            new Scoring(Scoring.Fusion.MEAN, 0, 0, Scoring.Region.FOREGROUND, 1, Scoring.Texture.EXCESS);

    /** Residuals of 0 to 4 everywhere, and their squares for textures. */
    private static List<CalibrationImage> textured() {
        List<CalibrationImage> images = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            float[] residual = new float[SIZE * SIZE];
            Arrays.fill(residual, i);
            images.add(image("p" + i, 0, residual, (double) i * i));
        }
        return images;
    }

    @Test
    void bothPartsOfAScoreAreInSpreadsOfNormalsAboveTheirMedian() {
        CalibrationFit fit = CalibrationFit.of("c", textured(), TEXTURED, false, null, 0);
        ScoreParts parts = fit.scoreParts();
        assertNotNull(parts);
        assertEquals(new ScoreParts.Standard(2, 2 / 1.349), parts.evidence());
        assertEquals(new ScoreParts.Standard(4, 8 / 1.349), parts.texture());
        assertEquals(((4 - 2) / 2.0 + (16 - 4) / 8.0) / 2 * 1.349, fit.scores()[4], 1e-6);
        assertEquals(fit.scores()[4], fit.calibration().sliceScores()[4]);
    }

    @Test
    void aNewCalibrationLeavesAloneWhatItHoldsImagesAgainst() {
        PixelStatistics statistics = PixelStatisticsFit.of(inFolds(9, 3, new Random(3)));
        ScoreParts parts = new ScoreParts(new ScoreParts.Standard(1, 2), new ScoreParts.Standard(3, 4));
        CalibrationFit fit = CalibrationFit.against(statistics, parts, "here", textured(), TEXTURED, null);
        assertSame(statistics, fit.pixelStatistics());
        assertSame(parts, fit.scoreParts());
        for (int i = 0; i < 5; i++) {
            CalibrationImage image = textured().get(i);
            float[] evidence = Evidence.evidence(image.residual(), image.input(), statistics, TEXTURED);
            assertArrayEquals(evidence, fit.evidence().get(i));
            assertEquals(parts.score(Evidence.topShare(evidence, null, TEXTURED), i * i), fit.scores()[i], 1e-9);
        }
    }

    @Test
    void quantilesGiveEachPixelTheShareOfPixelsAtLeastAsHigh() {
        float[] map = new float[10000];
        for (int i = 0; i < map.length; i++) {
            map[i] = i;
        }
        map[0] = Float.NaN;
        EvidenceQuantiles quantiles = EvidenceQuantilesFit.of(List.of(map));
        assertEquals(9999, quantiles.pixels());
        assertEquals(1, quantiles.rarity(0));
        assertEquals(0.5, quantiles.rarity(5000), 0.01);
        assertEquals(0.001, quantiles.rarity(9990), 1e-4);
        assertEquals(1 / 9999.0, quantiles.rarity(9999), 1e-9);
        assertEquals(1 / 10000.0, quantiles.rarity(20000), 1e-9);
        assertEquals(9900, quantiles.evidenceAt(0.01), 2);
    }

    @Test
    void tiedEvidenceIsKeptOnce() {
        EvidenceQuantiles quantiles = EvidenceQuantilesFit.of(List.of(new float[] {0, 0, 0, 1}));
        assertEquals(2, quantiles.evidence().length);
        assertEquals(0.25, quantiles.rarity(1), 1e-12);
    }

    @Test
    void whatCannotBeCalibratedOnIsRefused() {
        List<CalibrationImage> onePatient = images(2, 1);
        assertThrows(IllegalArgumentException.class, () -> CalibrationFit.of("c", onePatient, MEAN, true, null, 0));
        assertThrows(IllegalArgumentException.class, () -> PixelStatisticsFit.of(List.of()));
        assertThrows(IllegalArgumentException.class, () -> EvidenceQuantilesFit.of(List.of(new float[] {Float.NaN})));
        List<CalibrationImage> blank = images(4, 1);
        Arrays.fill(blank.get(3).residual(), Float.NaN);
        assertThrows(IllegalArgumentException.class, () -> CalibrationFit.of("c", blank, MEAN, false, null, 0));
    }
}
