package org.residua.dicom;

import java.util.Comparator;
import java.util.stream.Stream;

/** The order of slices in time, by what their headers say of it. */
final class TimeOrder {
    /** By all that the headers say. */
    static final Comparator<ScannedSlice> BY_TIME = Stream.of(Trait.values())
            .filter(trait -> trait.use() == Trait.Use.OVER_TIME)
            .map(TimeOrder::by)
            .reduce(Comparator::thenComparing)
            .orElseThrow();

    private TimeOrder() {}

    /** By one trait; what says nothing of it comes first. */
    static Comparator<ScannedSlice> by(Trait trait) {
        return trait.isNumber()
                ? Comparator.comparingDouble(slice -> number(slice.traits().text(trait)))
                : Comparator.comparing(slice -> slice.traits().text(trait));
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(text);
    }
}
