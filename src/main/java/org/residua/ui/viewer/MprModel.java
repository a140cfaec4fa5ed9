package org.residua.ui.viewer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.residua.study.ImagePlane;
import org.residua.study.Vector3;
import org.residua.ui.kit.Candidate;
import org.residua.ui.kit.Computed;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.Viewport;
import org.residua.volume.SliceGeometry;
import org.residua.volume.reslice.AnatomicalPlane;
import org.residua.volume.reslice.ComputedPlanes;
import org.residua.volume.reslice.PlaneStack;
import org.residua.volume.reslice.Voxels;

/**
 * Three planes of one series: the slices as they were acquired in the active viewport, the other two computed, beside
 * it. Ends with the layout, and when the active viewport shows another series.
 */
public final class MprModel {
    private final ViewportsModel viewports;
    private final Session session;
    private final List<Viewport> beside = List.of(new Viewport(), new Viewport());
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private @Nullable Shown now;

    /** What has to be undone. */
    private record Shown(SeriesEntry entry, Layout former, ViewState view, Crosshair crosshair, LinkedViews links) {}

    /** With the usual layout. */
    public MprModel(ViewportsModel viewports) {
        this.viewports = viewports;
        session = viewports.session();
        viewports.layoutProperty().addListener((observed, before, layout) -> {
            if (layout.kind() != Layout.Kind.MPR) {
                end();
            }
        });
        session.selectedProperty().addListener((observed, before, entry) -> {
            Shown ending = now;
            if (ending != null && entry != ending.entry) {
                leave();
            }
        });
        session.candidateProperty().addListener((observed, before, candidate) -> goTo(candidate));
        beside.forEach(viewport -> viewport.entryProperty().addListener((observed, before, entry) -> {
            if (entry != null && entry.computed() == null) {
                leave();
            }
        }));
    }

    /** Whether the planes are shown. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Shows the planes of the series in the active viewport, at the slice that it shows. */
    public void enter(SeriesEntry entry, Voxels voxels) {
        Viewport acquired = session.activeProperty().get();
        ImagePlane plane = slicePlane(acquired, entry);
        if (now != null || plane == null) {
            return;
        }
        AnatomicalPlane own = PlaneStack.acquired(voxels.grid());
        List<Crosshair.Pane> panes = new ArrayList<>();
        panes.add(new Crosshair.Pane(own, acquired));
        Arrays.stream(AnatomicalPlane.values())
                .filter(other -> other != own)
                .forEach(other -> panes.add(new Crosshair.Pane(other, beside.get(panes.size() - 1))));
        List<ViewerModel> viewers =
                panes.stream().map(pane -> viewports.modelOf(pane.viewport())).toList();
        ViewState former = viewers.get(0).viewProperty().get();
        viewers.get(0).fit();
        LinkedViews links = new LinkedViews(viewers);
        panes.stream().skip(1).forEach(pane -> {
            ComputedPlanes planes = new ComputedPlanes(entry.series(), voxels, pane.plane());
            pane.viewport().show(new SeriesEntry(new Computed(entry, planes, pane.plane())));
        });
        Crosshair crosshair = new Crosshair(panes, middle(plane, voxels));
        viewers.forEach(viewer -> viewer.crosshairProperty().set(crosshair));
        now = new Shown(entry, viewports.layoutProperty().get(), former, crosshair, links);
        goTo(session.candidateProperty().get());
        session.showViewports(panes.stream().map(Crosshair.Pane::viewport).toList());
        viewports.layoutProperty().set(Layout.MPR);
        shown.set(true);
    }

    /** Back to the layout before. */
    public void leave() {
        Shown ending = now;
        if (ending != null) {
            viewports.layoutProperty().set(ending.former);
        }
    }

    private void restore(Shown ended) {
        ViewerModel acquired = viewports.modelOf(session.activeProperty().get());
        if (acquired.viewport().entryProperty().get() == ended.entry) {
            acquired.viewProperty().set(ended.view);
        }
    }

    private void end() {
        Shown ending = now;
        if (ending != null) {
            now = null;
            ending.crosshair.release();
            ending.links.release();
            viewports.shown().forEach(viewer -> viewer.crosshairProperty().set(null));
            beside.forEach(viewport -> {
                viewports.modelOf(viewport).crosshairProperty().set(null);
                viewport.entryProperty().set(null);
            });
            restore(ending);
            shown.set(false);
        }
    }

    /** Puts the point on the peak of a candidate that the user chose, where its slice is shown. */
    private void goTo(@Nullable Candidate candidate) {
        Shown open = now;
        boolean there = candidate != null
                && candidate.peakSlice() == session.sliceIndexProperty().get();
        if (open == null || candidate == null || !there || session.isKeeping()) {
            return;
        }
        ImagePlane plane = open.entry.volume().refs().get(candidate.peakSlice()).plane();
        ViewerModel viewer = viewports.modelOf(session.activeProperty().get());
        Loaded loaded = viewer.loadedProperty().get();
        if (plane != null && loaded != null && loaded.shown().entry() == open.entry) {
            SliceGeometry shape = loaded.shown().slice().geometry();
            SliceGeometry peak = new SliceGeometry(shape.columns(), shape.rows(), shape.spacing(), plane);
            open.crosshair.moveTo(
                    peak, candidate.peak().peakX() + 0.5, candidate.peak().peakY() + 0.5);
            beside.forEach(viewport -> centre(viewports.modelOf(viewport), open.crosshair));
        }
    }

    private static void centre(ViewerModel viewer, Crosshair crosshair) {
        Loaded loaded = viewer.loadedProperty().get();
        SliceGeometry.Voxel at = loaded == null
                ? null
                : loaded.shown()
                        .slice()
                        .geometry()
                        .toVoxel(crosshair.pointProperty().get());
        if (at != null) {
            ViewState view = viewer.viewProperty().get();
            viewer.viewProperty().set(view.at(view.zoom(), at.column() + 0.5, at.row() + 0.5));
        }
    }

    private static @Nullable ImagePlane slicePlane(Viewport viewport, SeriesEntry entry) {
        int index = viewport.sliceIndexProperty().get();
        return Objects.equals(viewport.entryProperty().get(), entry)
                ? entry.volume().refs().get(index).plane()
                : null;
    }

    /** The middle of a slice. */
    private static Vector3 middle(ImagePlane plane, Voxels voxels) {
        double across = (voxels.grid().columns() - 1) / 2.0 * voxels.grid().columnMm();
        double down = (voxels.grid().rows() - 1) / 2.0 * voxels.grid().rowMm();
        return plane.positionMm()
                .plus(plane.rowDirection().times(across))
                .plus(plane.columnDirection().times(down));
    }
}
