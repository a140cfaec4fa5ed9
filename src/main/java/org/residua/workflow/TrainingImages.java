package org.residua.workflow;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.evaluate.Manifest;
import org.residua.evaluate.ManifestRow;
import org.residua.evaluate.PatientFolds;
import org.residua.evaluate.PreparedImage;
import org.residua.evaluate.TrainingRecipe;
import org.residua.preprocess.ModelInput;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/**
 * The images of a manifest as a recipe uses them.
 *
 * @param folds what is trained on and held out: one fold of train and calibrate patients, or several of all of these
 * @param evaluated of patients in no fold; empty where they have not both labels
 * @param all normal and abnormal images of the patients of several folds, to be judged by networks that never saw them;
 *     empty where there is one fold, or other patients to be measured on, or one label only
 * @param patients which fold each patient is in; null where there is one
 */
record TrainingImages(
        List<Fold> folds,
        List<PreparedImage> evaluated,
        List<PreparedImage> all,
        @Nullable PatientFolds patients) {

    static TrainingImages load(
            Manifest manifest,
            TrainingRecipe recipe,
            long seed,
            DataSetSource source,
            Progress progress,
            CancelToken cancel)
            throws IOException {
        ImageLoader loader = new ImageLoader(manifest, recipe.preprocessing(), source);
        List<ManifestRow> train = DataSplits.train(manifest);
        List<ManifestRow> evaluatedRows = DataSplits.evaluated(manifest);
        List<PreparedImage> evaluated = DataSplits.hasBothLabels(evaluatedRows)
                ? loader.load(evaluatedRows, progress.part(0.8, 1), cancel)
                : List.of();
        if (recipe.foldCount() == 1) {
            Fold fold = new Fold(
                    0,
                    loader.load(train, progress.part(0, 0.6), cancel),
                    loader.load(DataSplits.calibrate(manifest), progress.part(0.6, 0.8), cancel));
            return new TrainingImages(List.of(fold), evaluated, List.of(), null);
        }
        List<ManifestRow> learnt = DataSplits.learnt(manifest);
        List<PreparedImage> all = loader.load(learnt, progress.part(0, 0.8), cancel);
        PatientFolds patients = PatientFolds.of(learnt, recipe.foldCount(), seed);
        List<PreparedImage> normals =
                all.stream().filter(image -> !image.row().abnormal()).toList();
        boolean crossed = evaluated.isEmpty() && DataSplits.hasBothLabels(learnt);
        return new TrainingImages(Fold.of(normals, patients), evaluated, crossed ? all : List.of(), patients);
    }

    /** The normal images that some network was trained on. */
    List<PreparedImage> normals() {
        return folds.size() == 1
                ? folds.get(0).train()
                : folds.stream().flatMap(fold -> fold.heldOut().stream()).toList();
    }

    /** The inputs of those. */
    List<ModelInput> learnt() {
        return normals().stream().map(PreparedImage::input).toList();
    }
}
