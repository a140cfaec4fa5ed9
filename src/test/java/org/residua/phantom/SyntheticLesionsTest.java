package org.residua.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.residua.phantom.SyntheticLesions.Kind;

class SyntheticLesionsTest {
    private static final int SIZE = 64;
    private final List<float[]> values = new ArrayList<>();
    private final List<boolean[]> foreground = new ArrayList<>();

    SyntheticLesionsTest() {
        Random random = new Random(3);
        for (int n = 0; n < 12; n++) {
            float[] image = new float[SIZE * SIZE];
            boolean[] inside = new boolean[SIZE * SIZE];
            for (int i = 0; i < image.length; i++) {
                int row = i / SIZE;
                inside[i] = Math.hypot(i % SIZE - 32.0, row - 32.0) < 28;
                image[i] = inside[i] ? (float) (0.4 + 0.1 * Math.sin(i * 0.3) + 0.05 * random.nextGaussian()) : 0;
            }
            values.add(image);
            foreground.add(inside);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void eachKindChangesMostOfTheMaskAndNothingElse(Kind kind) {
        List<SyntheticLesion> lesions = new SyntheticLesions(7, List.of(kind)).corrupt(values, foreground, SIZE);
        for (int n = 0; n < lesions.size(); n++) {
            SyntheticLesion lesion = lesions.get(n);
            int inMask = 0;
            int changed = 0;
            for (int i = 0; i < lesion.mask().length; i++) {
                boolean differs = lesion.values()[i] != values.get(n)[i];
                assertTrue(lesion.mask()[i] || !differs, "changed outside the mask");
                assertTrue(foreground.get(n)[i] || !lesion.mask()[i], "mask outside the foreground");
                inMask += lesion.mask()[i] ? 1 : 0;
                changed += differs ? 1 : 0;
            }
            assertTrue(inMask >= 20 && inMask <= Math.PI * 81 * 1.1, "mask of " + inMask + " pixels");
            assertTrue(changed > 0.8 * inMask, changed + " of " + inMask + " changed");
        }
    }

    @Test
    void theSameSeedGivesTheSameLesionsAndAnotherSeedOthers() {
        List<SyntheticLesion> once = new SyntheticLesions(5).corrupt(values, foreground, SIZE);
        List<SyntheticLesion> again = new SyntheticLesions(5).corrupt(values, foreground, SIZE);
        List<SyntheticLesion> other = new SyntheticLesions(6).corrupt(values, foreground, SIZE);
        for (int n = 0; n < once.size(); n++) {
            assertArrayEquals(once.get(n).values(), again.get(n).values());
            assertArrayEquals(once.get(n).mask(), again.get(n).mask());
            assertFalse(Arrays.equals(once.get(n).mask(), other.get(n).mask()));
        }
    }

    @Test
    void deformationMakesNoNewGreyValues() {
        SyntheticLesion lesion = new SyntheticLesions(1, List.of(Kind.DEFORMATION))
                .corrupt(values.subList(0, 1), foreground.subList(0, 1), SIZE)
                .get(0);
        for (float value : lesion.values()) {
            assertTrue(value >= -1e-6 && value < 0.9);
        }
    }

    @Test
    void diskApproachesOneValueWithinItsEdge() {
        SyntheticLesion lesion = new SyntheticLesions(2, List.of(Kind.DISK))
                .corrupt(values.subList(0, 1), foreground.subList(0, 1), SIZE)
                .get(0);
        float[] sorted = new float[SIZE * SIZE];
        int n = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (lesion.mask()[i]) {
                sorted[n++] = lesion.values()[i];
            }
        }
        Arrays.sort(sorted, 0, n);
        int longest = 0;
        for (int i = 0, run = 0; i + 1 < n; i++) {
            run = sorted[i] == sorted[i + 1] ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        assertTrue(longest > 0.3 * n, "only " + longest + " of " + n + " share a value");
    }

    @Test
    void anImageWithoutForegroundIsCopiedUnchanged() {
        SyntheticLesion lesion = new SyntheticLesions(1)
                .corrupt(values.subList(0, 1), List.of(new boolean[SIZE * SIZE]), SIZE)
                .get(0);
        assertArrayEquals(values.get(0), lesion.values());
        assertArrayEquals(new boolean[SIZE * SIZE], lesion.mask());
    }

    @Test
    void aForegroundTooThinToErodeIsUsedWhole() {
        boolean[] thin = new boolean[SIZE * SIZE];
        Arrays.fill(thin, 20 * SIZE, 21 * SIZE, true);
        SyntheticLesion lesion = new SyntheticLesions(1)
                .corrupt(values.subList(0, 1), List.of(thin), SIZE)
                .get(0);
        int inMask = 0;
        for (int i = 0; i < thin.length; i++) {
            assertTrue(thin[i] || !lesion.mask()[i]);
            inMask += lesion.mask()[i] ? 1 : 0;
        }
        assertTrue(inMask > 3);
    }

    @Test
    void wrongUseIsRefusedWithAMessage() {
        assertThrows(IllegalArgumentException.class, () -> new SyntheticLesions(1, List.of()));
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> new SyntheticLesions(1).corrupt(values, List.of(), SIZE));
        assertEquals("12 images, but 0 foregrounds.", e.getMessage());
    }
}
