package org.residua.anomaly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.residua.anomaly.gate.GateVerdict.Verdict;
import org.residua.autoencoder.InferencePlan;
import org.residua.autoencoder.Reconstruction;
import org.residua.bundle.Calibration;
import org.residua.bundle.Member;
import org.residua.bundle.ModelBundle;
import org.residua.bundle.Scoring;
import org.residua.preprocess.ModelInput;
import org.residua.preprocess.SeriesStatistics;
import org.residua.study.Series;
import org.residua.testkit.TestBundles;
import org.residua.testkit.TestSlices;
import org.residua.volume.Slice;

class SliceScorerTest {
    private static final Series FLAIR = TestSlices.series("MR", "HEAD", "AX FLAIR", 9000.0, 120.0, 2500.0);
    private static final Series T1 = TestSlices.series("MR", "HEAD", "T1", 2300.0, 3.0, 900.0);
    private static final ScoreOptions IGNORE = new ScoreOptions(0.05, true);

    /** Knows heads of even brightness alone. */
    private static final InferencePlan EVEN = new InferencePlan() {
        @Override
        public Reconstruction reconstruct(ModelInput input) {
            float[] mean = new float[input.values().length];
            for (int i = 0; i < mean.length; i++) {
                mean[i] = input.foreground()[i] ? 0.4f : 0;
            }
            return new Reconstruction(mean, null);
        }

        @Override
        public void close() {}
    };

    private final ModelBundle bundle = TestBundles.brain();
    private final SliceScorer scorer = new SliceScorer(bundle, even(bundle.members()), "1.0-test");

    @Test
    void aBrightSpotIsFlaggedAndFoundWhereItIs() {
        SliceResult result = scorer.score(head(true), FLAIR, SeriesStatistics.NONE, ScoreOptions.DEFAULT);
        assertEquals(Verdict.ACCEPTED, result.gate().verdict(), result.gate().reason());
        assertEquals(true, result.flagged());
        assertEquals(0.8, result.score(), 0.05);
        assertEquals(bundle.calibration().sliceP(result.score()), result.sliceP(), "the p-value is the calibration's");
        Region region = result.regions().get(0);
        assertEquals(1, region.rank());
        assertEquals(100, region.x() + region.width() / 2.0, 2);
        assertEquals(140, region.y() + region.height() / 2.0, 2);
        assertNotNull(region.areaMm2());
        assertEquals(256 * 256, result.map().onSlice(256, 256).length);
        assertEquals(64 * 64, result.reconstruction().length);
        assertFalse(result.outsideDomain());
    }

    @Test
    void anEvenHeadIsNotFlaggedAndHasNoRegions() {
        SliceResult result = scorer.score(head(false), FLAIR, SeriesStatistics.NONE, ScoreOptions.DEFAULT);
        assertEquals(false, result.flagged());
        assertEquals(List.of(), result.regions());
        assertTrue(result.sliceP() > 0.05 && result.sliceP() <= 1);
    }

    @Test
    void whatIsNeverSeenIsAsRareAsTheCalibrationCanTell() {
        SliceResult result = scorer.score(head(true), FLAIR, new SeriesStatistics(50.0), ScoreOptions.DEFAULT);
        assertEquals(1.0 / 100, result.sliceP(), 1e-12);
    }

    @Test
    void aRefusedSliceHasAReasonAndNothingElse() {
        SliceResult result = scorer.score(head(true), T1, SeriesStatistics.NONE, ScoreOptions.DEFAULT);
        assertEquals(Verdict.REFUSED, result.gate().verdict());
        assertNull(result.score());
        assertNull(result.sliceP());
        assertNull(result.flagged());
        assertNull(result.map());
        assertEquals(List.of(), result.regions());
        assertFalse(result.outsideDomain());
    }

    @Test
    void anIgnoredGateScoresAndMarksTheSliceAsOutsideTheDomain() {
        SliceResult result = scorer.score(head(true), T1, SeriesStatistics.NONE, IGNORE);
        assertEquals(Verdict.REFUSED, result.gate().verdict());
        assertNotNull(result.score());
        assertTrue(result.outsideDomain());
        assertTrue(result.provenance().ignoredGate());
    }

