package org.residua.report;

import java.io.IOException;
import java.util.List;
import org.residua.anomaly.SliceResult;
import org.residua.study.ImagePlane;
import org.residua.study.SliceRef;
import org.residua.study.Vector3;

/** The scores of a series, a bar a slice, with the line above which slices are flagged. */
final class PdfStripChart {
    static final float HEIGHT = 92;

    private static final float BARS = 70;

    private PdfStripChart() {}

    /** Draws it with its top at y; returns where it ends. */
    static float draw(PdfCanvas canvas, ReportInput input, float x, float y, float width) throws IOException {
        double line = input.bundle().calibration().flagLine(input.options().alpha());
        double top = Double.isFinite(line) ? Math.max(0, line) * 1.25 : 0;
        for (SliceResult result : input.slices()) {
            top = Math.max(top, result.score() == null ? 0 : result.score() * 1.04);
        }
        top = top == 0 ? 1 : top;
        int n = Math.max(1, input.series().sliceCount());
        float pitch = width / n;
        float gap = pitch > 4 ? 1.2f : 0;
        float base = y + BARS;
        for (SliceResult result : input.slices()) {
            float left = x + (input.numberOf(result.ref()) - 1) * pitch;
            Double score = result.score();
            float height = score == null ? 0.8f : (float) Math.max(0.8, BARS * score / top);
            boolean flagged = Boolean.TRUE.equals(result.flagged());
            canvas.fill(left, base - height, pitch - gap, height, flagged ? PdfStyle.ACCENT : PdfStyle.QUIET_BAR);
        }
        canvas.line(x, base, x + width, base, 0.6f, PdfStyle.RULE);
        if (Double.isFinite(line) && line >= 0) {
            float at = (float) (base - BARS * line / top);
            canvas.line(x, at, x + width, at, 0.8f, PdfStyle.INK, 3, 2.5f);
        }
        canvas.text("1" + side(input.series().slices(), -1), x, base + 10, PdfStyle.SMALL);
        canvas.textRight(n + side(input.series().slices(), 1), x + width, base + 10, PdfStyle.SMALL);
        canvas.textCentred(caption(line, input.options().alpha()), x + width / 2, base + 10, PdfStyle.SMALL);
        return y + HEIGHT;
    }

    private static String caption(double line, double alpha) {
        return Double.isFinite(line)
                ? "score by slice · dashed: " + Wording.percent(alpha) + " of normal slices lie above · colour: flagged"
                : "score by slice · too few normals for a line at " + Wording.percent(alpha);
    }

    /** The patient direction that the series starts or ends at, where its slices are placed in the patient. */
    private static String side(List<SliceRef> slices, int sign) {
        ImagePlane first = slices.isEmpty() ? null : slices.get(0).plane();
        ImagePlane last =
                slices.isEmpty() ? null : slices.get(slices.size() - 1).plane();
        if (first == null || last == null || first.positionMm().equals(last.positionMm())) {
            return "";
        }
        Vector3 way = last.positionMm().minus(first.positionMm()).times(sign);
        return " (" + ImagePlane.orientationLetter(way) + ")";
    }
}
