package org.residua.report;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.residua.evaluate.CalibrationCurve;
import org.residua.evaluate.EvaluationCurves;
import org.residua.evaluate.Froc;
import org.residua.evaluate.PrecisionRecallCurve;
import org.residua.evaluate.RocCurve;
import org.residua.evaluate.ScoreHistogram;

/** The curves of an evaluation, drawn. */
final class EvaluationCharts {
    private static final double MOST_FALSE_MARKS = 4;

    private EvaluationCharts() {}

    static Plot roc(EvaluationCurves curves) {
        RocCurve.Point point = curves.operatingPoint();
        return new Plot("False positive rate", "True positive rate", 1, 1)
                .band(
                        "95 % by patients",
                        curves.rocBand().falsePositiveRate(),
                        curves.rocBand().low(),
                        curves.rocBand().high(),
                        Plot.PALE_BLUE)
                .dashed("chance", new double[] {0, 1}, new double[] {0, 1}, Plot.GREY)
                .line("model", curves.roc().falsePositiveRate(), curves.roc().truePositiveRate(), Plot.BLUE)
                .points(
                        "flagged at alpha " + Wording.plain(curves.alpha()),
                        new double[] {point.falsePositiveRate()},
                        new double[] {point.truePositiveRate()},
                        Plot.ORANGE);
    }

    /** As steps: precision is that of all images found when a recall is reached. */
    static Plot precisionRecall(PrecisionRecallCurve curve) {
        int n = curve.recall().length;
        double[] recall = new double[2 * n];
        double[] precision = new double[2 * n];
        for (int i = 0; i < n; i++) {
            recall[2 * i] = i == 0 ? 0 : curve.recall()[i - 1];
            recall[2 * i + 1] = curve.recall()[i];
            precision[2 * i] = curve.precision()[i];
            precision[2 * i + 1] = curve.precision()[i];
        }
        double prevalence = curve.prevalence();
        return new Plot("Recall", "Precision", 1, 1)
                .dashed(
                        "prevalence " + Wording.figure(prevalence),
                        new double[] {0, 1},
                        new double[] {prevalence, prevalence},
                        Plot.GREY)
                .line("model", recall, precision, Plot.BLUE);
    }

    static Plot froc(Froc froc) {
        List<Froc.Point> shown = froc.points().stream()
                .filter(point -> point.falseMarksPerImage() <= MOST_FALSE_MARKS)
                .toList();
        return new Plot("False marks an image", "Sensitivity", MOST_FALSE_MARKS, 1)
                .line(
                        "model",
                        values(shown, Froc.Point::falseMarksPerImage),
                        values(shown, Froc.Point::sensitivity),
                        Plot.BLUE)
                .points(
                        "at 1/4, 1/2, 1 and 2",
                        values(froc.standard(), Froc.Standard::falseMarksPerImage),
                        values(froc.standard(), at -> at.sensitivity().value()),
                        Plot.ORANGE);
    }

    static Plot calibration(CalibrationCurve curve) {
        List<CalibrationCurve.Point> points = curve.points();
        double[] alpha = values(points, CalibrationCurve.Point::alpha);
        double last = alpha[alpha.length - 1];
        double highest = Arrays.stream(values(points, point -> Math.max(point.realised(), point.counted().high())))
                .max()
                .orElse(last);
        return new Plot("Nominal alpha", "Realised false positive rate", last, Math.min(1, highest * 1.05))
                .band(
                        "99 % of counts",
                        alpha,
                        values(points, point -> point.counted().low()),
                        values(points, point -> point.counted().high()),
                        new Color(0xe6edf3))
                .band(
                        "99 % of calibrations",
                        alpha,
                        values(points, point -> point.expected().low()),
                        values(points, point -> point.expected().high()),
                        new Color(0xc4d5e3))
                .dashed("nominal", new double[] {0, last}, new double[] {0, last}, Plot.GREY)
                .line("realised", alpha, values(points, CalibrationCurve.Point::realised), Plot.BLUE);
    }

    static Plot histogram(EvaluationCurves curves) {
        ScoreHistogram histogram = curves.histogram();
        double[] edges = histogram.edges();
        double[] normal = shares(histogram.normal());
        double[] abnormal = shares(histogram.abnormal());
        double top = 1.08
                * Math.max(
                        Arrays.stream(normal).max().orElse(1),
                        Arrays.stream(abnormal).max().orElse(1));
        Plot plot = new Plot("Image score", "Share of the images of a label", edges[edges.length - 1], top)
                .from(edges[0])
                .band("normal", corners(edges), new double[2 * normal.length], heights(normal), new Color(0xc3cad1))
                .line("abnormal", corners(edges), heights(abnormal), Plot.BLUE);
        double line = curves.flagLine();
        return line >= edges[0] && line <= edges[edges.length - 1]
                ? plot.dashed(
                        "flagged above", new double[] {line, line}, new double[] {0, top}, Plot.ORANGE)
                : plot;
    }

    private static double[] shares(int[] counts) {
        double all = Math.max(1, Arrays.stream(counts).sum());
        return Arrays.stream(counts).mapToDouble(count -> count / all).toArray();
    }

    /** Both edges of each bin. */
    private static double[] corners(double[] edges) {
        double[] x = new double[2 * (edges.length - 1)];
        Arrays.setAll(x, i -> edges[(i + 1) / 2]);
        return x;
    }

    private static double[] heights(double[] shares) {
        double[] y = new double[2 * shares.length];
        Arrays.setAll(y, i -> shares[i / 2]);
        return y;
    }

    private static <T> double[] values(List<T> items, ToDoubleFunction<T> value) {
        return items.stream().mapToDouble(value).toArray();
    }
}
