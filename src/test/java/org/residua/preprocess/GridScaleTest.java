package org.residua.preprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GridScaleTest {
    private static final float NONE = Float.NaN;
    private static final GridMapping MAPPING = new GridMapping(-3, 2, 1.5, 2);

    /** Four by four: the blocks have four, two, one and no foreground pixels. */
    private static ModelInput input() {
        float[] values = {
            1, 2, 5, 9,
            3, 6, 9, 8,
            9, 4, 9, 9,
            9, 9, 9, 9
        };
        boolean[] foreground = {
            true, true, true, false,
            true, true, false, true,
            false, true, false, false,
            false, false, false, false
        };
        return new ModelInput(4, values, foreground, MAPPING);
    }

    @Test
    void aBlockIsForegroundWhereHalfOfItIsAndThenTheMeanOfThatHalf() {
        ModelInput coarse = GridScale.reduced(input(), 2);
        assertEquals(2, coarse.size());
        assertArrayEquals(new boolean[] {true, true, false, false}, coarse.foreground());
        assertArrayEquals(new float[] {3, 6.5f, 9, 9}, coarse.values());
    }

    @Test
    void theCoarseGridLiesWhereTheFineOneLay() {
        GridMapping coarse = GridScale.reduced(input(), 2).mapping();
        assertEquals(MAPPING.toSliceX(4), coarse.toSliceX(2));
        assertEquals(MAPPING.toSliceY(3), coarse.toSliceY(1.5));
        assertEquals(MAPPING.toSliceX(0), coarse.toSliceX(0));
    }

    @Test
    void factorOneChangesNothing() {
        ModelInput same = GridScale.reduced(input(), 1);
        assertArrayEquals(input().values(), same.values());
        assertArrayEquals(input().foreground(), same.foreground());
        assertEquals(MAPPING, same.mapping());
        float[] map = {1, 2, NONE, 4};
        assertArrayEquals(map, GridScale.enlarged(map, 2, 1));
    }

    @Test
    void aFactorThatDoesNotDivideTheGridIsRefused() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> GridScale.reduced(input(), 3))
                .getMessage()
                .contains("3 times"));
        assertThrows(IllegalArgumentException.class, () -> GridScale.reduced(input(), 0));
    }

    @Test
    void enlargingIsLinearBetweenCentresAndFlatPastTheLast() {
        float[] fine = GridScale.enlarged(new float[] {0, 4, 8, 12}, 2, 2);
        assertArrayEquals(
                new float[] {
                    0, 1, 3, 4,
                    2, 3, 5, 6,
                    6, 7, 9, 10,
                    8, 9, 11, 12
                },
                fine,
                1e-6f);
    }

    @Test
    void aMissingPixelTakesNoPartAndStaysMissingBeyondHalfAPixel() {
        float[] map = new float[16];
        java.util.Arrays.fill(map, NONE);
        map[0] = 5;
        map[1] = 7;
        float[] fine = GridScale.enlarged(map, 4, 4);
        // The first row of coarse centres is at 1.5: down to 5.5 its values reach alone, not mixed with what is
        // missing.
        assertEquals(5, fine[0]);
        assertEquals(5, fine[5 * 16]);
        assertEquals(NONE, fine[6 * 16]);
        assertEquals(7, fine[9]);
        assertEquals(NONE, fine[10]);
        float between = fine[5 * 16 + 3];
        assertEquals(GridScale.enlarged(new float[] {5, 7, 5, 7}, 2, 4)[3], between, 1e-6f);
        assertTrue(between > 5 && between < 7);
    }

    @Test
    void whatWasEnlargedIsTheSameOnceReduced() {
        float[] map = new float[64];
        boolean[] all = new boolean[64 * 9];
        java.util.Arrays.fill(all, true);
        for (int i = 0; i < map.length; i++) {
            map[i] = 3 * (i % 8) - 2 * (i / 8);
        }
        float[] back = GridScale.reduced(new ModelInput(24, GridScale.enlarged(map, 8, 3), all, MAPPING), 3)
                .values();
        for (int y = 1; y < 7; y++) {
            for (int x = 1; x < 7; x++) {
                assertEquals(map[y * 8 + x], back[y * 8 + x], 1e-5f);
            }
        }
    }
}
