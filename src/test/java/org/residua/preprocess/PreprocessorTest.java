package org.residua.preprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.residua.testkit.TestSlices;
import org.residua.volume.GreyPipeline;
import org.residua.volume.ModalityLut;
import org.residua.volume.Slice;

class PreprocessorTest {
    private static final Preprocessing HEAD = Preprocessing.headMr(64);
    private static final Preprocessing CHEST = Preprocessing.chestFilm(64);

    @Test
    void theHeadIsFoundAndItsMedianBecomesTheTarget() {
        ModelInput input = Preprocessor.prepare(head(500), HEAD, SeriesStatistics.NONE);
        int area = GridMask.count(input.foreground());
        assertEquals(Math.PI * 22.5 * 22.5, area, area * 0.1);
        assertEquals(0.4, foregroundMedian(input), 1e-3);
        assertEquals(0, input.values()[0]);
        assertFalse(input.foreground()[0]);
    }

    @Test
    void theHeadKeepsItsHolesAndLosesWhatLiesApart() {
        float[] values = TestSlices.disk(128, 128, 40, 400);
        for (int i = 0; i < values.length; i++) {
            int x = i % 128;
            int y = i / 128;
            if (Math.hypot(x - 64, y - 64) < 8) {
                values[i] = 0;
            }
            if (x < 8 && y < 8) {
                values[i] = 400;
            }
        }
        ModelInput input = Preprocessor.prepare(TestSlices.of(values, 128, 128), HEAD, SeriesStatistics.NONE);
        assertTrue(input.foreground()[32 * 64 + 32], "the hole");
        assertFalse(input.foreground()[64 + 1], "the patch in the corner");
    }

    @Test
    void theMedianOfTheSeriesScalesEverySliceAlike() {
        SeriesStatistics statistics = new SeriesStatisticsCollector(HEAD)
                .add(head(500))
                .add(head(1000))
                .add(head(1500))
                .statistics();
        ModelInput dim = Preprocessor.prepare(head(500), HEAD, statistics);
        ModelInput middle = Preprocessor.prepare(head(1000), HEAD, statistics);
        assertEquals(0.4, foregroundMedian(middle), 0.02);
        assertEquals(0.2, foregroundMedian(dim), 0.02);
    }

    @Test
    void inputsStayWithinTheClip() {
        ModelInput input = Preprocessor.prepare(head(500), HEAD, new SeriesStatistics(10.0));
        for (float value : input.values()) {
            assertTrue(value >= 0 && value <= 1.2f);
        }
    }

    @Test
    void anEmptyImageGivesAnInputOfZeros() {
        ModelInput input = Preprocessor.prepare(TestSlices.of(new float[64 * 64], 64, 64), HEAD, SeriesStatistics.NONE);
        assertArrayEquals(new float[64 * 64], input.values());
        ModelInput film = Preprocessor.prepare(TestSlices.of(new float[64 * 64], 64, 64), CHEST, SeriesStatistics.NONE);
        for (float value : film.values()) {
            assertEquals(0.5, value, 1e-6);
        }
    }

