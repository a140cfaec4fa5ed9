package org.residua.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BrainPhantomTest {
    private static final int SIZE = 48;
    private static final PhantomScan NORMAL = BrainPhantom.render(5, false, SIZE);
    private static final PhantomScan LESION = BrainPhantom.render(5, true, SIZE);

    @Test
    void itIsASeriesOf22SlicesOf5Millimetres() {
        assertEquals(22, NORMAL.slices().size());
        assertEquals(5, NORMAL.sliceSpacingMm());
        assertEquals(230.4 / SIZE, NORMAL.pixelSpacingMm(), 1e-12);
    }

    @Test
    void theSameSeedGivesTheSameSeriesAndAnotherSeedAnotherOne() {
        PhantomScan again = BrainPhantom.render(5, true, SIZE);
        PhantomScan other = BrainPhantom.render(6, true, SIZE);
        for (int i = 0; i < 22; i++) {
            assertArrayEquals(
                    LESION.slices().get(i).pixels(), again.slices().get(i).pixels());
            assertFalse(Arrays.equals(
                    LESION.slices().get(i).pixels(), other.slices().get(i).pixels()));
        }
    }

    @Test
    void scalpIsBrightSkullAndVentriclesAreDark() {
        short[] middle = NORMAL.slices().get(10).pixels();
        double brightest = 0;
        int row = SIZE / 2 + 1;
        for (int column = 0; column < SIZE / 4; column++) {
            brightest = Math.max(brightest, middle[row * SIZE + column]);
        }
        double brain = middle[row * SIZE + SIZE / 2 - 6];
        assertTrue(brightest > 1.3 * brain, "scalp " + brightest + ", brain " + brain);
        assertTrue(middle[2] < 0.25 * brain, "air " + middle[2]);
        double darkest = brain;
        for (int y = SIZE / 3; y < 2 * SIZE / 3; y++) {
            for (int x = SIZE / 3; x < 2 * SIZE / 3; x++) {
                darkest = Math.min(darkest, middle[y * SIZE + x]);
            }
        }
        assertTrue(darkest < 0.7 * brain, "ventricles " + darkest + ", brain " + brain);
    }

    @Test
    void theLesionSpansFourToSevenSlicesAnd25To45Millimetres() {
        int slices = 0;
        double widest = 0;
        for (PhantomSlice slice : LESION.slices()) {
            int left = SIZE;
            int right = -1;
            for (int i = 0; i < SIZE * SIZE; i++) {
                left = slice.mask()[i] ? Math.min(left, i % SIZE) : left;
                right = slice.mask()[i] ? Math.max(right, i % SIZE) : right;
            }
            slices += right >= 0 ? 1 : 0;
            widest = Math.max(widest, (right - left + 1) * 230.4 / SIZE);
        }
        assertTrue(slices >= 4 && slices <= 7, slices + " slices");
        assertTrue(widest >= 25 && widest <= 45, widest + " mm");
    }

    @Test
    void outsideTheMaskAlmostNothingChanges() {
        double rise = 0;
        int marked = 0;
        double outside = 0;
        int changedOutside = 0;
        for (int s = 0; s < 22; s++) {
            PhantomSlice with = LESION.slices().get(s);
            for (int i = 0; i < SIZE * SIZE; i++) {
                int difference = with.pixels()[i] - NORMAL.slices().get(s).pixels()[i];
                rise += with.mask()[i] ? difference : 0;
                marked += with.mask()[i] ? 1 : 0;
                outside += with.mask()[i] ? 0 : Math.abs(difference);
                changedOutside += !with.mask()[i] && difference != 0 ? 1 : 0;
            }
            assertArrayEquals(new boolean[SIZE * SIZE], NORMAL.slices().get(s).mask());
        }
        assertTrue(rise / marked > 150, "mean rise of " + rise / marked);
        assertTrue(outside < 0.25 * rise, outside + " outside, " + rise + " inside");
        assertTrue(changedOutside < 2 * marked, changedOutside + " changed beside " + marked + " marked");
    }
}
