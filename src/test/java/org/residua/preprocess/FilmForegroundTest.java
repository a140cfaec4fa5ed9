package org.residua.preprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.residua.preprocess.Preprocessing.Foreground;
import org.residua.preprocess.Preprocessing.Normalisation;
import org.residua.testkit.TestSlices;
import org.residua.volume.Slice;

class FilmForegroundTest {
    private static final int SIDE = 512;
    private static final Preprocessing PLAIN = Preprocessing.chestFilm(64)
            .withNormalisation(Normalisation.PERCENTILE, 0, 0)
            .withRange(0, 1, -1, 2);
    private static final Preprocessing MARKERS = PLAIN.withForeground(Foreground.WHOLE_IMAGE, true);
    private static final Preprocessing BODY = PLAIN.withForeground(Foreground.BODY, false);

    @Test
    void aLetterIsFilledAsIfItHadNeverBeenThere() {
        float[] film = film();
        float[] lettered = film.clone();
        letter(lettered, 440, 40, 255);
        float[] expected = input(film, MARKERS).values();
        assertTrue(largestDifference(expected, input(lettered, PLAIN).values()) > 0.3, "the letter shows");
        assertTrue(largestDifference(expected, input(lettered, MARKERS).values()) < 0.05, "the letter is gone");
    }

    @Test
    void aBlackPlateWithItsLetterIsFilledToo() {
        float[] film = film();
        float[] lettered = film.clone();
        disc(lettered, 60, 250, 15, 0);
        letter(lettered, 56, 244, 255);
        assertTrue(largestDifference(
                        input(film, MARKERS).values(), input(lettered, PLAIN).values())
                > 0.3);
        assertTrue(largestDifference(
                        input(film, MARKERS).values(), input(lettered, MARKERS).values())
                < 0.06);
    }

    @ParameterizedTest
    @CsvSource({"250, 250, 8, a coin in the middle", "440, 60, 40, a large bright part"})
    void whatIsLargeOrInTheMiddleStaysAsItIs(int x, int y, int radius, String what) {
        float[] film = film();
        disc(film, x, y, radius, 255);
        assertArrayEquals(reduced(film), input(film, MARKERS).values(), 1e-6f, what);
    }

    @Test
    void aFilmWithoutMarkersStaysAsItIs() {
        float[] film = film();
        assertArrayEquals(reduced(film), input(film, MARKERS).values(), 1e-6f);
    }

    /** A soft edged spot is anatomy, however bright. */
    @Test
    void aSoftSpotNearTheBorderStaysAsItIs() {
        float[] film = film();
        for (int i = 0; i < film.length; i++) {
            double distance = Math.hypot(i % SIDE - 440.0, Math.floorDiv(i, SIDE) - 60.0);
            film[i] += (float) (120 * Math.exp(-distance * distance / 500));
        }
        assertArrayEquals(reduced(film), input(film, MARKERS).values(), 1e-6f);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 40", "0, 0.05, 30", "255, 0, 40", "255, -0.04, 60"})
    void aStraightRimIsNotForegroundAndWhatItFramesIs(float grey, double tilt, int depth) {
        float[] film = film();
        boolean[] rim = new boolean[film.length];
        for (int i = 0; i < film.length; i++) {
            rim[i] = Math.floorDiv(i, SIDE) < depth + tilt * (i % SIDE);
            film[i] = rim[i] ? grey : film[i];
        }
        ModelInput input = input(film, BODY);
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                double edge = (depth + tilt * 8 * x) / 8;
                if (y + 1 < edge) {
                    assertFalse(input.foreground()[y * 64 + x], x + " " + y);
                    assertEquals(0, input.values()[y * 64 + x]);
                } else if (y > edge + 2) {
                    assertTrue(input.foreground()[y * 64 + x], x + " " + y);
                }
            }
        }
    }

    @Test
    void aBlackCornerBesideARoundBodyIsNoRim() {
        float[] film = film();
        for (int i = 0; i < film.length; i++) {
            film[i] = Math.hypot(i % SIDE - 256.0, Math.floorDiv(i, SIDE) - 256.0) > 300 ? 0 : film[i];
        }
        assertEquals(64 * 64, GridMask.count(input(film, BODY).foreground()));
    }

    @Test
    void paddingAndWhatLiesBesideTheFilmAreNotForeground() {
        float[] narrow = new float[256 * 512];
        float[] film = film();
        for (int y = 0; y < 512; y++) {
            System.arraycopy(film, y * 512 + 128, narrow, y * 256, 256);
            narrow[y * 256 + y / 4] = Float.NaN;
        }
        ModelInput input = Preprocessor.prepare(TestSlices.of(narrow, 256, 512), BODY, SeriesStatistics.NONE);
        assertEquals(32 * 64, GridMask.count(input.foreground()));
        assertFalse(input.foreground()[32 * 64 + 15]);
        assertTrue(input.foreground()[32 * 64 + 16]);
    }

    @Test
    void theMapLeadsBackToTheSamePlace() {
        GridMapping mapping =
                input(film(), BODY.withForeground(Foreground.BODY, true)).mapping();
        assertEquals(8, mapping.scaleX(), 1e-12);
        assertEquals(256, mapping.toSliceY(32), 1e-9);
    }

    private static ModelInput input(float[] film, Preprocessing recipe) {
        Slice slice = TestSlices.of(film, SIDE, SIDE);
        return Preprocessor.prepare(slice, recipe, SeriesStatistics.NONE);
    }

    /** What the input is if nothing is filled, on the same path of resampling. */
    private static float[] reduced(float[] film) {
        return input(film, PLAIN).values();
    }

    /** Bright in the middle, darker to the sides, a fine grain. */
    private static float[] film() {
        Random random = new Random(8);
        float[] film = new float[SIDE * SIDE];
        for (int i = 0; i < film.length; i++) {
            double x = (i % SIDE - 256) / 256.0;
            double y = (i / SIDE - 256) / 256.0;
            film[i] = (float) (60 + 120 * Math.exp(-3 * x * x - y * y) + 3 * random.nextGaussian());
        }
        return film;
    }

    private static void letter(float[] film, int left, int top, float grey) {
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 10; x++) {
                if (x < 4 || y > 11) {
                    film[(top + y) * SIDE + left + x] = grey;
                }
            }
        }
    }

    private static void disc(float[] film, int x, int y, int radius, float grey) {
        for (int i = 0; i < film.length; i++) {
            if (Math.hypot(i % SIDE - x, i / SIDE - y) <= radius) {
                film[i] = grey;
            }
        }
    }

    private static double largestDifference(float[] a, float[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }
}
