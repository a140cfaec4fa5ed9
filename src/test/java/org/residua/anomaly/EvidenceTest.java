package org.residua.anomaly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.residua.autoencoder.Reconstruction;
import org.residua.bundle.PixelStatistics;
import org.residua.bundle.Scoring;
import org.residua.bundle.Scoring.Region;
import org.residua.bundle.Scoring.Residual;
import org.residua.preprocess.GridMapping;
import org.residua.preprocess.ModelInput;

class EvidenceTest {
    private static final int SIZE = 20;
    private static final int AT = 5 * SIZE + 5;
    private static final Scoring PLAIN = Scoring.ofForeground(1, 0);

    @Test
    void theAbsoluteResidualIsTheDifferenceInsideTheForeground() {
        float[] residual = Evidence.residual(input(0.5f), reconstruction(0.2f, null), Residual.ABSOLUTE, 1);
        assertEquals(0.3, residual[AT], 1e-6);
        assertTrue(Float.isNaN(residual[0]), "outside the foreground");
    }

    @Test
    void theLikelihoodResidualIsSquaredOverTheVariance() {
        float[] residual = Evidence.residual(input(0.5f), reconstruction(0.2f, -2f), Residual.LIKELIHOOD, 1);
        assertEquals(0.09 * Math.exp(2), residual[AT], 1e-5);
        assertTrue(Float.isNaN(residual[0]), "outside the foreground");
    }

    @Test
    void residualsAreFusedByTheirMeanOrInTheirOwnUnitsByTheGeometricMean() {
        boolean[] foreground = input(0).foreground();
        List<float[]> two = List.of(filled(0.3f), filled(0.1f));
        List<Float> scales = List.of(3f, 0.5f);
        assertEquals(0.15, Evidence.fused(two, scales, Scoring.Fusion.MEAN, foreground)[AT], 1e-6);
        // 0.1 + 0.02 and 0.2 + 0.02.
        float[] geometric = Evidence.fused(two, scales, Scoring.Fusion.GEOMETRIC_MEAN, foreground);
        assertEquals(Math.sqrt(0.12 * 0.22), geometric[AT], 1e-6);
        assertTrue(Float.isNaN(geometric[0]), "outside the foreground");
    }

    @Test
    void aNetworkThatDoesNotReachAPixelTakesNoPartThere() {
        float[] partly = filled(0.3f);
        partly[AT] = Float.NaN;
        List<float[]> two = List.of(partly, filled(0.1f));
        float[] fused = Evidence.fused(two, List.of(1f, 1f), Scoring.Fusion.MEAN, input(0).foreground());
        assertEquals(0.1, fused[AT], 1e-6);
        assertEquals(0.2, fused[AT + 1], 1e-6);
    }

    @Test
    void aLikelihoodWithoutVarianceIsRefused() {
        Reconstruction withoutVariance = reconstruction(0, null);
        assertThrows(
                IllegalArgumentException.class,
                () -> Evidence.residual(input(1), withoutVariance, Residual.LIKELIHOOD, 1));
    }

    @Test
    void theMedianFilterRemovesASinglePixel() {
        ModelInput input = input(0);
        input.values()[8 * SIZE + 8] = 1;
        assertEquals(0, Evidence.residual(input, reconstruction(0, null), Residual.ABSOLUTE, 3)[8 * SIZE + 8]);
        assertEquals(1, Evidence.residual(input, reconstruction(0, null), Residual.ABSOLUTE, 1)[8 * SIZE + 8]);
    }

    @Test
    void evidenceIsTheResidualInDeviationsOfNormals() {
        PixelStatistics statistics = new PixelStatistics(SIZE, filled(0.1f), filled(0.15f), 0.05f);
        float[] evidence = Evidence.evidence(residual(input(0), 0.5f), input(0), statistics, PLAIN);
        assertEquals(2, evidence[5 * SIZE + 5], 1e-5);
        assertTrue(Float.isNaN(evidence[0]));
    }

    @Test
    void smoothingDoesNotDrawInTheOutside() {
        Scoring smooth = new Scoring(Scoring.Fusion.MEAN, 2, 0, Region.FOREGROUND, 1, Scoring.Texture.NONE);
        float[] evidence = Evidence.evidence(residual(input(0), 0.5f), input(0), null, smooth);
        for (int i = 0; i < evidence.length; i++) {
            assertEquals(input(0).foreground()[i] ? 0.5f : Float.NaN, evidence[i], 1e-6f);
        }
    }

