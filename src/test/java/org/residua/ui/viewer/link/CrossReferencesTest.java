package org.residua.ui.viewer.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.residua.ui.kit.PlacedStudies;
import org.residua.ui.kit.PlacedStudies.Lie;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.SliceCache;
import org.residua.ui.viewer.Layout;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.ViewportsModel;

class CrossReferencesTest {
    private final Session session = new Session(new SliceCache(64 << 20));
    private final ViewportsModel model = new ViewportsModel(session, new SameThreadJobRunner());
    private final CrossReferences references = model.crossReferences();

    /** Heights -20 to 20 mm by 5; the middle of a coronal image is at height 0, row 31.5. */
    private final SeriesEntry axial = PlacedStudies.entry("axial", "frame", Lie.axial(-20, 5, 9, 1));

    private List<ReferenceLine> linesOn(SeriesEntry other) {
        model.layoutProperty().set(Layout.grid(1, 2));
        session.viewports().get(0).show(axial);
        session.viewports().get(1).show(other);
        Loaded there = model.shown().get(1).loadedProperty().get();
        return references.lines(model.activeLoadedProperty().get(), there);
    }

    @Test
    void theSliceOfTheActiveViewportIsALineAtItsHeightNamedByItsNumber() {
        SeriesEntry coronal = PlacedStudies.entry("coronal", "frame", Lie.coronal(-10, 5, 5, 1));
        session.show(axial);
        ReferenceLine line = linesOn(coronal).get(0);
        assertEquals(32, line.fromY(), 1e-9);
        assertEquals(32, line.toY(), 1e-9);
        assertEquals(0, Math.min(line.fromX(), line.toX()), 1e-9);
        assertEquals(64, Math.max(line.fromX(), line.toX()), 1e-9);
        assertEquals(5, line.slice());
        session.showSlice(7);
        ReferenceLine higher = linesOn(coronal).get(0);
        assertEquals(32 - 15, higher.fromY(), 1e-9);
        assertEquals(8, higher.slice());
    }

    @Test
    void firstAndLastSliceAreLinesOnRequest() {
        references.endsProperty().set(true);
        List<ReferenceLine> lines = linesOn(PlacedStudies.entry("coronal", "frame", Lie.coronal(-10, 5, 5, 1)));
        assertEquals(List.of(1, 9, 5), lines.stream().map(ReferenceLine::slice).toList());
        assertEquals(
                List.of(ReferenceLine.Kind.END, ReferenceLine.Kind.END, ReferenceLine.Kind.SHOWN),
                lines.stream().map(ReferenceLine::kind).toList());
        assertEquals(32 + 20, lines.get(0).fromY(), 1e-9);
        assertEquals(32 - 20, lines.get(1).fromY(), 1e-9);
    }

    @Test
    void noLineCrossesFramesOfReferenceNorLiesOnParallelPlanes() {
        assertEquals(List.of(), linesOn(PlacedStudies.entry("other", "other frame", Lie.coronal(-10, 5, 5, 1))));
        assertEquals(List.of(), linesOn(PlacedStudies.entry("unknown", "", Lie.coronal(-10, 5, 5, 1))));
        assertEquals(List.of(), linesOn(PlacedStudies.entry("parallel", "frame", Lie.axial(0, 5, 5, 1))));
        assertEquals(List.of(), linesOn(PlacedStudies.unplaced("pictures", 3)));
        assertEquals(List.of(), references.lines(null, null));
    }

    @Test
    void oneSwitchTakesThemAway() {
        SeriesEntry coronal = PlacedStudies.entry("coronal", "frame", Lie.coronal(-10, 5, 5, 1));
        assertTrue(linesOn(coronal).size() == 1);
        references.onProperty().set(false);
        assertEquals(List.of(), linesOn(coronal));
    }
}
