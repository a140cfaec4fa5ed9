package org.residua.anomaly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.EvidenceQuantiles;
import org.residua.volume.PixelSpacing;
import org.residua.volume.SliceGeometry;

/** Finds the regions of a map. */
public final class Regions {
    private Regions() {}

    /**
     * The connected components (8 neighbours) of slice pixels whose evidence exceeds the threshold, by rank.
     *
     * @param threshold evidence, as {@link org.residua.bundle.Calibration#regionThreshold} gives it
     */
    public static List<Region> above(
            AnomalyMap map, double threshold, SliceGeometry geometry, EvidenceQuantiles quantiles) {
        EvidenceWindow window = map.above(threshold, geometry.columns(), geometry.rows());
        float[] evidence = window.values();
        List<Component> components = components(evidence, window.width(), threshold);
        components.sort(Comparator.comparingDouble((Component c) -> -evidence[c.peak])
                .thenComparingInt(c -> -c.area)
                .thenComparingInt(c -> c.peak));
        List<Region> regions = new ArrayList<>();
        for (Component c : components) {
            regions.add(c.region(regions.size() + 1, window, geometry, quantiles));
        }
        return regions;
    }

    private static List<Component> components(float[] evidence, int columns, double threshold) {
        boolean[] open = new boolean[evidence.length];
        for (int i = 0; i < evidence.length; i++) {
            open[i] = evidence[i] > threshold;
        }
        List<Component> components = new ArrayList<>();
        IntStack stack = new IntStack();
        for (int i = 0; i < open.length; i++) {
            if (open[i]) {
                components.add(Component.from(i, evidence, open, columns, stack));
            }
        }
        return components;
    }

    /** Pixels still to be looked at. */
    private static final class IntStack {
        private int[] values = new int[1024];
        private int size;

        boolean isEmpty() {
            return size == 0;
        }

        void push(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        int pop() {
            return values[--size];
        }
    }

    /** A component while it grows. */
    private static final class Component {
        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right = -1;
        private int bottom = -1;
        private int area;
        private int peak;

        /** Takes the component around {@code start} out of {@code open}. */
        static Component from(int start, float[] evidence, boolean[] open, int columns, IntStack stack) {
            Component component = new Component();
            component.peak = start;
            int lastRow = open.length / columns - 1;
            open[start] = false;
            stack.push(start);
            while (!stack.isEmpty()) {
                int at = stack.pop();
                int x = at % columns;
                int y = at / columns;
                component.add(at, x, y, evidence);
                for (int ny = Math.max(0, y - 1); ny <= Math.min(lastRow, y + 1); ny++) {
                    for (int nx = Math.max(0, x - 1); nx <= Math.min(columns - 1, x + 1); nx++) {
                        int next = ny * columns + nx;
                        if (open[next]) {
                            open[next] = false;
                            stack.push(next);
                        }
                    }
                }
            }
            return component;
        }

        private void add(int at, int x, int y, float[] evidence) {
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            area++;
            if (evidence[at] > evidence[peak] || (evidence[at] == evidence[peak] && at < peak)) {
                peak = at;
            }
        }

        Region region(int rank, EvidenceWindow window, SliceGeometry geometry, EvidenceQuantiles quantiles) {
            float peakEvidence = window.values()[peak];
            return new Region(
                    rank,
                    window.left() + left,
                    window.top() + top,
                    right - left + 1,
                    bottom - top + 1,
                    area,
                    areaMm2(geometry.spacing()),
                    window.left() + peak % window.width(),
                    window.top() + peak / window.width(),
                    peakEvidence,
                    quantiles.rarity(peakEvidence));
        }

        private @Nullable Double areaMm2(@Nullable PixelSpacing spacing) {
            return spacing == null ? null : area * spacing.pixelAreaMm2();
        }
    }
}