    @Test
    void theForegroundIsErodedUnlessTooLittleIsLeft() {
        ModelInput input = input(0);
        float[] residual = residual(input, 1);
        assertEquals(14 * 14, count(Evidence.evidence(residual, input, null, eroded(0))));
        assertEquals(12 * 12, count(Evidence.evidence(residual, input, null, eroded(1))));
        assertEquals(8 * 8, count(Evidence.evidence(residual, input, null, eroded(3))));
        assertEquals(14 * 14, count(Evidence.evidence(residual, input, null, eroded(4))), "36 pixels are too few");
    }

    @Test
    void theImageScoreIsTheMeanOfTheHighestShare() {
        float[] evidence = filled(Float.NaN);
        for (int i = 0; i < 100; i++) {
            evidence[i] = i;
        }
        assertEquals(49.5, Evidence.topShare(evidence, null, scoring(Region.FOREGROUND, 1)), 1e-6);
        assertEquals(97, Evidence.topShare(evidence, null, scoring(Region.FOREGROUND, 0.05)), 1e-6);
        assertEquals(99, Evidence.topShare(evidence, null, scoring(Region.FOREGROUND, 1e-6)), 1e-6);
        assertTrue(Double.isNaN(Evidence.topShare(filled(Float.NaN), null, scoring(Region.FOREGROUND, 1))));
    }

    @Test
    void theImageScoreLooksInsideThePriorWhereScoringSaysSo() {
        float[] evidence = filled(1);
        boolean[] prior = new boolean[SIZE * SIZE];
        Arrays.fill(prior, 0, 50, true);
        Arrays.fill(evidence, 0, 50, 3);
        assertEquals(3, Evidence.topShare(evidence, prior, scoring(Region.PRIOR, 1)), 1e-6);
        assertEquals(1.25, Evidence.topShare(evidence, prior, scoring(Region.FOREGROUND, 1)), 1e-6);
        assertEquals(
                1.25,
                Evidence.topShare(evidence, new boolean[SIZE * SIZE], scoring(Region.PRIOR, 1)),
                1e-6,
                "a prior without scored pixels");
    }

    @Test
    void theInputIsLeftAsItWas() {
        ModelInput input = input(0.5f);
        float[] values = input.values().clone();
        float[] residual = Evidence.residual(input, reconstruction(0, null), Residual.ABSOLUTE, 1);
        float[] before = residual.clone();
        Evidence.imageScore(Evidence.evidence(residual, input, null, eroded(1)), null, null, null, PLAIN);
        assertArrayEquals(values, input.values());
        assertArrayEquals(before, residual);
    }

    /** A 14 x 14 square of foreground. */
    private static ModelInput input(float value) {
        boolean[] foreground = new boolean[SIZE * SIZE];
        for (int i = 0; i < foreground.length; i++) {
            foreground[i] = i % SIZE >= 3 && i % SIZE < 17 && i / SIZE >= 3 && i / SIZE < 17;
        }
        return new ModelInput(SIZE, filled(value), foreground, new GridMapping(0, 0, 1, 1));
    }

    private static float[] residual(ModelInput input, float value) {
        float[] residual = filled(value);
        for (int i = 0; i < residual.length; i++) {
            residual[i] = input.foreground()[i] ? value : Float.NaN;
        }
        return residual;
    }

    private static Reconstruction reconstruction(float mean, @org.jspecify.annotations.Nullable Float logVariance) {
        return new Reconstruction(filled(mean), logVariance == null ? null : filled(logVariance));
    }

    private static Scoring eroded(int px) {
        return Scoring.ofForeground(1, px);
    }

    private static Scoring scoring(Region region, double topShare) {
        return new Scoring(Scoring.Fusion.MEAN, 0, 0, region, topShare, Scoring.Texture.NONE);
    }

    private static int count(float[] evidence) {
        int n = 0;
        for (float value : evidence) {
            n += Float.isNaN(value) ? 0 : 1;
        }
        return n;
    }

    private static float[] filled(float value) {
        float[] values = new float[SIZE * SIZE];
        Arrays.fill(values, value);
        return values;
    }
}
