package org.residua.ui.viewer;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.Region;
import org.residua.anomaly.RegionPixels;
import org.residua.anomaly.Regions;
import org.residua.anomaly.Stability;
import org.residua.bundle.ModelBundle;
import org.residua.volume.SliceGeometry;

/** The pixels of a slice that lie in regions of which it is known that they do not outlast small shifts. */
final class UnstablePixels {
    private UnstablePixels() {}

    /** By place in the slice, row by row; none where nothing is known. */
    static BitSet of(
            AnomalyMap map,
            SliceGeometry geometry,
            double threshold,
            ModelBundle bundle,
            @Nullable Stability stability) {
        BitSet unstable = new BitSet();
        if (stability == null) {
            return unstable;
        }
        for (Region region : Regions.above(map, threshold, geometry, bundle.evidenceQuantiles())) {
            RegionPixels pixels = RegionPixels.of(region, map, threshold);
            if (!stability.isStable(pixels, threshold)) {
                for (int i = 0; i < pixels.count(); i++) {
                    unstable.set(pixels.y(i) * geometry.columns() + pixels.x(i));
                }
            }
        }
        return unstable;
    }
}
