package org.residua.report;

import java.io.IOException;
import org.residua.anomaly.SliceResult;
import org.residua.bundle.Calibration;

/** Where the scores of a few slices lie among those of held-out normal slices: for films, which are no series. */
final class PdfNormalsChart {
    private static final int BINS = 60;
    private static final float BARS = 60;

    private final PdfCanvas canvas;
    private final float x;
    private final float base;
    private final float width;
    private final double low;
    private final double high;

    private PdfNormalsChart(PdfCanvas canvas, float x, float y, float width, double low, double high) {
        this.canvas = canvas;
        this.x = x;
        this.base = y + PdfStripChart.HEIGHT - 22;
        this.width = width;
        double margin = high > low ? (high - low) * 0.04 : 1;
        this.low = low - margin;
        this.high = high + margin;
    }

    /** Draws it with its top at y; returns where it ends. */
    static float draw(PdfCanvas canvas, ReportInput input, float x, float y, float width) throws IOException {
        Calibration calibration = input.bundle().calibration();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double score : calibration.sliceScores()) {
            low = Math.min(low, score);
            high = Math.max(high, score);
        }
        for (SliceResult result : input.slices()) {
            low = result.score() == null ? low : Math.min(low, result.score());
            high = result.score() == null ? high : Math.max(high, result.score());
        }
        PdfNormalsChart chart = new PdfNormalsChart(canvas, x, y, width, low, high);
        chart.normals(calibration.sliceScores());
        chart.line(calibration.flagLine(input.options().alpha()));
        for (SliceResult result : input.slices()) {
            chart.slice(result, input.numberOf(result.ref()));
        }
        canvas.textCentred(
                "score · grey: " + Wording.grouped(calibration.slices())
                        + " held-out normal slices · dashed: "
                        + Wording.percent(input.options().alpha())
                        + " of them lie to the right",
                x + width / 2,
                chart.base + 10,
                PdfStyle.SMALL);
        return y + PdfStripChart.HEIGHT;
    }

    private float at(double score) {
        return (float) (x + width * (score - low) / (high - low));
    }

    private void normals(double[] scores) throws IOException {
        int[] counts = new int[BINS];
        int most = 1;
        for (double score : scores) {
            int bin = Math.min(BINS - 1, (int) (BINS * (score - low) / (high - low)));
            most = Math.max(most, ++counts[bin]);
        }
        for (int bin = 0; bin < BINS; bin++) {
            float height = BARS * 0.8f * counts[bin] / most;
            canvas.fill(x + width * bin / BINS, base - height, width / BINS - 0.8f, height, PdfStyle.QUIET_BAR);
        }
        canvas.line(x, base, x + width, base, 0.6f, PdfStyle.RULE);
    }

    private void line(double score) throws IOException {
        if (score >= low && score <= high) {
            canvas.line(at(score), base - BARS, at(score), base, 0.8f, PdfStyle.INK, 3, 2.5f);
        }
    }

    private void slice(SliceResult result, int number) throws IOException {
        if (result.score() == null) {
            return;
        }
        float at = at(result.score());
        boolean flagged = Boolean.TRUE.equals(result.flagged());
        canvas.line(at, base - BARS, at, base, 2.2f, flagged ? PdfStyle.ACCENT : PdfStyle.GREY);
        String text = "slice " + number;
        float room = canvas.font().width(text, PdfStyle.SMALL.size());
        canvas.text(text, at + 4 + room > x + width ? at - 4 - room : at + 4, base - BARS + 7, PdfStyle.SMALL);
    }
}
