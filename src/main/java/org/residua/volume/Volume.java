package org.residua.volume;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.residua.study.Series;
import org.residua.study.SliceRef;

/** A series as a stack of slices in order, each read when it is asked for. */
public final class Volume {
    private static final int WINDOW_SLICES = 5;

    private final Series series;
    private final VolumeSource source;
    private @Nullable Voi windowFromData;

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

    /**
     * The first window or look-up table that the file of a slice offers, else one from the pixels of a few slices spread
     * over the series: the same for all slices that have none, whichever is asked for first. The first time it may read
     * those slices, so not on the thread of the window.
     */
    public Voi defaultVoi(Slice slice) {
        return slice.vois().isEmpty() && slice.frame().isGrey() ? windowFromData(slice) : slice.defaultVoi();
    }

    /** Slices of this series with a window each: those whose files offer none get {@link #defaultVoi}. */
    public VolumeSource windowed() {
        return ref -> {
            Slice slice = source.read(ref);
            return slice.vois().isEmpty() ? slice.withVois(List.of(defaultVoi(slice))) : slice;
        };
    }

    private synchronized Voi windowFromData(Slice known) {
        Voi window = windowFromData;
        if (window == null) {
            List<Slice> sample = sample(known);
            window = WindowFromData.of(sample.isEmpty() ? List.of(known) : sample);
            windowFromData = window;
        }
        return window;
    }

    /** The middles of equal parts of the series; those that cannot be read are left out. */
    private List<Slice> sample(Slice known) {
        int n = Math.min(WINDOW_SLICES, size());
        List<Slice> slices = new ArrayList<>();
        IntStream.range(0, n).map(i -> (2 * i + 1) * size() / (2 * n)).forEach(index -> {
            SliceRef ref = refs().get(index);
            try {
                slices.add(ref.equals(known.ref()) ? known : source.read(ref));
            } catch (SliceReadException e) {
                // Whoever asks for that slice is told; the window does without it.
            }
        });
        return slices;
    }
}
