package org.residua.ui.kit;

import org.residua.anomaly.AnomalyMap;

/** The box around what was scored on a slice, in columns and rows of the slice. */
record ScoredExtent(double left, double top, double width, double height) {
    static ScoredExtent of(AnomalyMap map) {
        int left = map.size();
        int top = map.size();
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < map.size(); y++) {
            for (int x = 0; x < map.size(); x++) {
                if (!Float.isNaN(map.evidence()[y * map.size() + x])) {
                    left = Math.min(left, x);
                    top = Math.min(top, y);
                    right = Math.max(right, x + 1);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        double x = map.mapping().toSliceX(left);
        double y = map.mapping().toSliceY(top);
        return new ScoredExtent(
                x, y, map.mapping().toSliceX(right) - x, map.mapping().toSliceY(bottom) - y);
    }

    double middleX() {
        return left + width / 2;
    }

    double middleY() {
        return top + height / 2;
    }
}
