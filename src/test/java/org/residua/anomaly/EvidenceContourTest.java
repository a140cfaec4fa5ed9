package org.residua.anomaly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvidenceContourTest {
    @Test
    void onePixelIsOutlinedHalfwayToItsNeighbours() {
        float[] evidence = {0, 0, 0, 0, 2, 0, 0, 0, 0};
        List<float[]> outlines = EvidenceContour.of(evidence, 3, 1);
        assertEquals(1, outlines.size());
        assertArrayEquals(new float[] {1, 2, 1, 2}, range(outlines.get(0)));
    }

    @Test
    void aPixelAtTheBorderIsOutlinedAlongTheBorder() {
        List<float[]> outlines = EvidenceContour.of(new float[] {2, 0, 0, 0}, 2, 1);
        assertEquals(1, outlines.size());
        assertArrayEquals(new float[] {0, 1, 0, 1}, range(outlines.get(0)));
    }

    @Test
    void whatWasNotScoredIsOutside() {
        float nan = Float.NaN;
        List<float[]> outlines = EvidenceContour.of(new float[] {nan, nan, nan, nan, 9, nan, nan, nan, nan}, 3, 1);
        assertArrayEquals(new float[] {1, 2, 1, 2}, range(outlines.get(0)));
    }

    @Test
    void pixelsThatTouchAtACornerShareAnOutlineAndAHoleHasItsOwn() {
        assertEquals(1, EvidenceContour.of(new float[] {2, 0, 0, 2}, 2, 1).size());
        assertEquals(1, EvidenceContour.of(new float[] {0, 2, 2, 0}, 2, 1).size());
        assertEquals(
                2,
                EvidenceContour.of(new float[] {2, 2, 2, 2, 0, 2, 2, 2, 2}, 3, 1)
                        .size());
        assertEquals(2, EvidenceContour.of(new float[] {2, 0, 2}, 3, 1).size());
    }

    @Test
    void nothingAboveTheThresholdHasNoOutline() {
        assertTrue(EvidenceContour.of(new float[9], 3, 1).isEmpty());
        assertTrue(EvidenceContour.of(new float[] {5, 5, 5, 5}, 2, Double.POSITIVE_INFINITY)
                .isEmpty());
    }

    @Test
    void aPixelCentreIsInsideTheOutlinesExactlyWhereItsEvidenceExceedsTheThreshold() {
        Random random = new Random(3);
        int columns = 17;
        float[] evidence = new float[columns * 13];
        for (int i = 0; i < evidence.length; i++) {
            evidence[i] = random.nextInt(8) == 0 ? Float.NaN : random.nextFloat();
        }
        List<float[]> outlines = EvidenceContour.of(evidence, columns, 0.6);
        for (int y = 0; y < evidence.length / columns; y++) {
            for (int x = 0; x < columns; x++) {
                boolean above = evidence[y * columns + x] > 0.6;
                assertEquals(above, inside(outlines, x + 0.5, y + 0.5), "pixel " + x + ", " + y);
            }
        }
    }

    /** By the number of crossings of a ray to the right. */
    private static boolean inside(List<float[]> outlines, double x, double y) {
        boolean inside = false;
        double rayY = y + 1e-6;
        for (float[] o : outlines) {
            for (int i = 0; i < o.length; i += 2) {
                int k = (i + 2) % o.length;
                if (o[i + 1] > rayY != o[k + 1] > rayY
                        && x < o[i] + (rayY - o[i + 1]) / (o[k + 1] - o[i + 1]) * (o[k] - o[i])) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    /** Least and greatest x, least and greatest y. */
    private static float[] range(float[] outline) {
        float[] range = {Float.MAX_VALUE, -1, Float.MAX_VALUE, -1};
        for (int i = 0; i < outline.length; i++) {
            int axis = i % 2 * 2;
            range[axis] = Math.min(range[axis], outline[i]);
            range[axis + 1] = Math.max(range[axis + 1], outline[i]);
        }
        return range;
    }
}
