package org.residua.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

class MethodScoresTest {
    @Test
    void partsAreJoinedInTheOrderOfAllImages() {
        float[] first = {1};
        float[] second = {2};
        float[] third = {3};
        MethodScores one = new MethodScores(new double[] {30, 10}, new double[] {.3, .1}, List.of(third, first), 1, 7);
        MethodScores other = new MethodScores(new double[] {20}, new double[] {.2}, List.of(second), 1, 8);
        MethodScores joined = MethodScores.joined(List.of(new int[] {2, 0}, new int[] {1}), List.of(one, other), 9);
        assertArrayEquals(new double[] {10, 20, 30}, joined.scores());
        assertArrayEquals(new double[] {.1, .2, .3}, joined.sliceP());
        assertSame(first, joined.evidence().get(0));
        assertSame(second, joined.evidence().get(1));
        assertSame(third, joined.evidence().get(2));
        assertEquals(1, joined.size());
        assertEquals(9, joined.pixelThreshold());
    }
}
