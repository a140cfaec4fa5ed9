package org.residua.ui.findings;

import org.jspecify.annotations.Nullable;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.RarityColour;
import org.residua.anomaly.Region;
import org.residua.anomaly.SliceResult;
import org.residua.bundle.ModelBundle;
import org.residua.ui.kit.Candidate;
import org.residua.ui.kit.Thumbnail;
import org.residua.volume.Slice;
import org.residua.volume.Voi;

/** The surroundings of a candidate with its colour, for its card. */
final class CandidatePicture {
    private static final double OPACITY = 0.55;
    private static final double SURROUNDINGS = 1.6;
    private static final double LEAST_SHARE = 0.16;

    private CandidatePicture() {}

    static Thumbnail of(
            Slice slice,
            Voi voi,
            Candidate candidate,
            @Nullable SliceResult result,
            @Nullable ModelBundle bundle,
            double threshold,
            int side) {
        Region region = candidate.peak();
        double aspect = slice.geometry().pixelAspect();
        double extent = Math.max(
                LEAST_SHARE * slice.geometry().columns(),
                SURROUNDINGS * Math.max(region.width(), region.height() * aspect));
        double x = region.x() + region.width() / 2.0;
        double y = region.y() + region.height() / 2.0;
        Thumbnail picture = Thumbnail.crop(slice, voi, x, y, extent, side);
        AnomalyMap map = result == null ? null : result.map();
        if (map == null || bundle == null) {
            return picture;
        }
        int[] argb = picture.argb();
        for (int i = 0; i < argb.length; i++) {
            int across = i % side;
            int down = i / side;
            int column = (int) Math.floor(x + ((across + 0.5) / side - 0.5) * extent);
            int row = (int) Math.floor(y + ((down + 0.5) / side - 0.5) * extent / aspect);
            float evidence = map.at(column, row);
            if (evidence > threshold) {
                argb[i] = blend(
                        argb[i], RarityColour.argb(bundle.evidenceQuantiles().rarity(evidence)));
            }
        }
        return picture;
    }

    private static int blend(int below, int above) {
        int argb = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double mixed = (1 - OPACITY) * (below >> shift & 0xff) + OPACITY * (above >> shift & 0xff);
            argb = argb << 8 | (int) Math.round(mixed);
        }
        return argb;
    }
}
