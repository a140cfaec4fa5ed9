package org.residua.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ChestPhantomTest {
    private static final int SIZE = 192;

    private final PhantomScan normal = ChestPhantom.render(11, false, SIZE);
    private final PhantomScan lesion = ChestPhantom.render(11, true, SIZE);

    @Test
    void itIsOneFilmOf36CentimetresIn12Bits() {
        assertEquals(1, normal.slices().size());
        assertEquals(360.0 / SIZE, normal.pixelSpacingMm(), 1e-12);
        for (short pixel : normal.slices().get(0).pixels()) {
            assertTrue(pixel >= 0 && pixel <= 4095);
        }
    }

    @Test
    void theSameSeedGivesTheSameFilmAndAnotherSeedAnotherOne() {
        assertArrayEquals(
                normal.slices().get(0).pixels(),
                ChestPhantom.render(11, false, SIZE).slices().get(0).pixels());
        assertFalse(Arrays.equals(
                normal.slices().get(0).pixels(),
                ChestPhantom.render(12, false, SIZE).slices().get(0).pixels()));
    }

    @Test
    void lungsAreDarkerThanHeartAndAbdomen() {
        double right = mean(normal, 0.27, 0.42);
        double left = mean(normal, 0.73, 0.42);
        assertTrue(mean(normal, 0.60, 0.57) > right + 500, "heart against lung");
        assertTrue(mean(normal, 0.35, 0.85) > left + 500, "liver against lung");
        assertTrue(mean(normal, 0.10, 0.02) < Math.min(right, left) - 500, "air against lung");
        assertTrue(mean(normal, 0.92, 0.08) > mean(normal, 0.08, 0.08), "the marker is on the patient's left");
    }

    @Test
    void onlyTheLesionsMaskIsDenserAndOnlyWhereItIsMarked() {
        boolean[] mask = lesion.slices().get(0).mask();
        short[] with = lesion.slices().get(0).pixels();
        short[] without = normal.slices().get(0).pixels();
        assertArrayEquals(new boolean[SIZE * SIZE], normal.slices().get(0).mask());
        double inside = 0;
        double outside = 0;
        int count = 0;
        for (int i = 0; i < mask.length; i++) {
            int difference = with[i] - without[i];
            inside += mask[i] ? difference : 0;
            outside += mask[i] ? 0 : Math.abs(difference);
            count += mask[i] ? 1 : 0;
        }
        double areaCm2 = count * Math.pow(36.0 / SIZE, 2);
        assertTrue(areaCm2 > 8 && areaCm2 < 32, "area of " + areaCm2 + " cm2");
        assertTrue(inside / count > 150, "mean rise of " + inside / count);
        assertTrue(outside / (mask.length - count) < 30, "mean change outside of " + outside / (mask.length - count));
    }

    private static double mean(PhantomScan scan, double x, double y) {
        double sum = 0;
        for (int row = -3; row <= 3; row++) {
            for (int column = -3; column <= 3; column++) {
                int i = Math.max(0, (int) (y * SIZE) + row) * SIZE + (int) (x * SIZE) + column;
                sum += scan.slices().get(0).pixels()[i];
            }
        }
        return sum / 49;
    }
}
