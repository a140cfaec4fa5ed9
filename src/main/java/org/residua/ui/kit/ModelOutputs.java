package org.residua.ui.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.SliceResult;
import org.residua.bundle.BundleException;
import org.residua.volume.SliceReadException;
import org.residua.volume.Volume;
import org.residua.workflow.SeriesResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What models saw and made of slices, the least recently used leaving first when their bytes exceed the bound; made again
 * when asked for. Safe for several threads.
 */
public final class ModelOutputs {
    private static final Logger LOG = LoggerFactory.getLogger(ModelOutputs.class);

    private final long boundBytes;
    private final Maker maker;
    private final Map<AnomalyMap, Pair> pairs = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** Makes them again. */
    @FunctionalInterface
    public interface Maker {
        /** A slice as it was scored, with what the model saw and what it made of it. */
        SliceResult pictures(Volume volume, int index, SeriesResult series) throws BundleException, SliceReadException;
    }

    private record Pair(float[] reconstruction, float[] input) {
        long bytes() {
            return 4L * (reconstruction.length + input.length);
        }
    }

    /** Holds at most so many bytes, but always the latest. */
    public ModelOutputs(long boundBytes, Maker maker) {
        this.boundBytes = boundBytes;
        this.maker = maker;
    }

    /** A sixteenth of the heap, at least 32 MiB. */
    public static ModelOutputs forHeap(Maker maker) {
        return new ModelOutputs(Math.max(32L << 20, Runtime.getRuntime().maxMemory() / 16), maker);
    }

    /** Keeps what a result brings along, if anything. */
    public void keep(SliceResult result) {
        AnomalyMap map = result.map();
        float[] reconstruction = result.reconstruction();
        float[] input = result.input();
        if (map != null && reconstruction != null && input != null) {
            keep(map, new Pair(reconstruction, input));
        }
    }

    /** The result with what is at hand; as it is where nothing is. */
    public synchronized SliceResult complete(SliceResult result) {
        Pair pair = result.map() == null ? null : pairs.get(result.map());
        return pair == null ? result : result.withPictures(pair.reconstruction, pair.input);
    }

    /** Forgets what is held of these results. */
    public synchronized void forget(List<SliceResult> results) {
        for (SliceResult result : results) {
            Pair gone = result.map() == null ? null : pairs.remove(result.map());
            bytes -= gone == null ? 0 : gone.bytes();
        }
    }

    /**
     * Makes it again; slow.
     *
     * @return whether it is at hand now
     */
    public boolean make(SliceResult result, Volume volume, int index, SeriesResult series) {
        AnomalyMap map = result.map();
        if (map == null) {
            return false;
        }
        try {
            SliceResult made = maker.pictures(volume, index, series);
            float[] reconstruction = made.reconstruction();
            float[] input = made.input();
            if (reconstruction == null || input == null) {
                return false;
            }
            keep(map, new Pair(reconstruction, input));
            return true;
        } catch (BundleException | SliceReadException e) {
            LOG.debug("What the model made of a slice could not be made again.", e);
            return false;
        }
    }

    /** How many bytes are held. */
    public synchronized long bytes() {
        return bytes;
    }

    /** Forgets everything. */
    public synchronized void clear() {
        pairs.clear();
        bytes = 0;
    }

    private synchronized void keep(AnomalyMap map, Pair pair) {
        Pair before = pairs.put(map, pair);
        bytes += pair.bytes() - (before == null ? 0 : before.bytes());
        var oldestFirst = pairs.entrySet().iterator();
        while (bytes > boundBytes && pairs.size() > 1) {
            bytes -= oldestFirst.next().getValue().bytes();
            oldestFirst.remove();
        }
    }
}
