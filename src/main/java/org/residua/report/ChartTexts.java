package org.residua.report;

import org.residua.evaluate.CalibrationCurve;
import org.residua.evaluate.EvaluationCurves;
import org.residua.evaluate.Froc;

/** What is said below each chart of an evaluation: also what a screen reader says instead of it. */
record ChartTexts(EvaluationCurves curves) {
    String roc() {
        return "Area " + Wording.figure(curves.roc().area()) + ". The point is where images are flagged at alpha "
                + Wording.plain(curves.alpha()) + ": true positive rate "
                + Wording.figure(curves.operatingPoint().truePositiveRate()) + " at a realised false positive rate of "
                + Wording.figure(curves.operatingPoint().falsePositiveRate()) + ". The band holds 95 % of the curves of "
                + "patients drawn again.";
    }

    String precisionRecall() {
        return "By image score. Chance has the precision of the prevalence, "
                + Wording.figure(curves.precisionRecall().prevalence()) + ".";
    }

    static String froc(Froc froc) {
        StringBuilder text = new StringBuilder("Share of " + Wording.grouped(froc.findings())
                + " drawn findings that are marked, against false marks on "
                + Wording.grouped(froc.images()) + " images. Sensitivity");
        String joint = " ";
        for (Froc.Standard at : froc.standard()) {
            text.append(joint)
                    .append(Wording.figure(at.sensitivity().value()))
                    .append(" at ")
                    .append(Wording.plain(at.falseMarksPerImage()));
            joint = ", ";
        }
        return text + ". A mark is a connected part of the evidence above a threshold; it hits when its centroid lies in "
                + "the finding or their intersection over union is at least 0.1.";
    }

    String calibration() {
        CalibrationCurve curve = curves.calibration();
        return "Share of " + Wording.grouped(curve.evaluatedNormals())
                + " evaluated normals that each alpha flags. Of calibrations on "
                + Wording.grouped(curve.calibrationNormals())
                + " independent normals, 99 % realise a rate in the darker band, and 99 % show one in the paler band when "
                + "counted on as many evaluated normals. Slices of one patient are not independent and vary more.";
    }

    String histogram() {
        String line = Double.isFinite(curves.flagLine())
                ? " Images that score above " + Wording.figure(curves.flagLine()) + " are flagged at alpha "
                        + Wording.plain(curves.alpha()) + "."
                : " There are too few calibration normals to flag at alpha " + Wording.plain(curves.alpha()) + ".";
        return "Image scores by label; the last bar holds all higher ones." + line;
    }
}
