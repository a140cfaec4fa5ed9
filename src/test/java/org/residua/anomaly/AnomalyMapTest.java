package org.residua.anomaly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.residua.preprocess.GridMapping;
import org.residua.preprocess.ModelInput;
import org.residua.preprocess.Preprocessing;
import org.residua.preprocess.Preprocessor;
import org.residua.preprocess.SeriesStatistics;
import org.residua.testkit.TestSlices;
import org.residua.volume.GreyPipeline;

class AnomalyMapTest {
    private static final GridMapping ANISOTROPIC = new GridMapping(-7.3, 4.1, 3.7, 1.9);

    /** The grid is finer than the slice, so the place must be exact. */
    @ParameterizedTest
    @CsvSource({"64, 64, 1", "60, 37, 1", "37, 60, 1", "50, 31, 1.7", "31, 50, 0.5", "45, 20, 3", "17, 60, 0.9"})
    void aOnePixelLesionIsFoundAtItsOwnPixel(int columns, int rows, double aspect) {
        Preprocessing recipe = Preprocessing.headMr(64)
                .withForeground(Preprocessing.Foreground.WHOLE_IMAGE, false)
                .withNormalisation(Preprocessing.Normalisation.SERIES_MEDIAN, 1, 0)
                .withRange(0, 1, 0, 1e6);
        for (int i = 0; i < columns * rows; i += 7) {
            float[] values = new float[columns * rows];
            Arrays.fill(values, 1);
            values[i] = 1000;
            ModelInput input = Preprocessor.prepare(
                    TestSlices.of(values, columns, rows, aspect, GreyPipeline.PLAIN),
                    recipe,
                    new SeriesStatistics(1.0));
            float[] found = new AnomalyMap(64, input.values(), input.mapping()).onSlice(columns, rows);
            int peak = peak(found);
            assertEquals(i % columns, peak % columns, "column of pixel " + i);
            assertEquals(i / columns, peak / columns, "row of pixel " + i);
        }
    }

    @Test
    void aPlaneOfEvidenceStaysAPlaneUnderAnAnisotropicPad() {
        float[] evidence = new float[20 * 20];
        for (int i = 0; i < evidence.length; i++) {
            int y = i / 20;
            evidence[i] = (float) (ANISOTROPIC.toSliceX(i % 20 + 0.5) + 10 * ANISOTROPIC.toSliceY(y + 0.5));
        }
        AnomalyMap map = new AnomalyMap(20, evidence, ANISOTROPIC);
        for (int row = 6; row < 38; row += 5) {
            for (int column = 0; column < 60; column += 7) {
                assertEquals(column + 0.5 + 10 * (row + 0.5), map.at(column, row), 1e-3);
            }
        }
        assertTrue(Float.isNaN(map.at(70, 10)), "beside the grid");
        assertTrue(Float.isNaN(map.at(10, 2)), "above the grid");
    }

    @Test
    void theWholeSliceIsTheSameFunctionAsItsPixels() {
        Random random = new Random(2);
        float[] evidence = new float[20 * 20];
        for (int i = 0; i < evidence.length; i++) {
            evidence[i] = random.nextInt(4) == 0 ? Float.NaN : random.nextFloat();
        }
        AnomalyMap map = new AnomalyMap(20, evidence, ANISOTROPIC);
        float[] pixels = new float[61 * 47];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = map.at(i % 61, i / 61);
        }
        assertArrayEquals(pixels, map.onSlice(61, 47));
    }

    @Test
    void unscoredGridPixelsAreNotMixedIn() {
        float[] evidence = {1, Float.NaN, 3, Float.NaN};
        AnomalyMap map = new AnomalyMap(2, evidence, new GridMapping(0, 0, 4, 4));
        assertEquals(1, map.at(1, 1), 1e-6);
        assertEquals(1.25, map.at(3, 2), 1e-6);
        assertTrue(Float.isNaN(map.at(4, 2)));
    }

    private static int peak(float[] values) {
        int best = 0;
        for (int i = 0; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
