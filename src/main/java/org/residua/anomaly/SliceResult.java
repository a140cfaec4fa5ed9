package org.residua.anomaly;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.gate.GateVerdict;
import org.residua.study.SliceRef;

/**
 * The result of one slice. A refused slice has no score, no p-value, no flag, no map and no regions.
 *
 * @param score image score, higher is less like the normals
 * @param sliceP split-conformal p-value among held-out normal slices
 * @param flagged whether sliceP is at most alpha
 * @param regions by rank
 * @param map evidence on the model's grid
 * @param reconstruction on the model's grid, in units of the model input; outside of the foreground the input itself
 * @param input what the network saw, for the signed residual
 */
public record SliceResult(
        SliceRef ref,
        @Nullable Double score,
        @Nullable Double sliceP,
        @Nullable Boolean flagged,
        GateVerdict gate,
        List<Region> regions,
        @Nullable AnomalyMap map,
        float @Nullable [] reconstruction,
        float @Nullable [] input,
        Provenance provenance) {
    public SliceResult {
        regions = List.copyOf(regions);
    }

    /** The same without reconstruction and input, which the model makes again when they are asked for. */
    public SliceResult withoutPictures() {
        return withPictures(null, null);
    }

    /** The same with what the model made of the slice, and what it saw. */
    public SliceResult withPictures(float @Nullable [] made, float @Nullable [] seen) {
        return new SliceResult(ref, score, sliceP, flagged, gate, regions, map, made, seen, provenance);
    }

    /** Whether the slice was scored although the gate refused it: every picture then says outside the model's domain. */
    public boolean outsideDomain() {
        return provenance.ignoredGate() && gate.verdict() == GateVerdict.Verdict.REFUSED;
    }
}
