package org.residua.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.Deviation;
import org.residua.bundle.Comparison;
import org.residua.bundle.Member;
import org.residua.bundle.ModelBundle;
import org.residua.bundle.Scoring;
import org.residua.evaluate.CalibrationFit;
import org.residua.evaluate.MethodScores;
import org.residua.evaluate.PatientFolds;
import org.residua.evaluate.PreparedImage;
import org.residua.evaluate.TrainingRecipe.NetworkRecipe;
import org.residua.evaluate.TrainingRecipe.ResidualRecipe;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/**
 * The baselines with maps, through the model's own pipeline: the intensity itself, and 64 principal components. Both are
 * against pixel statistics of held-out normals where there are any, which does them good.
 */
final class MapBaselines {
    private static final String PCA64 = "pca64";
    private static final String INTENSITY = "intensityMap";

    private final Scoring scoring;
    private final int medianPx;
    private final boolean @Nullable [] prior;
    private final long seed;

    /** Those for a model, with its filters and seed. */
    MapBaselines(ModelBundle model) {
        Scoring own = model.scoring();
        scoring = new Scoring(
                Scoring.Fusion.MEAN,
                own.smoothingSigmaPx(),
                own.erosionPx(),
                own.region(),
                own.topShare(),
                Scoring.Texture.NONE);
        medianPx = model.members().stream()
                .flatMap(member -> member.comparisons().stream())
                .mapToInt(Comparison::medianPx)
                .findFirst()
                .orElse(1);
        prior = model.prior();
        seed = model.metadata().seed();
    }

    /**
     * The baselines by name, on patients in no other list.
     *
     * @param train normals to learn principal components from
     * @param calibrate normals for the pixel statistics
     * @param shipped principal components to use where either lacks; null for none
     */
    Map<String, MethodScores> scores(
            List<PreparedImage> train,
            List<PreparedImage> calibrate,
            List<PreparedImage> evaluated,
            @Nullable ModelBundle shipped,
            Progress progress,
            CancelToken cancel) {
        Map<String, MethodScores> all = new LinkedHashMap<>();
        if (!train.isEmpty() && !calibrate.isEmpty()) {
            List<Member> components = List.of(components(train, 0, progress.part(0, 0.5), cancel));
            all.put(
                    PCA64,
                    scores(
                            calibrate,
                            evaluated,
                            Deviations.of(components, scoring, calibrate, progress.part(0.5, 0.7), cancel),
                            Deviations.of(components, scoring, evaluated, progress.part(0.7, 1), cancel)));
        } else if (shipped != null) {
            all.put(PCA64, ModelEvaluation.scores(shipped, evaluated, progress, cancel));
        }
        all.put(INTENSITY, scores(calibrate, evaluated, intensities(calibrate), intensities(evaluated)));
        return all;
    }

    /** The baselines by name, each patient by components that never saw it. */
    Map<String, MethodScores> crossFitted(
            List<Fold> trained, List<PreparedImage> images, PatientFolds folds, Progress progress, CancelToken cancel) {
        CrossFitting fitting = new CrossFitting(images, folds, scoring, true, prior, seed);
        Map<String, MethodScores> all = new LinkedHashMap<>();
        all.put(PCA64, fitting.scores((some, fold) -> {
            Progress part = progress.part((double) fold / folds.count(), (fold + 1.0) / folds.count());
            Member components = components(trained.get(fold).train(), fold, part, cancel);
            return Deviations.of(List.of(components), scoring, some, Progress.none(), cancel);
        }));
        all.put(INTENSITY, fitting.scores((some, fold) -> intensities(some)));
        return all;
    }

    private Member components(List<PreparedImage> train, int fold, Progress progress, CancelToken cancel) {
        NetworkRecipe recipe = new NetworkRecipe(
                "pca",
                null,
                null,
                null,
                null,
                null,
                List.of(new ResidualRecipe(Scoring.Residual.ABSOLUTE, medianPx)),
                null,
                0);
        try {
            return new NetworkTraining(train, seed, TrainingStates.NONE)
                    .train(recipe, scoring, fold, 0, step -> {}, progress, cancel);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing was to be read or written.", e);
        }
    }

    private MethodScores scores(
            List<PreparedImage> calibrate,
            List<PreparedImage> evaluated,
            List<Deviation> calibration,
            List<Deviation> evaluation) {
        if (calibration.isEmpty()) {
            return MethodScores.uncalibrated(evaluated, evaluation, null, null, prior, scoring);
        }
        CalibrationFit fit = CalibrationFit.of(
                "baseline", new Fold(0, List.of(), calibrate).calibration(calibration), scoring, true, prior, seed);
        return MethodScores.of(evaluated, evaluation, fit, prior, scoring);
    }

    private static List<Deviation> intensities(List<PreparedImage> images) {
        return images.stream()
                .map(image -> {
                    float[] values = image.input().values().clone();
                    IntStream.range(0, values.length)
                            .filter(i -> !image.input().foreground()[i])
                            .forEach(i -> values[i] = Float.NaN);
                    return new Deviation(values, image.input().values(), null);
                })
                .toList();
    }
}
