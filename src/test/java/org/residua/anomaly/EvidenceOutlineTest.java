package org.residua.anomaly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceOutlineTest {
    @Test
    void aDiscHasOneOutlineAtItsRadius() {
        int side = 41;
        float[] evidence = new float[side * side];
        for (int i = 0; i < evidence.length; i++) {
            evidence[i] = (float) -Math.hypot(i % side - 20, i / side - 20);
        }
        List<float[]> lines = EvidenceContour.of(evidence, side, -9.5);
        assertEquals(1, lines.size());
        float[] line = lines.get(0);
        for (int i = 0; i < line.length; i += 2) {
            assertEquals(9.5, Math.hypot(line[i] - 20.5, line[i + 1] - 20.5), 0.05);
        }
    }

    @Test
    void aRegionAtTheEdgeAndOneBesideTheUnscoredCloseAsWell() {
        float[] evidence = new float[36];
        evidence[0] = 1;
        evidence[21] = 1;
        evidence[22] = Float.NaN;
        assertEquals(2, EvidenceContour.of(evidence, 6, 0.5).size());
    }

    @Test
    void cornersThatTouchAreOneRegion() {
        float[] evidence = new float[16];
        evidence[5] = 1;
        evidence[10] = 1;
        assertEquals(1, EvidenceContour.of(evidence, 4, 0.5).size());
    }

    @Test
    void nothingAboveTheThresholdHasNoOutline() {
        float[] evidence = new float[16];
        Arrays.fill(evidence, Float.NaN);
        assertEquals(List.of(), EvidenceContour.of(evidence, 4, 0));
    }
}
