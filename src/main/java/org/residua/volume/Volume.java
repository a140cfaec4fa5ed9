package org.residua.volume;

import java.util.ArrayList;
import java.util.List;
import org.residua.study.Instance;
import org.residua.study.Series;
import org.residua.study.SliceRef;

/** A series as a stack of slices in order, each read when it is asked for. */
public final class Volume {
    private final Series series;
    private final List<SliceRef> refs;
    private final VolumeSource source;

    /** The slices of {@code series}, read from {@code source}. */
    public Volume(Series series, VolumeSource source) {
        this.series = series;
        this.source = source;
        List<SliceRef> all = new ArrayList<>();
        for (Instance instance : series.instances()) {
            for (int frame = 0; frame < instance.frames(); frame++) {
                all.add(new SliceRef(instance, frame));
            }
        }
        this.refs = List.copyOf(all);
    }

    /** What this is a volume of. */
    public Series series() {
        return series;
    }

    /** The slices in order. */
    public List<SliceRef> refs() {
        return refs;
    }

    /** How many slices there are. */
    public int size() {
        return refs.size();
    }

    /**
     * Reads slice {@code index}, 0-based.
     *
     * @throws SliceReadException when it cannot be read; the other slices still can
     */
    public Slice slice(int index) throws SliceReadException {
        return source.read(refs.get(index));
    }
}
