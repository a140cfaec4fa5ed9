package org.residua.ui.viewer;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.SliceResult;
import org.residua.anomaly.Stability;
import org.residua.bundle.ModelBundle;
import org.residua.ui.kit.ModelOutputs;
import org.residua.volume.SliceGeometry;

/**
 * A slice with all that is drawn on it, made together so that a map never lies on another slice.
 *
 * @param evidence null where there is no map
 * @param pictures null where the model made none, or what it made is not at hand
 * @param result null until the slice is scored
 * @param standing what is known of the result besides
 */
public record Loaded(
        ShownSlice shown,
        @Nullable EvidencePicture evidence,
        @Nullable ModelPictures pictures,
        @Nullable SliceResult result,
        Standing standing) {

    /**
     * How a result stands.
     *
     * @param stale whether it no longer holds and is being worked out anew
     * @param stability null where not known
     */
    public record Standing(boolean stale, @Nullable Stability stability) {
        /** It holds, and that is all that is known. */
        public static final Standing PLAIN = new Standing(false, null);
    }

    /** Whether the result no longer holds: then it is shown grey. */
    public boolean isStale() {
        return standing.stale;
    }

    /** Whether the slice was scored although the gate refused it. */
    public boolean isOutsideDomain() {
        return result != null && result.outsideDomain();
    }

    /** With the evidence drawn; slow for large films, so not on the thread of the window. */
    static Loaded of(
            ShownSlice shown,
            @Nullable SliceResult result,
            Standing standing,
            ModelOutputs outputs,
            @Nullable ModelBundle bundle,
            double threshold) {
        AnomalyMap map = result == null ? null : result.map();
        if (result == null || bundle == null || map == null) {
            return new Loaded(shown, null, null, result, standing);
        }
        SliceGeometry geometry = shown.slice().geometry();
        EvidencePicture evidence = EvidencePicture.of(map, geometry, threshold, bundle.evidenceQuantiles());
        return new Loaded(
                shown,
                evidence.tellingUnstable(UnstablePixels.of(map, geometry, threshold, bundle, standing.stability)),
                ModelPictures.of(outputs.complete(result), bundle, shown.slice()),
                result,
                standing);
    }

    /** The same slice at another threshold. */
    Loaded at(double threshold, ModelBundle bundle) {
        AnomalyMap map = result == null ? null : result.map();
        if (evidence == null || map == null) {
            return this;
        }
        BitSet unstable = UnstablePixels.of(map, shown.slice().geometry(), threshold, bundle, standing.stability);
        EvidencePicture other =
                evidence.at(threshold, bundle.evidenceQuantiles()).tellingUnstable(unstable);
        return new Loaded(shown, other, pictures, result, standing);
    }
}
