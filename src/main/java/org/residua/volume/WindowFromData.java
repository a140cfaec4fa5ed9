package org.residua.volume;

import java.util.Arrays;
import java.util.List;

/** A window for slices whose files offer none: the span of what they show of the patient. */
final class WindowFromData {
    private static final VoiWindow OF_NOTHING = VoiWindow.linear(128, 256);

    /** Values apart from all others are no tissue: a marker burned in, metal, a surround that nothing declares. */
    private static final double GAP_SHARE = 0.1;

    private static final double MOST_OUTLIERS = 0.05;

    private static final double TAIL = 0.01;

    /** With less than this inside of them, what looked like borders was the image. */
    private static final double LEAST_INSIDE = 0.005;

    private WindowFromData() {}

    /**
     * From the 1st to the 99th percentile of the modality values of all slices, without padding, what a shutter hides,
     * collimated borders and outliers. The same slices give the same window in whatever order.
     */
    static VoiWindow of(List<Slice> slices) {
        return of(slices, TAIL).get(0);
    }

    /** The same for other shares left out at either end. */
    static List<VoiWindow> of(List<Slice> slices, double... tails) {
        double[] inside = values(slices, true);
        double[] all = values(slices, false);
        double[] used = inside.length < LEAST_INSIDE * all.length ? all : inside;
        Arrays.sort(used);
        return Arrays.stream(tails).mapToObj(tail -> between(used, tail)).toList();
    }

    private static VoiWindow between(double[] sorted, double tail) {
        if (sorted.length == 0) {
            return OF_NOTHING;
        }
        int first = outliersBelow(sorted);
        int last = sorted.length - 1 - outliersAbove(sorted);
        double low = sorted[first + (int) (tail * (last - first))];
        double high = sorted[last - (int) (tail * (last - first))];
        double width = Math.max(Math.max(1e-6, Math.abs(low) * 1e-6), high - low);
        return new VoiWindow(low + width / 2, width, VoiWindow.Function.LINEAR_EXACT, "from the data");
    }

    private static double[] values(List<Slice> slices, boolean withoutBorders) {
        return slices.stream()
                .filter(slice -> slice.frame().isGrey())
                .map(SliceSample::of)
                .flatMapToDouble(sample -> withoutBorders ? sample.withoutBorders() : sample.all())
                .toArray();
    }

    /** How many of the highest values are apart from the others. */
    private static int outliersAbove(double[] sorted) {
        double[] mirrored = new double[sorted.length];
        Arrays.setAll(mirrored, i -> -sorted[sorted.length - 1 - i]);
        return outliersBelow(mirrored);
    }

    /** How many of the lowest values are apart from the others. */
    private static int outliersBelow(double[] sorted) {
        int most = (int) (MOST_OUTLIERS * sorted.length);
        double gap = GAP_SHARE * (sorted[sorted.length - 1] - sorted[0]);
        for (int i = most; i > 0; i--) {
            if (gap > 0 && sorted[i] - sorted[i - 1] >= gap) {
                return i;
            }
        }
        return 0;
    }
}
