package org.residua.ui.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.Region;
import org.residua.anomaly.Regions;
import org.residua.anomaly.SliceResult;
import org.residua.bundle.ModelBundle;
import org.residua.task.CancelToken;
import org.residua.volume.SliceGeometry;
import org.residua.volume.SliceReadException;

/** Works out flags, regions and candidates of a series at one rate, off the thread of the window. */
public final class SeriesAnalysis {
    private final SliceCache slices;

    /** Reads geometries through the cache. */
    public SeriesAnalysis(SliceCache slices) {
        this.slices = slices;
    }

    /**
     * The consequences of a rate.
     *
     * @param results by slice, null where there is none
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public Analysis at(
            double alpha, ModelBundle bundle, SeriesEntry entry, @Nullable SliceResult[] results, CancelToken cancel)
            throws SliceReadException {
        double threshold = bundle.calibration().regionThreshold(alpha);
        List<Integer> flagged = new ArrayList<>();
        Map<Integer, List<Region>> regions = new HashMap<>();
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
            AnomalyMap map = result.map();
            if (map != null && reaches(map, threshold)) {
                SliceGeometry geometry = slices.geometry(entry, i);
                List<Region> found = Regions.above(map, threshold, geometry, bundle.evidenceQuantiles());
                if (!found.isEmpty()) {
                    geometries.put(i, geometry);
                    regions.put(i, found);
                }
            }
        }
        return new Analysis(
                alpha,
                threshold,
                flagged,
                regions,
                new CandidateFinder(results, regions, geometries, threshold).candidates());
    }

    /** Whether any grid pixel exceeds the threshold: interpolation between grid pixels never exceeds the highest. */
    private static boolean reaches(AnomalyMap map, double threshold) {
        for (float evidence : map.evidence()) {
            if (evidence > threshold) {
                return true;
            }
        }
        return false;
    }
}
