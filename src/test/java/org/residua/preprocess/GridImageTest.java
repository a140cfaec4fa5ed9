package org.residua.preprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.residua.testkit.TestSlices;
import org.residua.volume.GreyPipeline;
import org.residua.volume.ModalityLut;
import org.residua.volume.PixelPadding;
import org.residua.volume.Slice;
import org.residua.volume.VoiLut;

class GridImageTest {
    @ParameterizedTest
    @CsvSource({
        "64, 64, 1, 64",
        "97, 97, 1, 64",
        "256, 174, 1, 64",
        "174, 256, 1, 64",
        "50, 91, 1, 64",
        "128, 40, 2.5, 64",
        "40, 128, 0.37, 64",
        "33, 70, 1.9, 128",
        "301, 299, 0.8, 64",
        "70, 70, 3, 96"
    })
    void aOnePixelLesionLiesInTheCellThatHoldsItsCentreOrInTheOneItReachesInto(
            int columns, int rows, double aspect, int size) {
        Random random = new Random(5);
        for (int trial = 0; trial < 200; trial++) {
            int x = trial < 4 ? trial % 2 * (columns - 1) : random.nextInt(columns);
            int y = trial < 4 ? trial / 2 * (rows - 1) : random.nextInt(rows);
            float[] values = new float[columns * rows];
            values[y * columns + x] = 1;
            GridImage image = GridImage.of(TestSlices.of(values, columns, rows, aspect, GreyPipeline.PLAIN), size);
            int peak = peak(image.values());
            double left = image.mapping().toSliceX(peak % size);
            double right = image.mapping().toSliceX(peak % size + 1);
            int peakRow = peak / size;
            double top = image.mapping().toSliceY(peakRow);
            double bottom = image.mapping().toSliceY(peakRow + 1);
            assertTrue(left < x + 1 && right > x && top < y + 1 && bottom > y, "pixel " + x + ", " + y);
        }
    }

    @ParameterizedTest
    @CsvSource({"256, 174, 1", "128, 40, 2.5", "301, 299, 0.8", "64, 512, 0.3"})
    void theMassAndTheCentreOfMassOfASliceAreKept(int columns, int rows, double aspect) {
        Random random = new Random(1);
        float[] values = new float[columns * rows];
        int margin = 30;
        for (int y = rows > 100 ? margin : 0; y < (rows > 100 ? rows - margin : rows); y++) {
            for (int x = margin; x < columns - margin; x++) {
                values[y * columns + x] = random.nextFloat();
            }
        }
        GridImage image = GridImage.of(TestSlices.of(values, columns, rows, aspect, GreyPipeline.PLAIN), 32);
        double[] before = moments(values, columns, new GridMapping(0, 0, 1, 1));
        double[] after = moments(image.values(), 32, image.mapping());
        double cell = image.mapping().scaleX() * image.mapping().scaleY();
        if (rows * aspect > columns || rows > 100) {
            assertEquals(before[0], after[0] * cell, before[0] * 1e-5);
            assertEquals(before[1], after[1], image.mapping().scaleX() * 0.05);
            assertEquals(before[2], after[2], image.mapping().scaleY() * 0.05);
        }
        assertEquals(columns / 2.0, image.mapping().toSliceX(16), 1e-9);
        assertEquals(rows / 2.0, image.mapping().toSliceY(16), 1e-9);
        assertEquals(aspect, image.mapping().scaleX() / image.mapping().scaleY(), 1e-9);
    }

