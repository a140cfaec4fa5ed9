package org.residua.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.ModelBundle;
import org.residua.bundle.Network;
import org.residua.bundle.Scoring;
import org.residua.evaluate.CalibrationFit;
import org.residua.evaluate.CalibrationImage;
import org.residua.evaluate.MethodScores;
import org.residua.evaluate.PreparedImage;
import org.residua.evaluate.TrainingRecipe.NetworkRecipe;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/**
 * The baselines with maps, through the model's own pipeline: the intensity itself, and 64 principal components. Both are
 * against pixel statistics of calibration normals where there are any, which does them good.
 */
final class MapBaselines {
    private static final String PCA = "pca";
    private static final String PCA64 = "pca64";

    private final List<PreparedImage> calibrate;
    private final List<PreparedImage> evaluated;
    private final Scoring scoring;
    private final boolean @Nullable [] prior;
    private final long seed;

    MapBaselines(
            List<PreparedImage> calibrate,
            List<PreparedImage> evaluated,
            Scoring scoring,
            boolean @Nullable [] prior,
            long seed) {
        this.calibrate = calibrate;
        this.evaluated = evaluated;
        this.scoring = new Scoring(
                Scoring.Residual.ABSOLUTE,
                scoring.medianPx(),
                scoring.smoothingSigmaPx(),
                scoring.erosionPx(),
                scoring.region(),
                scoring.topShare());
        this.prior = prior;
        this.seed = seed;
    }

    /**
     * The baselines by name.
     *
     * @param train normals to learn principal components from
     * @param shipped principal components to use where train or calibration normals lack; null for none
     */
    Map<String, MethodScores> scores(
            List<PreparedImage> train, @Nullable ModelBundle shipped, Progress progress, CancelToken cancel) {
        Map<String, MethodScores> all = new LinkedHashMap<>();
        if (!train.isEmpty() && !calibrate.isEmpty()) {
            Network network = new NetworkTraining(train, seed)
                    .train(NetworkRecipe.of(PCA), scoring, seed, step -> {}, progress.part(0, 0.5), cancel);
            List<Network> networks = List.of(network);
            all.put(
                    PCA64,
                    scores(
                            Residuals.of(networks, calibrate, scoring, progress.part(0.5, 0.7), cancel),
                            Residuals.of(networks, evaluated, scoring, progress.part(0.7, 1), cancel)));
        } else if (shipped != null) {
            all.put(PCA64, ModelEvaluation.scores(shipped, evaluated, progress, cancel));
        }
        all.put("intensityMap", scores(intensities(calibrate), intensities(evaluated)));
        return all;
    }

    private MethodScores scores(List<float[]> calibration, List<float[]> evaluation) {
        if (calibration.isEmpty()) {
            return MethodScores.uncalibrated(evaluated, evaluation, null, prior, scoring);
        }
        List<CalibrationImage> images = CalibrationImages.of(calibrate, calibration);
        CalibrationFit fit = CalibrationFit.of("baseline", images, scoring, true, prior, seed);
        return MethodScores.of(
                evaluated, evaluation, fit.pixelStatistics(), prior, scoring, fit.calibration(), fit.quantiles());
    }

    private static List<float[]> intensities(List<PreparedImage> images) {
        return images.stream()
                .map(image -> {
                    float[] values = image.input().values().clone();
                    IntStream.range(0, values.length)
                            .filter(i -> !image.input().foreground()[i])
                            .forEach(i -> values[i] = Float.NaN);
                    return values;
                })
                .toList();
    }
}
