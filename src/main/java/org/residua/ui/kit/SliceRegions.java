package org.residua.ui.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.Region;
import org.residua.anomaly.RegionPixels;
import org.residua.anomaly.Regions;
import org.residua.anomaly.Stability;
import org.residua.bundle.EvidenceQuantiles;
import org.residua.volume.SliceGeometry;

/** The regions of one map at the thresholds that were asked for: a threshold that comes again costs nothing. */
final class SliceRegions {
    private final AnomalyMap map;
    private final float highest;
    private final Map<Double, List<Region>> known = new HashMap<>();
    private final Map<Double, List<Region>> unstable = new HashMap<>();
    private @Nullable Stability stability;

    SliceRegions(AnomalyMap map) {
        this.map = map;
        float most = Float.NEGATIVE_INFINITY;
        for (float evidence : map.evidence()) {
            most = evidence > most ? evidence : most;
        }
        highest = most;
    }

    boolean isOf(AnomalyMap other) {
        return map == other;
    }

    /** Whether anything exceeds the threshold: evidence between grid pixels is never higher than on them. */
    boolean reach(double threshold) {
        return highest > threshold;
    }

    List<Region> at(double threshold, SliceGeometry geometry, EvidenceQuantiles quantiles) {
        return known.computeIfAbsent(threshold, t -> Regions.above(map, t, geometry, quantiles));
    }

    /** Those that do not outlast small shifts. */
    List<Region> unstable(double threshold, List<Region> regions, Stability now) {
        if (stability != now) {
            stability = now;
            unstable.clear();
        }
        return unstable.computeIfAbsent(
                threshold,
                t -> regions.stream()
                        .filter(region -> !now.isStable(RegionPixels.of(region, map, t), t))
                        .toList());
    }
}
