package org.residua.ui.viewer;

import org.jspecify.annotations.Nullable;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.SliceResult;
import org.residua.bundle.ModelBundle;

/**
 * A slice with all that is drawn on it, made together so that a map never lies on another slice.
 *
 * @param evidence null where there is no map
 * @param pictures null where the model made none
 * @param result null until the slice is scored
 */
public record Loaded(
        ShownSlice shown,
        @Nullable EvidencePicture evidence,
        @Nullable ModelPictures pictures,
        @Nullable SliceResult result) {

    /** With the evidence drawn; slow for large films, so not on the thread of the window. */
    static Loaded of(ShownSlice shown, @Nullable SliceResult result, @Nullable ModelBundle bundle, double threshold) {
        AnomalyMap map = result == null ? null : result.map();
        if (result == null || bundle == null || map == null) {
            return new Loaded(shown, null, null, result);
        }
        return new Loaded(
                shown,
                EvidencePicture.of(map, shown.slice().geometry(), threshold, bundle.evidenceQuantiles()),
                ModelPictures.of(result, bundle, shown.slice()),
                result);
    }

    /** A computed plane with the evidence computed for it; null where there is none. */
    static Loaded computed(
            ShownSlice shown, float @Nullable [] evidence, @Nullable ModelBundle bundle, double threshold) {
        if (evidence == null || bundle == null) {
            return new Loaded(shown, null, null, null);
        }
        EvidencePicture picture = EvidencePicture.coloured(
                evidence,
                shown.slice().frame().columns(),
                shown.slice().frame().rows(),
                1,
                threshold,
                bundle.evidenceQuantiles());
        return new Loaded(shown, picture, null, null);
    }

    /** The same slice at another threshold. */
    Loaded at(double threshold, ModelBundle bundle) {
        return evidence == null
                ? this
                : new Loaded(shown, evidence.at(threshold, bundle.evidenceQuantiles()), pictures, result);
    }
}
