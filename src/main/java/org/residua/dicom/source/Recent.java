package org.residua.dicom.source;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was used last, as much of it as a bound allows. Safe to use from several threads.
 *
 * @param <K> tells a state of a file from a later one
 * @param <V> is not changed once it is here
 */
public final class Recent<K, V> {
    private final long most;
    private final ToLongFunction<V> size;
    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long total;

    /**
     * Empty.
     *
     * @param most that the sizes of all that is kept add up to
     * @param size of one, in whatever unit
     */
    public Recent(long most, ToLongFunction<V> size) {
        this.most = most;
        this.size = size;
    }

    /** What was put last under this key; null where it is no longer here, or never was. */
    public synchronized @Nullable V get(K key) {
        return kept.get(key);
    }

    /** Keeps this in place of what has not been used for the longest time; not where it is larger than all that is kept. */
    public synchronized void put(K key, V value) {
        if (size.applyAsLong(value) > most) {
            return;
        }
        V before = kept.put(key, value);
        total += size.applyAsLong(value) - (before == null ? 0 : size.applyAsLong(before));
        Iterator<V> eldest = kept.values().iterator();
        while (total > most) {
            total -= size.applyAsLong(eldest.next());
            eldest.remove();
        }
    }
}
