package org.residua.preprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.residua.preprocess.Preprocessing.Foreground;
import org.residua.preprocess.Preprocessing.Normalisation;
import org.residua.testkit.TestSlices;
import org.residua.volume.GreyPipeline;
import org.residua.volume.ModalityLut;
import org.residua.volume.Slice;

class PreprocessorTest {
    private static final Preprocessing HEAD = Preprocessing.headMr(64);
    private static final Preprocessing CHEST = Preprocessing.chestFilm(64);
    private static final int OLD_HEAD = 2048662341;
    private static final int OLD_SERIES = 2048662341;
    private static final int OLD_CHEST = -670420846;

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
    void theHashChangesWithEveryComponentAndNothingElse() throws ReflectiveOperationException {
        assertEquals(HEAD.hash(), Preprocessing.headMr(64).hash());
        assertEquals(64, HEAD.hash().length());
        RecordComponent[] components = Preprocessing.class.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Set<String> hashes = new HashSet<>(Set.of(CHEST.hash()));
        for (int changed = 1; changed < components.length; changed++) {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                Object value = components[i].getAccessor().invoke(CHEST);
                values[i] = i == changed ? other(value) : value;
            }
            String hash = Preprocessing.class
                    .getDeclaredConstructor(types)
                    .newInstance(values)
                    .hash();
            assertTrue(hashes.add(hash), components[changed].getName());
        }
    }

    private static Object other(Object value) {
        if (value instanceof Integer number) {
            return number + 1;
        }
        if (value instanceof Double number) {
            return number < 0.5 ? number * 0.9 : number * 1.001 - 0.005;
        }
        if (value instanceof Boolean flag) {
            return !flag;
        }
        return value == Preprocessing.Foreground.WHOLE_IMAGE
                ? Preprocessing.Foreground.BODY
                : Preprocessing.Normalisation.Z_SCORE;
    }

    @Test
    void whatCannotBeCarriedOutIsRefused() {
        assertRefused("markers", () -> HEAD.withForeground(Preprocessing.Foreground.OTSU_LARGEST_COMPONENT, true));
        assertRefused("percentiles", () -> HEAD.withRange(0.9, 0.1, 0, 1));
        assertRefused("clipLow", () -> HEAD.withRange(0, 1, 1, 0));
        assertRefused("localSigmaPx", () -> HEAD.withNormalisation(Normalisation.LOCAL_CONTRAST, 0.5, 0.2));
        assertRefused("gridSize", () -> Preprocessing.headMr(0));
    }

    private static void assertRefused(String component, Executable recipe) {
        String message = assertThrows(IllegalArgumentException.class, recipe).getMessage();
        assertTrue(message.contains(component), message);
    }

    /** The bytes of the inputs of version 1, of which there are trained models, on these slices. */
    @Test
    void theOldSettingsGiveTheOldInputsToTheBit() {
        float[] values = TestSlices.disk(150, 128, 45, 700);
        Random random = new Random(5);
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (values[i] * 0.1 * random.nextGaussian() + 5 * random.nextDouble());
        }
        Slice slice = TestSlices.of(values, 150, 128);
        SeriesStatistics series = new SeriesStatisticsCollector(HEAD).add(slice).statistics();
        assertEquals(
                OLD_HEAD,
                Arrays.hashCode(
                        Preprocessor.prepare(slice, HEAD, SeriesStatistics.NONE).values()));
        assertEquals(
                OLD_SERIES,
                Arrays.hashCode(Preprocessor.prepare(slice, HEAD, series).values()));
        assertEquals(
                OLD_CHEST,
                Arrays.hashCode(Preprocessor.prepare(slice, CHEST, SeriesStatistics.NONE)
                        .values()));
    }

    @Test
    void theMedianOfTheImageIsItsOwnWhateverTheSeries() {
        Preprocessing image = HEAD.withNormalisation(Normalisation.IMAGE_MEDIAN, 0.4, 0);
        assertFalse(SeriesStatisticsCollector.isNeededBy(image));
        for (float brightness : new float[] {300, 900}) {
            ModelInput input = Preprocessor.prepare(head(brightness), image, new SeriesStatistics(10.0));
            assertEquals(0.4, foregroundMedian(input), 1e-6);
        }
    }

    @Test
    void thePercentilesBecomeNoughtAndOneAndNothingLiesBeyond() {
        Preprocessing recipe =
                CHEST.withNormalisation(Normalisation.PERCENTILE, 0, 0).withRange(0.1, 0.8, -1, 2);
        float[] ramp = new float[64 * 64];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = 100 + i;
        }
        float[] values = Preprocessor.prepare(TestSlices.of(ramp, 64, 64), recipe, SeriesStatistics.NONE)
                .values();
        for (int i = 0; i < ramp.length; i++) {
            double expected = (i / 4095.0 - 0.1) / 0.7;
            assertEquals(Math.max(0, Math.min(1, expected)), values[i], 1e-5);
        }
    }

    @Test
    void aZScoreHasTheAskedMeanAndDeviationInTheForeground() {
        Preprocessing recipe =
                HEAD.withNormalisation(Normalisation.Z_SCORE, 0.5, 0.15).withRange(0, 1, -9, 9);
        float[] values = TestSlices.disk(128, 128, 45, 500);
        Random random = new Random(3);
        for (int i = 0; i < values.length; i++) {
            values[i] *= (float) (1 + 0.2 * random.nextDouble());
        }
        ModelInput input = Preprocessor.prepare(TestSlices.of(values, 128, 128), recipe, SeriesStatistics.NONE);
        float[] inside = GridMask.valuesIn(input.foreground(), input.values());
        double mean = 0;
        double variance = 0;
        for (float value : inside) {
            mean += value / inside.length;
        }
        for (float value : inside) {
            variance += (value - mean) * (value - mean) / inside.length;
        }
        assertEquals(0.5, mean, 1e-5);
        assertEquals(0.15, Math.sqrt(variance), 1e-5);
        assertEquals(0, input.values()[0]);
    }

    @Test
    void aPercentileClipHoldsBackOneBrightSpotInAnyNormalisation() {
        float[] spot = TestSlices.disk(64, 64, 25, 500);
        Random random = new Random(4);
        for (int i = 0; i < spot.length; i++) {
            spot[i] *= (float) (1 + 0.1 * random.nextDouble());
        }
        spot[32 * 64 + 32] = 5000;
        for (Normalisation kind : List.of(Normalisation.IMAGE_MEDIAN, Normalisation.SERIES_MEDIAN)) {
            Preprocessing open = HEAD.withNormalisation(kind, 0.4, 0.1).withRange(0, 1, -99, 99);
            Preprocessing clipped = open.withRange(0.01, 0.99, -99, 99);
            Slice slice = TestSlices.of(spot, 64, 64);
            float free =
                    Preprocessor.prepare(slice, open, SeriesStatistics.NONE).values()[32 * 64 + 32];
            float held =
                    Preprocessor.prepare(slice, clipped, SeriesStatistics.NONE).values()[32 * 64 + 32];
            assertTrue(free > 3, kind + " " + free);
            assertTrue(held < 0.5, kind + " " + held);
        }
    }

    @Test
    void anEmptyImageIsNoTroubleToAnyNormalisation() {
        for (Normalisation kind : Normalisation.values()) {
            Preprocessing recipe = CHEST.withNormalisation(kind, 0.5, 0.2).withForeground(Foreground.BODY, true);
            ModelInput input =
                    Preprocessor.prepare(TestSlices.of(new float[90 * 70], 90, 70), recipe, SeriesStatistics.NONE);
            for (float value : input.values()) {
                assertTrue(value == 0 || value == 0.5f, kind + " " + value);
            }
        }
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
