package org.residua.preprocess;

import org.jspecify.annotations.Nullable;

/**
 * What normalisation needs to know of the whole series.
 *
 * @param foregroundMedian median modality value of all foreground pixels on the model's grid; null to use the slice's own
 */
public record SeriesStatistics(@Nullable Double foregroundMedian) {
    /** Nothing is known of the series: each slice stands alone. */
    public static final SeriesStatistics NONE = new SeriesStatistics(null);
}
