package org.residua.ui.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.Region;
import org.residua.anomaly.SliceResult;
import org.residua.anomaly.Stability;
import org.residua.bundle.ModelBundle;
import org.residua.task.CancelToken;
import org.residua.volume.SliceGeometry;
import org.residua.volume.SliceReadException;

/**
 * Works out flags, regions and candidates of a series at one rate, off the thread of the window. Remembers the regions of
 * each map by threshold, so that only what changed is worked out anew. Used by one thread at a time.
 */
public final class SeriesAnalysis {
    private final SliceCache slices;
    private final Map<SeriesEntry, @Nullable SliceRegions[]> remembered = new WeakHashMap<>();

    /** Reads geometries through the cache. */
    public SeriesAnalysis(SliceCache slices) {
        this.slices = slices;
    }

    /** The consequences of a rate where stability is not known. */
    public Analysis at(
            double alpha, ModelBundle bundle, SeriesEntry entry, @Nullable SliceResult[] results, CancelToken cancel)
            throws SliceReadException {
        return at(alpha, bundle, entry, results, new Stability[results.length], cancel);
    }

    /**
     * The consequences of a rate.
     *
     * @param results by slice, null where there is none
     * @param stabilities by slice, null where not known
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public synchronized Analysis at(
            double alpha,
            ModelBundle bundle,
            SeriesEntry entry,
            @Nullable SliceResult[] results,
            @Nullable Stability[] stabilities,
            CancelToken cancel)
            throws SliceReadException {
        double threshold = bundle.calibration().regionThreshold(alpha);
        @Nullable SliceRegions[] known = remembered.computeIfAbsent(entry, e -> new SliceRegions[e.size()]);
        List<Integer> flagged = new ArrayList<>();
        Map<Integer, List<Region>> regions = new HashMap<>();
        Map<Integer, List<Region>> unstable = new HashMap<>();
        Map<Integer, SliceGeometry> geometries = new HashMap<>();
        for (int i = 0; i < results.length; i++) {
            cancel.throwIfCancelled();
            SliceResult result = results[i];
            if (result == null) {
                continue;
            }
            if (result.sliceP() != null && result.sliceP() <= alpha) {
                flagged.add(i);
            }
            SliceRegions own = known(known, i, result.map());
            if (own == null || !own.reach(threshold)) {
                continue;
            }
            SliceGeometry geometry = slices.geometry(entry, i);
            List<Region> found = own.at(threshold, geometry, bundle.evidenceQuantiles());
            if (!found.isEmpty()) {
                geometries.put(i, geometry);
                regions.put(i, found);
                Stability stability = stabilities[i];
                if (stability != null) {
                    unstable.put(i, own.unstable(threshold, found, stability));
                }
            }
        }
        List<Candidate> candidates = new CandidateFinder(results, regions, geometries, threshold).candidates();
        return new Analysis(alpha, threshold, flagged, regions, candidates, stable(candidates, unstable), unstable);
    }

    private static @Nullable SliceRegions known(@Nullable SliceRegions[] known, int index, @Nullable AnomalyMap map) {
        SliceRegions own = known[index];
        if (map == null || (own != null && own.isOf(map))) {
            return map == null ? null : own;
        }
        SliceRegions fresh = new SliceRegions(map);
        known[index] = fresh;
        return fresh;
    }

    private static Map<Candidate, Boolean> stable(List<Candidate> candidates, Map<Integer, List<Region>> unstable) {
        Map<Candidate, Boolean> stable = new HashMap<>();
        for (Candidate candidate : candidates) {
            List<Region> there = unstable.get(candidate.peakSlice());
            if (there != null) {
                stable.put(candidate, !there.contains(candidate.peak()));
            }
        }
        return stable;
    }
}
