package org.residua.ui.viewer.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.residua.study.SliceRef;
import org.residua.study.Vector3;
import org.residua.ui.viewer.Loaded;
import org.residua.volume.PlaneIntersection;
import org.residua.volume.SliceGeometry;

/** The lines by which the slice of the active viewport is found on the others, and whether they are drawn. */
public final class CrossReferences {
    private final BooleanProperty on = new SimpleBooleanProperty(true);
    private final BooleanProperty ends = new SimpleBooleanProperty();

    /** Whether the line of the slice shown is drawn. */
    public BooleanProperty onProperty() {
        return on;
    }

    /** Whether the first and the last slice of the series have lines too. */
    public BooleanProperty endsProperty() {
        return ends;
    }

    /** Those of a slice that are to be drawn on another, the ends first: none across frames of reference. */
    public List<ReferenceLine> lines(@Nullable Loaded active, @Nullable Loaded other) {
        if (!on.get()
                || active == null
                || other == null
                || active.shown().entry() == other.shown().entry()
                || !active.shown()
                        .entry()
                        .series()
                        .frameOfReference()
                        .isShared(other.shown().entry().series().frameOfReference())) {
            return List.of();
        }
        SliceGeometry geometry = active.shown().slice().geometry();
        SliceGeometry on = other.shown().slice().geometry();
        List<ReferenceLine> lines = new ArrayList<>();
        int last = active.shown().entry().size() - 1;
        if (ends.get() && last > 0) {
            for (int end : new int[] {0, last}) {
                SliceRef ref = active.shown().entry().volume().refs().get(end);
                // the slices of a stack are of one size and spacing: only the plane differs
                SliceGeometry there = new SliceGeometry(
                        geometry.columns(), geometry.rows(), geometry.spacing(), ref.plane(), geometry.pixelAspect());
                line(there, on, end, ReferenceLine.Kind.END).ifPresent(lines::add);
            }
        }
        line(geometry, on, active.shown().index(), ReferenceLine.Kind.SHOWN).ifPresent(lines::add);
        return lines;
    }

    private static Optional<ReferenceLine> line(
            SliceGeometry active, SliceGeometry other, int index, ReferenceLine.Kind kind) {
        return PlaneIntersection.of(active, other).flatMap(cut -> {
            Optional<SliceGeometry.Voxel> to = voxel(other, cut.toMm());
            return voxel(other, cut.fromMm())
                    .flatMap(from -> to.map(end -> new ReferenceLine(
                            from.column() + 0.5,
                            from.row() + 0.5,
                            end.column() + 0.5,
                            end.row() + 0.5,
                            index + 1,
                            kind)));
        });
    }

    private static Optional<SliceGeometry.Voxel> voxel(SliceGeometry slice, Vector3 patientMm) {
        return Optional.ofNullable(slice.toVoxel(patientMm));
    }
}