    @Test
    void aGridAsFineAsTheSliceKeepsEveryPixel() {
        float[] values = new float[64 * 64];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 0.37f % 11;
        }
        assertArrayEquals(
                values, GridImage.of(TestSlices.of(values, 64, 64), 64).values());
    }

    @Test
    void upsamplingALinearRampKeepsIt() {
        float[] values = new float[16 * 16];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 16 + 0.5f;
        }
        GridImage image = GridImage.of(TestSlices.of(values, 16, 16), 40);
        for (int x = 2; x < 38; x++) {
            assertEquals(image.mapping().toSliceX(x + 0.5), image.values()[20 * 40 + x], 1e-5);
        }
    }

    @Test
    void paddingPixelsTakeNoPartAndAreasOfPaddingAloneAreMissing() {
        float[] values = new float[128 * 128];
        Arrays.fill(values, 7);
        for (int i = 0; i < values.length; i++) {
            if (i % 128 < 33) {
                values[i] = -2000;
            }
        }
        GreyPipeline grey = new GreyPipeline(ModalityLut.IDENTITY, new PixelPadding(-2000, -2000), false, "");
        GridImage image = GridImage.of(TestSlices.of(values, 128, 128, 1, grey), 64);
        assertTrue(Float.isNaN(image.values()[15]));
        assertEquals(7, image.values()[16]);
        assertEquals(7, image.values()[40]);
    }

    @Test
    void anInvertedSliceDiffersFromItsTwinByAConstantAlone() {
        Random random = new Random(3);
        float[] values = new float[80 * 60];
        float[] negative = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(4096);
            negative[i] = 4095 - values[i];
        }
        GreyPipeline inverted = new GreyPipeline(ModalityLut.IDENTITY, null, true, "");
        float[] plain = GridImage.of(TestSlices.of(values, 80, 60), 32).values();
        float[] turned =
                GridImage.of(TestSlices.of(negative, 80, 60, 1, inverted), 32).values();
        for (int i = 0; i < plain.length; i++) {
            assertEquals(Float.isNaN(plain[i]), Float.isNaN(turned[i]));
            if (!Float.isNaN(plain[i])) {
                assertEquals(plain[500] - turned[500], plain[i] - turned[i], 0.01f);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void theModelSeesBrightWhatIsShownBrightWhetherThePipelineInvertsOrTheTableFalls(
            boolean inverted, boolean falling) {
        float[] values = new float[64 * 64];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 64;
        }
        VoiLut table = new VoiLut(0, falling ? new int[] {63, 40, 0} : new int[] {0, 40, 63}, 6, "");
        GreyPipeline grey = new GreyPipeline(ModalityLut.IDENTITY, null, inverted, "");
        Slice stored = TestSlices.of(values, 64, 64, 1, grey);
        Slice slice = new Slice(stored.ref(), stored.frame(), grey, List.of(table), stored.geometry());
        boolean shownRising = grey.display(63, table) > grey.display(0, table);
        float[] seen = GridImage.of(slice, 64).values();
        assertEquals(shownRising, seen[63] > seen[0]);
        assertEquals(inverted == falling, shownRising);
    }

    @Test
    void modalityValuesAreAveragedNotStoredOnes() {
        float[] values = new float[64 * 64];
        Arrays.fill(values, 10);
        GreyPipeline grey = new GreyPipeline(new ModalityLut.Rescale(2, -1024), null, false, "HU");
        assertEquals(
                -1004, GridImage.of(TestSlices.of(values, 64, 64, 1, grey), 16).values()[5]);
    }

    @Test
    void aColourFrameIsRefused() {
        Slice colour = TestSlices.colour(64, 64);
        assertThrows(IllegalStateException.class, () -> GridImage.of(colour, 16));
    }

    private static int peak(float[] values) {
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            if (!Float.isNaN(values[i]) && (best < 0 || values[i] > values[best])) {
                best = i;
            }
        }
        return best;
    }

    /** Sum, and the centre of mass in slice coordinates. */
    private static double[] moments(float[] values, int size, GridMapping mapping) {
        double[] m = new double[3];
        for (int i = 0; i < values.length; i++) {
            if (!Float.isNaN(values[i])) {
                int row = i / size;
                m[0] += values[i];
                m[1] += values[i] * mapping.toSliceX(i % size + 0.5);
                m[2] += values[i] * mapping.toSliceY(row + 0.5);
            }
        }
        return new double[] {m[0], m[1] / m[0], m[2] / m[0]};
    }
}
