package org.residua.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Computed;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.SeriesEntry;
import org.residua.volume.reslice.AnatomicalPlane;
import org.residua.volume.reslice.Voxels;

/** What is said in a pane that shows one plane of several. */
public final class PlaneTexts {
    private PlaneTexts() {}

    /** Which plane a viewer shows; null where it is not one of several. */
    public static @Nullable AnatomicalPlane plane(ViewerModel viewer) {
        SeriesEntry entry = viewer.viewport().entryProperty().get();
        Computed computed = entry == null ? null : entry.computed();
        Crosshair crosshair = viewer.crosshairProperty().get();
        if (computed != null) {
            return computed.plane();
        }
        return crosshair == null ? null : crosshair.planeOf(viewer.viewport());
    }

    /** Such as "Coronal · computed, linear between slices". */
    public static String name(ViewerModel viewer, AnatomicalPlane plane) {
        SeriesEntry entry = viewer.viewport().entryProperty().get();
        boolean computed = entry != null && entry.computed() != null;
        return Messages.text(computed ? "mpr.computed" : "mpr.acquired", Messages.text("plane." + plane.name()));
    }

    /**
     * What is odd about the slices that planes are computed from, and what was done about it, in short: the slices beside
     * them say where.
     */
    public static List<String> warnings(SeriesEntry entry) {
        Computed computed = entry.computed();
        if (computed == null) {
            return List.of();
        }
        List<String> warnings =
                new ArrayList<>();
        Voxels voxels = computed.planes().voxels();
        voxels.grid().oddities().stream()
                .sorted()
                .map(oddity -> Messages.text("oddity." + oddity.name()))
                .forEach(warnings::add);
        if (voxels.factor() > 1) {
            warnings.add(Messages.text("mpr.averaged", String.valueOf(voxels.factor())));
        }
        if (voxels.unreadable() > 0) {
            warnings.add(Messages.text("mpr.unreadable", String.valueOf(voxels.unreadable())));
        }
        return warnings;
    }
}
