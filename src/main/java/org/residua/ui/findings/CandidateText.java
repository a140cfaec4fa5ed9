package org.residua.ui.findings;

import org.residua.ui.kit.Analysis;
import org.residua.ui.kit.Candidate;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;

/** The lines on a candidate's card. */
final class CandidateText {
    private CandidateText() {}

    /** Slices and area: "Slices 13–16 · 1 870 mm²". */
    static String where(Candidate candidate, int slicesInSeries) {
        String area = candidate.largestAreaMm2() == null
                ? Messages.text("candidate.px", Numbers.fixed(candidate.largestAreaPx(), 0))
                : Messages.text("candidate.mm2", Numbers.fixed(candidate.largestAreaMm2(), 0));
        if (slicesInSeries == 1) {
            return area;
        }
        String first = String.valueOf(candidate.firstSlice() + 1);
        String slices = candidate.firstSlice() == candidate.lastSlice()
                ? Messages.text("candidate.slice", first)
                : Messages.text("candidate.slices", first, String.valueOf(candidate.lastSlice() + 1));
        return slices + " · " + area;
    }

    /** The same with whether it outlasts small shifts, where that is known: "Slices 13–16 · 1 870 mm² · stable". */
    static String where(Candidate candidate, int slicesInSeries, Analysis analysis) {
        Boolean stable = analysis.stable().get(candidate);
        String where = where(candidate, slicesInSeries);
        return stable == null
                ? where
                : where + " · " + Messages.text(stable ? "candidate.stable" : "candidate.unstable");
    }

    /** "peak 0.002 % of normal pixels". */
    static String rarity(Candidate candidate) {
        return Messages.text("candidate.peak", Numbers.percent(candidate.peak().peakPixelRarity()));
    }
}
