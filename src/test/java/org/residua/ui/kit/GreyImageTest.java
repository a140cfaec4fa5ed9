package org.residua.ui.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GreyImageTest {
    @Test
    void itsOwnLevelKeepsEveryWholeValueExactly() {
        float[] values = {-3, 0, 7, 1000};
        GreyImage image = GreyImage.of(values, 2, 2, true, value -> true);
        GreyImage.Level own = image.levels().get(0);
        assertEquals(1, own.scale());
        for (int i = 0; i < values.length; i++) {
            assertEquals(values[i], image.first() + (own.index()[i] & 0xffff) * image.step());
        }
    }

    @Test
    void aFineLevelOfAnEvenPictureIsEven() {
        float[] values = new float[100];
        java.util.Arrays.fill(values, 40);
        values[0] = 41;
        GreyImage.Level fine =
                GreyImage.of(values, 10, 10, true, value -> false).levels().get(0);
        assertEquals(30, fine.columns());
        for (int i = 15 * 30 + 12; i < 15 * 30 + 20; i++) {
            assertEquals(0, fine.index()[i]);
        }
    }

    @Test
    void aRampStaysARampWhenDrawnFiner() {
        float[] values = new float[20 * 20];
        for (int i = 0; i < values.length; i++) {
            values[i] = 30 * (i % 20);
        }
        GreyImage.Level fine =
                GreyImage.of(values, 20, 20, true, value -> false).levels().get(0);
        for (int x = 12; x < 48; x++) {
            double expected = 30 * ((x + 0.5) / 3 - 0.5);
            assertEquals(expected, fine.index()[30 * 60 + x] & 0xffff, 0.51);
        }
    }

    @Test
    void aHalvedLevelIsTheMeanWithoutHoles() {
        int side = 400;
        float[] values = new float[side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 2 == 0 ? 100 : 300;
        }
        values[0] = 0;
        GreyImage image = GreyImage.of(values, side, side, true, value -> value == 0);
        GreyImage.Level half = image.levels().get(1);
        assertEquals(2, half.scale());
        assertEquals(200, half.index()[1]);
        assertEquals(700 / 3.0, half.index()[0], 1);
    }

    @Test
    void theLevelShownHasAtLeastAPixelForEachOfTheScreen() {
        GreyImage image = GreyImage.of(new float[1600 * 1600], 1600, 1600, true, value -> false);
        for (double scale : new double[] {0.1, 0.24, 0.5, 0.9, 1, 3}) {
            GreyImage.Level level = image.levelFor(scale);
            assertTrue(scale * level.scale() <= 1 || level.equals(image.levels().get(0)), "scale " + scale);
        }
        assertEquals(4, image.levelFor(0.25).scale());
    }

    @Test
    void aTableGivesTheGreyOfEachValue() {
        GreyImage image = GreyImage.of(new float[] {5, 6, 7, 8}, 2, 2, true, value -> true);
        assertArrayEquals(
                new int[] {0xff000000, 0xff010101, 0xff020202, 0xff030303}, image.table(value -> (int) value - 5));
    }
}
