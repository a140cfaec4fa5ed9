package org.residua.preprocess;

import java.util.Arrays;
import org.residua.volume.Slice;

/**
 * Gathers the statistics of a series slice by slice in bounded memory: foreground values on the grid, thinned evenly
 * once there are too many, so the same slices in the same order give the same statistics.
 */
public final class SeriesStatisticsCollector {
    private static final int MOST = 1 << 20;

    private final Preprocessing recipe;
    private float[] kept = new float[1 << 12];
    private int size;
    private long seen;
    private int stride = 1;

    /** Statistics for the inputs of {@code recipe}. */
    public SeriesStatisticsCollector(Preprocessing recipe) {
        this.recipe = recipe;
    }

    /** Whether the recipe needs to know the series at all; if not, every slice may be prepared at once. */
    public static boolean isNeededBy(Preprocessing recipe) {
        return recipe.normalisation() == Preprocessing.Normalisation.SERIES_MEDIAN;
    }

    /** Adds a slice; a colour frame has no modality values and is passed over. */
    public SeriesStatisticsCollector add(Slice slice) {
        return slice.frame().isGrey() ? add(Preprocessor.foregroundValues(slice, recipe)) : this;
    }

    /** Adds the foreground values of a slice, as {@link Preprocessor#foregroundValues} gives them. */
    public SeriesStatisticsCollector add(float[] foregroundValues) {
        for (float value : foregroundValues) {
            if (seen++ % stride == 0) {
                keep(value);
            }
        }
        return this;
    }

    /** The statistics of all that was added. */
    public SeriesStatistics statistics() {
        return size == 0 ? SeriesStatistics.NONE : new SeriesStatistics(Quantiles.of(Arrays.copyOf(kept, size), 0.5));
    }

    private void keep(float value) {
        if (size == MOST) {
            for (int i = 0; i < MOST / 2; i++) {
                kept[i] = kept[2 * i];
            }
            size = MOST / 2;
            stride *= 2;
        }
        if (size == kept.length) {
            kept = Arrays.copyOf(kept, 2 * size);
        }
        kept[size++] = value;
    }
}
