package org.residua.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.residua.ui.viewer.ScoreStripModel.Bar;
import org.residua.ui.viewer.ScoreStripModel.Kind;

class StripBinsTest {
    private static final Bar LOW = new Bar(0.2, Kind.WITHIN);

    @RepeatedTest(20)
    void noFlaggedSliceIsEverHiddenHoweverManySlicesThereAre(RepetitionInfo repetition) {
        int slices = 3000 + repetition.getCurrentRepetition();
        int flagged = 37 * repetition.getCurrentRepetition();
        List<Bar> bars = new ArrayList<>(Collections.nCopies(slices, LOW));
        // Lower than its neighbours, as a p-value of a tie may be.
        bars.set(flagged, new Bar(0.1, Kind.FLAGGED));
        List<Bar> bins = StripBins.of(bars, 400);
        assertEquals(400, bins.size());
        for (int bin = 0; bin < 400; bin++) {
            boolean has =
                    StripBins.first(bin, slices, 400) <= flagged && flagged < StripBins.first(bin + 1, slices, 400);
            assertEquals(has, bins.get(bin).kind() == Kind.FLAGGED, "bin " + bin);
        }
    }

    @Test
    void aBinIsAsHighAsTheHighestOfItsKind() {
        List<Bar> bars = new ArrayList<>(Collections.nCopies(10, LOW));
        bars.set(3, new Bar(0.7, Kind.WITHIN));
        assertEquals(List.of(new Bar(0.7, Kind.WITHIN), LOW), StripBins.of(bars, 2));
    }

    @Test
    void everySliceIsInOneBin() {
        int covered = 0;
        for (int bin = 0; bin < 7; bin++) {
            int width = StripBins.first(bin + 1, 3001, 7) - StripBins.first(bin, 3001, 7);
            assertTrue(width > 0);
            covered += width;
        }
        assertEquals(3001, covered);
    }

    @Test
    void whereThereIsRoomTheBarsStay() {
        List<Bar> bars = List.of(LOW, LOW);
        assertSame(bars, StripBins.of(bars, 2));
    }
}
