package org.residua.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;
import org.residua.study.ImagePlane;
import org.residua.study.SliceRef;
import org.residua.study.Vector3;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Viewport;
import org.residua.volume.SliceGeometry;
import org.residua.volume.reslice.AnatomicalPlane;

/**
 * The point in the patient where the planes of several viewports meet. It moves when one of them scrolls, and when it
 * moves they scroll: it always lies on the planes that are shown.
 */
public final class Crosshair {
    private static final double PARALLEL = 1e-3;

    private final List<Pane> panes;
    private final ReadOnlyObjectWrapper<Vector3> point;
    private final ChangeListener<Number> scrolled = (observed, before, now) -> follow();
    private boolean moving;

    /** A viewport and how its planes lie. */
    public record Pane(AnatomicalPlane plane, Viewport viewport) {}

    /**
     * Where another plane cuts a slice.
     *
     * @param plane the other
     * @param x of the point, in columns from the left edge of the slice
     * @param y of the point, in rows from its top edge
     * @param dx along the line
     * @param dy along the line
     */
    public record Line(AnatomicalPlane plane, double x, double y, double dx, double dy) {}

    /** Of viewports that show placed slices, at a point near their slices. */
    Crosshair(List<Pane> panes, Vector3 start) {
        this.panes = List.copyOf(panes);
        point = new ReadOnlyObjectWrapper<>(start);
        moveTo(start);
        panes.forEach(pane -> pane.viewport().sliceIndexProperty().addListener(scrolled));
    }

    /** In mm of the patient coordinate system. */
    public ReadOnlyObjectProperty<Vector3> pointProperty() {
        return point.getReadOnlyProperty();
    }

    /** How the planes of a viewport lie; null where it is none of these. */
    public @Nullable AnatomicalPlane planeOf(Viewport viewport) {
        return panes.stream()
                .filter(pane -> pane.viewport() == viewport)
                .map(Pane::plane)
                .findFirst()
                .orElse(null);
    }

    /** Shows the slices nearest to a point in all viewports. */
    public void moveTo(Vector3 patientMm) {
        moving = true;
        Vector3 at = patientMm;
        for (Pane pane : panes) {
            int nearest = nearest(pane.viewport(), patientMm);
            if (nearest >= 0) {
                pane.viewport().showSlice(nearest);
            }
            at = onto(pane.viewport(), at);
        }
        moving = false;
        point.set(at);
    }

    /** Moves to a place of a slice, or to the nearest on it. */
    public void moveTo(SliceGeometry geometry, double sliceX, double sliceY) {
        double column = Math.max(0, Math.min(geometry.columns() - 1, sliceX - 0.5));
        double row = Math.max(0, Math.min(geometry.rows() - 1, sliceY - 0.5));
        Vector3 at = geometry.toPatientMm(column, row);
        if (at != null) {
            moveTo(at);
        }
    }

    /** The lines in which the other planes cut a slice that a viewport shows. */
    public List<Line> lines(Viewport viewport, SliceGeometry geometry) {
        List<Line> lines = new ArrayList<>();
        SliceGeometry.Voxel here = geometry.toVoxel(point.get());
        ImagePlane own = geometry.plane();
        for (Pane pane : panes) {
            ImagePlane other = plane(pane.viewport());
            if (pane.viewport() != viewport && here != null && own != null && other != null) {
                Vector3 along = own.normal().cross(other.normal());
                SliceGeometry.Voxel there = geometry.toVoxel(point.get().plus(along));
                if (along.length() > PARALLEL && there != null) {
                    lines.add(new Line(
                            pane.plane(),
                            here.column() + 0.5,
                            here.row() + 0.5,
                            there.column() - here.column(),
                            there.row() - here.row()));
                }
            }
        }
        return lines;
    }

    /** Follows the viewports no longer. */
    void release() {
        panes.forEach(pane -> pane.viewport().sliceIndexProperty().removeListener(scrolled));
    }

    private void follow() {
        if (!moving) {
            Vector3 at = point.get();
            for (Pane pane : panes) {
                at = onto(pane.viewport(), at);
            }
            point.set(at);
        }
    }

    private static Vector3 onto(Viewport viewport, Vector3 at) {
        ImagePlane plane = plane(viewport);
        if (plane == null) {
            return at;
        }
        Vector3 normal = plane.normal();
        return at.plus(normal.times(plane.positionMm().minus(at).dot(normal)));
    }

    private static @Nullable ImagePlane plane(Viewport viewport) {
        SeriesEntry entry = viewport.entryProperty().get();
        int index = viewport.sliceIndexProperty().get();
        return entry == null || index >= entry.size()
                ? null
                : entry.volume().refs().get(index).plane();
    }

    /** -1 where none is placed. */
    private static int nearest(Viewport viewport, Vector3 at) {
        SeriesEntry entry = viewport.entryProperty().get();
        List<SliceRef> refs = entry == null ? List.of() : entry.volume().refs();
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < refs.size(); i++) {
            ImagePlane plane = refs.get(i).plane();
            double mm = plane == null
                    ? Double.POSITIVE_INFINITY
                    : Math.abs(plane.positionMm().minus(at).dot(plane.normal()));
            if (mm < least) {
                least = mm;
                nearest = i;
            }
        }
        return nearest;
    }
}