    @Test
    void localContrastDoesNotSeeBrightnessContrastOrInversionTags() {
        float[] values = texture(90, 70);
        float[] other = new float[values.length];
        float[] negative = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            other[i] = 37 * values[i] + 1000;
            negative[i] = 4095 - values[i];
        }
        float[] expected = Preprocessor.prepare(TestSlices.of(values, 90, 70), CHEST, SeriesStatistics.NONE)
                .values();
        GreyPipeline inverted = new GreyPipeline(ModalityLut.IDENTITY, null, true, "");
        Slice turned = TestSlices.of(negative, 90, 70, 1, inverted);
        assertArrayEquals(
                expected,
                Preprocessor.prepare(TestSlices.of(other, 90, 70), CHEST, SeriesStatistics.NONE)
                        .values(),
                1e-3f);
        assertArrayEquals(
                expected,
                Preprocessor.prepare(turned, CHEST, SeriesStatistics.NONE).values(),
                1e-3f);
    }

    @Test
    void localContrastHasMeanHalfAndTheAskedDeviationInEvenTexture() {
        ModelInput input = Preprocessor.prepare(TestSlices.of(texture(64, 64), 64, 64), CHEST, SeriesStatistics.NONE);
        double mean = 0;
        double square = 0;
        for (float value : input.values()) {
            mean += value / input.values().length;
            square += (value - 0.5) * (value - 0.5) / input.values().length;
        }
        assertEquals(0.5, mean, 0.02);
        assertEquals(0.2, Math.sqrt(square), 0.02);
    }

    @Test
    void besideAFilmThereIsNoForegroundAndMiddleGrey() {
        ModelInput input = Preprocessor.prepare(TestSlices.of(texture(128, 64), 128, 64), CHEST, SeriesStatistics.NONE);
        assertEquals(64 * 32, GridMask.count(input.foreground()));
        assertFalse(input.foreground()[15 * 64]);
        assertTrue(input.foreground()[16 * 64]);
        assertEquals(0.5f, input.values()[0]);
    }

    @Test
    void theSameSliceGivesTheSameInput() {
        Slice slice = head(800);
        assertArrayEquals(
                Preprocessor.prepare(slice, HEAD, SeriesStatistics.NONE).values(),
                Preprocessor.prepare(slice, HEAD, SeriesStatistics.NONE).values());
    }

    @Test
    void aSeriesOfAnyLengthIsGatheredInBoundedMemory() {
        Random random = new Random(9);
        SeriesStatisticsCollector collector = new SeriesStatisticsCollector(HEAD);
        float[] values = new float[10_000];
        for (int slice = 0; slice < 700; slice++) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (100 + 10 * random.nextGaussian());
            }
            collector.add(values);
        }
        Double median = collector.statistics().foregroundMedian();
        assertEquals(100, median == null ? 0 : median, 0.1);
    }

    @Test
    void coloursAddNothingToASeriesAndAnEmptySeriesKnowsNothing() {
        assertEquals(
                SeriesStatistics.NONE,
                new SeriesStatisticsCollector(HEAD)
                        .add(TestSlices.colour(64, 64))
                        .statistics());
        assertTrue(SeriesStatisticsCollector.isNeededBy(HEAD));
        assertFalse(SeriesStatisticsCollector.isNeededBy(CHEST));
    }

    @Test
    void theHashChangesWithEveryComponentAndNothingElse() {
        assertEquals(HEAD.hash(), Preprocessing.headMr(64).hash());
        assertEquals(64, HEAD.hash().length());
        assertNotEquals(HEAD.hash(), Preprocessing.headMr(128).hash());
        assertNotEquals(HEAD.hash(), CHEST.hash());
        Preprocessing other = new Preprocessing(
                HEAD.version(),
                HEAD.gridSize(),
                HEAD.foreground(),
                HEAD.normalisation(),
                HEAD.targetMedian(),
                HEAD.clipLow(),
                HEAD.clipHigh(),
                HEAD.localSigmaPx(),
                1e-9);
        assertNotEquals(HEAD.hash(), other.hash());
    }

    private static Slice head(float brightness) {
        return TestSlices.of(TestSlices.disk(128, 128, 45, brightness), 128, 128);
    }

    private static float[] texture(int columns, int rows) {
        Random random = new Random(11);
        float[] values = new float[columns * rows];
        for (int i = 0; i < values.length; i++) {
            values[i] = 2000 + (float) (300 * random.nextGaussian());
        }
        return values;
    }

    private static double foregroundMedian(ModelInput input) {
        float[] inside = new float[input.values().length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = input.foreground()[i] ? input.values()[i] : Float.NaN;
        }
        return Quantiles.of(inside, 0.5);
    }
}
