package org.residua.dicom;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.residua.study.Stack;

/** The order of the slices of a stack: by position along the normal, then by time, then by number. */
final class SliceOrder {
    static final Comparator<ScannedSlice> BY_NUMBER = Comparator.comparingInt(
                    (ScannedSlice slice) -> slice.ref().instance().number())
            .thenComparing(slice -> slice.ref().instance().uid().value())
            .thenComparing(slice -> slice.ref().instance().file())
            .thenComparing(slice -> slice.ref().frame());

    private SliceOrder() {}

    /** The slices of a part in the order that befits its kind. */
    static List<ScannedSlice> of(SeriesPart part, Stack.Kind kind) {
        return switch (kind) {
            case VOLUME -> sorted(part, byPosition(part).thenComparing(TimeOrder.BY_TIME));
            case TIME_SERIES -> sorted(part, TimeOrder.BY_TIME);
            case SEPARATE_IMAGES -> part.slices();
        };
    }

    private static List<ScannedSlice> sorted(SeriesPart part, Comparator<ScannedSlice> order) {
        return part.slices().stream().sorted(order.thenComparing(BY_NUMBER)).toList();
    }

    private static Comparator<ScannedSlice> byPosition(SeriesPart part) {
        double[] distances = Repeats.distances(part.slices());
        Clusters clusters = Clusters.byDistance(distances, Repeats.SAME_POSITION_MM);
        Map<ScannedSlice, Integer> positions = new HashMap<>();
        for (int i = 0; i < distances.length; i++) {
            positions.put(part.slices().get(i), clusters.indexOf(distances[i]));
        }
        return Comparator.comparingInt(slice -> positions.getOrDefault(slice, 0));
    }
}
