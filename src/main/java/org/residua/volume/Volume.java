package org.residua.volume;

import java.util.List;
import org.residua.study.Series;
import org.residua.study.SliceRef;

/** A series as a stack of slices in order, each read when it is asked for. */
public final class Volume {
    private final Series series;
    private final VolumeSource source;

    /** The slices of {@code series}, read from {@code source}. */
    public Volume(Series series, VolumeSource source) {
        this.series = series;
        this.source = source;
    }

    /** What this is a volume of. */
    public Series series() {
        return series;
    }

    /** The slices in order. */
    public List<SliceRef> refs() {
        return series.slices();
    }

    /** How many slices there are. */
    public int size() {
        return series.slices().size();
    }

    /**
     * Reads slice {@code index}, 0-based.
     *
     * @throws SliceReadException when it cannot be read; the other slices still can
     */
    public Slice slice(int index) throws SliceReadException {
        return source.read(series.slices().get(index));
    }
}
