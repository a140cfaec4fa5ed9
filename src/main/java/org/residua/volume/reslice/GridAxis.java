package org.residua.volume.reslice;

import java.util.EnumMap;
import java.util.Map;
import org.residua.study.Vector3;

/** A direction of a stack's own: along its columns, its rows, or its slices. */
enum GridAxis {
    COLUMNS,
    ROWS,
    SLICES;

    /** The unit vector that its indices grow in. */
    Vector3 direction(StackGrid grid) {
        return switch (this) {
            case COLUMNS -> grid.first().rowDirection();
            case ROWS -> grid.first().columnDirection();
            case SLICES -> grid.first().normal();
        };
    }

    /** Which axis passes through which plane: each through one, so that together they are closest to the patient's. */
    static Map<AnatomicalPlane, GridAxis> through(StackGrid grid) {
        Map<AnatomicalPlane, GridAxis> best = Map.of();
        double closest = -1;
        for (GridAxis axial : values()) {
            for (GridAxis coronal : values()) {
                if (coronal != axial) {
                    Map<AnatomicalPlane, GridAxis> axes = new EnumMap<>(AnatomicalPlane.class);
                    axes.put(AnatomicalPlane.AXIAL, axial);
                    axes.put(AnatomicalPlane.CORONAL, coronal);
                    axes.put(AnatomicalPlane.SAGITTAL, values()[3 - axial.ordinal() - coronal.ordinal()]);
                    double close = axes.entrySet().stream()
                            .mapToDouble(entry -> Math.abs(entry.getValue()
                                    .direction(grid)
                                    .dot(entry.getKey().through())))
                            .sum();
                    if (close > closest) {
                        closest = close;
                        best = axes;
                    }
                }
            }
        }
        return best;
    }
}
