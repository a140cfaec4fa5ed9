package org.residua.report;

import java.util.List;
import org.residua.anomaly.RarityColour;
import org.residua.bundle.EvidenceQuantiles;
import org.residua.bundle.ModelBundle;

/**
 * What a colour bar shows: the fixed scale of rarities, the mark of the region threshold, and how far down rarities are
 * stated at all.
 *
 * @param threshold rarity of the region threshold; NaN where there is no threshold
 * @param floor the smallest rarity that can be stated
 */
record ColourScale(double threshold, double floor) {
    /** The rarities that are written beside the bar. */
    static final List<Double> TICKS = List.of(1e-2, 1e-3, 1e-4, 1e-5);
    /** What the figures are shares of. */
    static final String UNIT = "of normal pixels differ as much";

    static ColourScale of(ModelBundle bundle, double alpha) {
        double evidence = bundle.calibration().regionThreshold(alpha);
        EvidenceQuantiles quantiles = bundle.evidenceQuantiles();
        return new ColourScale(
                evidence == Double.POSITIVE_INFINITY ? Double.NaN : quantiles.rarity(evidence), quantiles.floor());
    }

    boolean hasThreshold() {
        return !Double.isNaN(threshold);
    }

    /** Where the mark is: 0 at the commonest, 1 at the rarest colour. */
    double mark() {
        return RarityColour.position(threshold);
    }

    /** The colour at a place on the bar, 0 to 1: 0xffRRGGBB. */
    static int colourAt(double position) {
        return RarityColour.argb(
                RarityColour.COMMONEST * Math.pow(RarityColour.RAREST / RarityColour.COMMONEST, position));
    }

    /** Whether a place on the bar is above the mark, where the overlay has colour. */
    boolean shown(double position) {
        return hasThreshold() && position >= mark();
    }

    String thresholdText() {
        return hasThreshold() ? "threshold " + Wording.percent(threshold) : "no threshold";
    }

    /** What else there is to say of the bar: its end where it is not reached, else what the mark means. */
    String secondLine() {
        if (floor > RarityColour.RAREST) {
            return "none below " + Wording.percent(floor);
        }
        return hasThreshold() ? "clear below" : "";
    }
}