    @Test
    void whatCannotBeScoredIsRefusedEvenWhenTheGateIsIgnored() {
        SliceResult colour = scorer.score(TestSlices.colour(128, 128), FLAIR, SeriesStatistics.NONE, IGNORE);
        assertEquals(Verdict.REFUSED, colour.gate().verdict());
        assertNull(colour.score());
        float[] nothing = new float[128 * 128];
        java.util.Arrays.fill(nothing, Float.NaN);
        SliceResult empty = scorer.score(TestSlices.of(nothing, 128, 128), FLAIR, SeriesStatistics.NONE, IGNORE);
        assertEquals(Verdict.REFUSED, empty.gate().verdict());
        assertTrue(
                empty.gate().reason().contains("nothing that could be scored"),
                empty.gate().reason());
    }

    @Test
    void aSmallOrBlankImageIsScoredOnlyWhenTheGateIsIgnored() {
        Slice small = TestSlices.of(TestSlices.disk(40, 40, 15, 500), 40, 40);
        assertNull(scorer.score(small, FLAIR, SeriesStatistics.NONE, ScoreOptions.DEFAULT)
                .score());
        assertNotNull(scorer.score(small, FLAIR, SeriesStatistics.NONE, IGNORE).score());
        Slice blank = TestSlices.of(new float[100 * 100], 100, 100);
        SliceResult refused = scorer.score(blank, FLAIR, SeriesStatistics.NONE, ScoreOptions.DEFAULT);
        assertEquals("The image is blank.", refused.gate().reason());
    }

    @Test
    void tooFewNormalsMakeAResultUncalibrated() {
        Calibration few = new Calibration("few", new double[19], new double[19], 5);
        SliceScorer uncalibrated =
                new SliceScorer(TestBundles.calibrated(bundle, few), even(bundle.members()), "1.0-test");
        SliceResult result = uncalibrated.score(head(false), FLAIR, SeriesStatistics.NONE, ScoreOptions.DEFAULT);
        assertEquals(Verdict.WARNED, result.gate().verdict());
        assertTrue(
                result.gate().reason().contains("uncalibrated"), result.gate().reason());
        assertNotNull(result.score());
    }

    @Test
    void theProvenanceSaysWhatTheResultRestsOn() {
        Provenance provenance = scorer.score(head(false), FLAIR, SeriesStatistics.NONE, new ScoreOptions(0.1, false))
                .provenance();
        assertEquals(
                new Provenance(
                        "brain-flair",
                        "",
                        bundle.preprocessing().hash(),
                        "calibration of brain-flair",
                        0.1,
                        false,
                        "1.0-test",
                        "1.2.3.0",
                        0),
                provenance);
    }

    @Test
    void aModelWithoutANetworkForItsMapIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> even(List.of()));
        Member textured = TestBundles.chest().members().get(1);
        List<Member> texture = List.of(new Member(textured.network(), textured.fold(), List.of(), textured.textures()));
        assertThrows(IllegalArgumentException.class, () -> even(texture));
    }

    private static Ensemble even(List<Member> members) {
        return Ensemble.of(members, Scoring.ofForeground(1, 0), network -> EVEN);
    }

    @Test
    void alphaIsAShare() {
        assertThrows(IllegalArgumentException.class, () -> new ScoreOptions(0, false));
        assertThrows(IllegalArgumentException.class, () -> new ScoreOptions(1, false));
        assertThrows(IllegalArgumentException.class, () -> new ScoreOptions(Double.NaN, false));
    }

    /** An even head, with or without a spot three times as bright around (100, 140). */
    private static Slice head(boolean spot) {
        float[] values = new float[256 * 256];
        for (int i = 0; i < values.length; i++) {
            int x = i % 256;
            int y = i / 256;
            values[i] = Math.hypot(x - 128, y - 128) < 100 ? 400 + (x + y) / 50f : 0;
            if (spot && Math.hypot(x - 100, y - 140) < 14) {
                values[i] = 1200;
            }
        }
        return TestSlices.of(values, 256, 256);
    }
}
