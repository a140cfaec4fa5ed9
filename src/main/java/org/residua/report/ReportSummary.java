package org.residua.report;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.residua.anomaly.SliceResult;
import org.residua.anomaly.gate.GateVerdict;
import org.residua.bundle.Calibration;

/**
 * The figures of a scored series.
 *
 * @param total slices of the series
 * @param scored slices with a score
 * @param flagged flagged slices, highest score first
 * @param refused slices that the gate refused and that were not scored
 * @param warned scored slices that the gate warned about
 * @param outsideDomain slices that were scored although the gate refused them
 * @param failed slices that could not be read
 * @param alpha share of normal slices that may be flagged
 * @param calibrated whether the bundle has enough normals for its figures to mean something
 */
record ReportSummary(
        int total,
        int scored,
        List<SliceResult> flagged,
        int refused,
        int warned,
        int outsideDomain,
        int failed,
        double alpha,
        boolean calibrated) {
    static ReportSummary of(ReportInput input) {
        List<SliceResult> slices = input.slices();
        List<SliceResult> scored =
                slices.stream().filter(s -> s.score() != null).toList();
        List<SliceResult> flagged = scored.stream()
                .filter(s -> Boolean.TRUE.equals(s.flagged()))
                .sorted(Comparator.comparingDouble((SliceResult s) -> -Objects.requireNonNull(s.score())))
                .toList();
        return new ReportSummary(
                slices.size() + input.failures().size(),
                scored.size(),
                flagged,
                slices.size() - scored.size(),
                (int) scored.stream()
                        .filter(s -> s.gate().verdict() == GateVerdict.Verdict.WARNED)
                        .count(),
                (int) scored.stream().filter(SliceResult::outsideDomain).count(),
                input.failures().size(),
                input.options().alpha(),
                input.bundle().calibration().slices() >= Calibration.FEWEST_NORMALS);
    }

    /** How many of as many normal slices would be flagged on average. */
    double expectedOnNormals() {
        return alpha * scored;
    }

    /** The outcome in one or two sentences. */
    String conclusion() {
        if (scored == 0) {
            return "No slice was scored. Nothing can be said about these images.";
        }
        if (flagged.isEmpty()) {
            return ResearchNotice.NOTHING_FLAGGED;
        }
        String more = " from the normal training set more than " + Wording.percent(1 - alpha)
                + " of held-out normal slices do. ";
        if (scored == 1) {
            return "The scored slice differs" + more + "Of normal slices, " + Wording.percent(alpha)
                    + " would be flagged by chance.";
        }
        return flagged.size() + " of " + scored + " scored slices "
                + (flagged.size() == 1 ? "differs" : "differ") + more + "Of as many normal slices, about "
                + Wording.digits(expectedOnNormals()) + " would be flagged by chance.";
    }
}
