package org.residua.ui.viewer;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.Provenance;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.anomaly.gate.GateVerdict;
import org.residua.preprocess.GridMapping;
import org.residua.study.SliceRef;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SeriesEntry;
import org.residua.volume.Frame;
import org.residua.volume.GreyPipeline;
import org.residua.volume.PixelSpacing;
import org.residua.volume.Samples;
import org.residua.volume.Slice;
import org.residua.volume.SliceGeometry;
import org.residua.volume.Volume;

/**
 * A slice, dark but for one pixel, with a model's output that is dark but for the one grid pixel whose middle lies in it.
 *
 * @param mapping how the model's grid lies on the slice
 * @param gridX the bright pixel of the grid
 * @param gridY the bright pixel of the grid
 */
record OnePixelPhantom(
        int columns, int rows, @Nullable PixelSpacing spacing, GridMapping mapping, int grid, int gridX, int gridY) {
    static final short BRIGHT = 4000;
    static final short DARK = 100;

    /** Where the middle of the bright grid pixel lies on the slice. */
    double evidenceX() {
        return mapping.toSliceX(gridX + 0.5);
    }

    /** Where the middle of the bright grid pixel lies on the slice. */
    double evidenceY() {
        return mapping.toSliceY(gridY + 0.5);
    }

    /** The bright pixel of the slice. */
    int column() {
        return (int) Math.floor(evidenceX());
    }

    /** The bright pixel of the slice. */
    int row() {
        return (int) Math.floor(evidenceY());
    }

    /** Scored already. */
    SeriesEntry entry() {
        FakeStudy fake = new FakeStudy();
        SeriesEntry entry =
                new SeriesEntry(fake.scan().studies().get(0), new Volume(fake.series("Phantom", 7, 1), this::slice));
        entry.bundleProperty().set(FakeStudy.bundle());
        entry.add(result(entry.volume().refs().get(0)));
        return entry;
    }

    private Slice slice(SliceRef ref) {
        short[] values = new short[columns * rows];
        Arrays.fill(values, DARK);
        values[row() * columns + column()] = BRIGHT;
        return new Slice(
                ref,
                new Frame(rows, columns, 1, "MONOCHROME2", new Samples.OfShort(values, false)),
                GreyPipeline.PLAIN,
                List.of(),
                new SliceGeometry(columns, rows, spacing, null));
    }

    private SliceResult result(SliceRef ref) {
        return new SliceResult(
                ref,
                0.9,
                0.01,
                true,
                GateVerdict.ACCEPTED,
                List.of(),
                new AnomalyMap(grid, spot(0.1f, 60), mapping),
                spot(0.1f, 0.6f),
                spot(0.1f, 4),
                new Provenance("m", "s", "p", "local", ScoreOptions.DEFAULT.alpha(), false, "0", "1.2", 0));
    }

    private float[] spot(float around, float bright) {
        float[] values = new float[grid * grid];
        Arrays.fill(values, around);
        values[gridY * grid + gridX] = bright;
        return values;
    }
}
