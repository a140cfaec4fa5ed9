package org.residua.anomaly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RarityColourTest {
    @Test
    void theEndsOfTheScaleAreFixed() {
        assertEquals(0xff2d1160, RarityColour.argb(1e-2));
        assertEquals(0xff2d1160, RarityColour.argb(1));
        assertEquals(0xfffcffb2, RarityColour.argb(1e-5));
        assertEquals(0xfffcffb2, RarityColour.argb(0));
    }

    @Test
    void thePositionIsLogarithmic() {
        assertEquals(0, RarityColour.position(0.01), 1e-12);
        assertEquals(1 / 3.0, RarityColour.position(0.001), 1e-12);
        assertEquals(1, RarityColour.position(1e-9), 1e-12);
        assertEquals(0, RarityColour.position(0.5), 1e-12);
    }

    @Test
    void lightnessRisesWithRarity() {
        double before = -1;
        for (double exponent = 2; exponent <= 5; exponent += 0.02) {
            double lightness = OkLab.fromRgb(RarityColour.argb(Math.pow(10, -exponent)))[0];
            assertTrue(lightness >= before - 1e-3, "at 1e-" + exponent);
            before = Math.max(before, lightness);
        }
        assertTrue(before > 0.95);
    }

    @Test
    void okLabThereAndBackIsTheSameColour() {
        for (int rgb = 0; rgb < 1 << 24; rgb += 9973) {
            assertEquals(rgb, OkLab.toRgb(OkLab.fromRgb(rgb)));
        }
        assertEquals(1, OkLab.fromRgb(0xffffff)[0], 1e-3);
        assertEquals(0, OkLab.fromRgb(0)[0], 1e-9);
    }
}
