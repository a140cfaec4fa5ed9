package org.residua.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.residua.study.SliceRef;
import org.residua.volume.Samples;
import org.residua.volume.Slice;
import org.residua.volume.SliceGeometry;
import org.residua.volume.SliceReadException;

/** Decoded slices, the least recently used leaving first when their bytes exceed the bound. Safe for several threads. */
public final class SliceCache {
    private long boundBytes;
    private final Map<SliceRef, Slice> slices = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<SliceRef, SliceGeometry> geometries = new HashMap<>();
    private long bytes;

    /** Holds at most so many bytes of pixels, but always the latest slice. */
    public SliceCache(long boundBytes) {
        this.boundBytes = boundBytes;
    }

    /** A quarter of the heap, at least 64 MiB. */
    public static SliceCache forHeap() {
        return new SliceCache(shareOfHeap());
    }

    private static long shareOfHeap() {
        return Math.max(64L << 20, Runtime.getRuntime().maxMemory() / 4);
    }

    /** Holds at most so many bytes of pixels from now on, but always the latest slice; 0 for a share of the heap. */
    public synchronized void bound(long bytesAtMost) {
        boundBytes = bytesAtMost == 0 ? shareOfHeap() : bytesAtMost;
        dropOldest();
    }

    /**
     * A slice, from memory or read now.
     *
     * @throws SliceReadException when it cannot be read
     */
    public Slice slice(SeriesEntry entry, int index) throws SliceReadException {
        SliceRef ref = entry.volume().refs().get(index);
        Slice known = known(ref);
        if (known != null) {
            return known;
        }
        Slice read = entry.volume().slice(index);
        keep(ref, read);
        return read;
    }

    /** A slice if it is in memory. */
    public @Nullable Slice ifPresent(SeriesEntry entry, int index) {
        return known(entry.volume().refs().get(index));
    }

    /**
     * Where a slice lies; remembered when its pixels no longer are.
     *
     * @throws SliceReadException when it cannot be read
     */
    public SliceGeometry geometry(SeriesEntry entry, int index) throws SliceReadException {
        SliceGeometry known;
        synchronized (this) {
            known = geometries.get(entry.volume().refs().get(index));
        }
        return known != null ? known : slice(entry, index).geometry();
    }

    /** Forgets the slices of a series. */
    public synchronized void forget(SeriesEntry entry) {
        for (SliceRef ref : entry.volume().refs()) {
            Slice gone = slices.remove(ref);
            bytes -= gone == null ? 0 : bytesOf(gone);
            geometries.remove(ref);
        }
    }

    /** Forgets everything. */
    public synchronized void clear() {
        slices.clear();
        geometries.clear();
        bytes = 0;
    }

    /** How many bytes of pixels are held. */
    public synchronized long bytes() {
        return bytes;
    }

    private synchronized @Nullable Slice known(SliceRef ref) {
        return slices.get(ref);
    }

    private synchronized void keep(SliceRef ref, Slice slice) {
        geometries.put(ref, slice.geometry());
        if (slices.put(ref, slice) == null) {
            bytes += bytesOf(slice);
        }
        dropOldest();
    }

    private void dropOldest() {
        Deque<SliceRef> oldestFirst = new ArrayDeque<>(slices.keySet());
        while (bytes > boundBytes && oldestFirst.size() > 1) {
            Slice gone = slices.remove(oldestFirst.pop());
            bytes -= gone == null ? 0 : bytesOf(gone);
        }
    }

    private static long bytesOf(Slice slice) {
        Samples samples = slice.frame().samples();
        long each;
        if (samples instanceof Samples.OfByte) {
            each = 1;
        } else if (samples instanceof Samples.OfShort) {
            each = 2;
        } else if (samples instanceof Samples.OfDouble) {
            each = 8;
        } else {
            each = 4;
        }
        long overlays = slice.presentation().overlays().stream()
                .mapToLong(plane -> plane.bits().size() / 8)
                .sum();
        return each * samples.length() + overlays;
    }
}
