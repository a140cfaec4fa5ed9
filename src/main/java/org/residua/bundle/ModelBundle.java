package org.residua.bundle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.preprocess.Preprocessing;

/**
 * Everything a model needs, as plain data.
 *
 * @param pixelStatistics null where evidence is the plain residual
 * @param members its networks, at least one of them for the map
 * @param prior mask on the grid where the image score looks, gridSize x gridSize; null where it looks at all foreground
 * @param scoreParts null where the image score is of the evidence alone
 * @param card for people, as Markdown
 * @param sha256 of the bundle file, lower-case hexadecimal; empty before it is written
 */
public record ModelBundle(
        Metadata metadata,
        Preprocessing preprocessing,
        List<Member> members,
        Scoring scoring,
        @Nullable PixelStatistics pixelStatistics,
        boolean @Nullable [] prior,
        @Nullable ScoreParts scoreParts,
        GateReference gate,
        EvidenceQuantiles evidenceQuantiles,
        Calibration calibration,
        String card,
        String sha256) {
    public ModelBundle {
        members = List.copyOf(members);
    }

    /** The same with other networks. A changed bundle has no SHA-256 before it is written. */
    public ModelBundle withMembers(List<Member> others) {
        return changed(metadata, others, gate, evidenceQuantiles, calibration, card);
    }

    /** The same with another gate. */
    public ModelBundle withGate(GateReference other) {
        return changed(metadata, members, other, evidenceQuantiles, calibration, card);
    }

    /** The same with another calibration. */
    public ModelBundle withCalibration(Calibration other, EvidenceQuantiles otherQuantiles) {
        return changed(metadata, members, gate, otherQuantiles, other, card);
    }

    /** The same with other things said of it. */
    public ModelBundle withMetadata(Metadata other, String otherCard) {
        return changed(other, members, gate, evidenceQuantiles, calibration, otherCard);
    }

    private ModelBundle changed(
            Metadata otherMetadata,
            List<Member> otherMembers,
            GateReference otherGate,
            EvidenceQuantiles otherQuantiles,
            Calibration otherCalibration,
            String otherCard) {
        return new ModelBundle(
                otherMetadata,
                preprocessing,
                otherMembers,
                scoring,
                pixelStatistics,
                prior,
                scoreParts,
                otherGate,
                otherQuantiles,
                otherCalibration,
                otherCard,
                "");
    }
}
