package org.residua.evaluate;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.Calibration;

/**
 * What the figures of an evaluation look like as curves. Curves and histogram of image scores are on the images that the
 * figures are on; marks, calibration and cases are on all images.
 *
 * @param alpha that images are flagged at
 * @param flagLine the score above which an image is flagged
 * @param operatingPoint where flags at alpha lie on the curve
 * @param precisionRecall of image scores
 * @param froc null where no finding is drawn
 */
public record EvaluationCurves(
        double alpha,
        double flagLine,
        RocCurve roc,
        RocBand rocBand,
        RocCurve.Point operatingPoint,
        PrecisionRecallCurve precisionRecall,
        @Nullable Froc froc,
        CalibrationCurve calibration,
        ScoreHistogram histogram,
        Cases cases) {
    private static final Bootstrap BAND = new Bootstrap(500, 0);
    private static final int BINS = 40;
    private static final int CASES_OF_EACH_KIND = 3;

    /** The curves of a model. */
    public static EvaluationCurves of(
            List<EvaluatedImage> images, MethodScores model, Calibration calibration, double alpha) {
        List<ManifestRow> rows = images.stream().map(EvaluatedImage::row).toList();
        int[] compared = PositionMatch.of(rows, Evaluator.MATCH_SEED);
        Cohort cohort = new Cohort(IntStream.of(compared).mapToObj(rows::get).toList());
        boolean[] abnormal = new boolean[compared.length];
        double[] scores = new double[compared.length];
        double[] flags = new double[compared.length];
        for (int i = 0; i < compared.length; i++) {
            abnormal[i] = cohort.abnormal(i);
            scores[i] = model.scores()[compared[i]];
            flags[i] = model.sliceP()[compared[i]] <= alpha ? 1 : 0;
        }
        Ranking flagged = Ranking.of(cohort, flags);
        return new EvaluationCurves(
                alpha,
                calibration.flagLine(alpha),
                RocCurve.of(abnormal, scores),
                RocBand.of(cohort, scores, BAND),
                new RocCurve.Point(
                        flagged.shareAbove(0.5, false, cohort.once()), flagged.shareAbove(0.5, true, cohort.once())),
                PrecisionRecallCurve.of(abnormal, scores),
                Froc.of(images, model, Bootstrap.PIXELS),
                CalibrationCurve.of(normals(rows, model.sliceP()), calibration.slices()),
                ScoreHistogram.of(abnormal, scores, BINS),
                Cases.of(rows, model.scores(), CASES_OF_EACH_KIND));
    }

    private static double[] normals(List<ManifestRow> rows, double[] values) {
        return IntStream.range(0, rows.size())
                .filter(i -> !rows.get(i).abnormal())
                .mapToDouble(i -> values[i])
                .toArray();
    }
}
