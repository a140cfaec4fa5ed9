package org.residua.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.residua.bundle.ModelBundle;
import org.residua.evaluate.Label;
import org.residua.evaluate.Manifest;
import org.residua.evaluate.ManifestException;
import org.residua.evaluate.ManifestReader;
import org.residua.evaluate.ManifestRow;
import org.residua.evaluate.PatientFolds;
import org.residua.evaluate.PreparedImage;
import org.residua.evaluate.Split;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/** Measures a model on a manifest's split test, or validate where test is empty. */
public final class EvaluateModel {
    private static final int PARTS_OF_TRAIN = 4;

    private final DataSetSource source;

    /** With what reads the images of a manifest. */
    public EvaluateModel(DataSetSource source) {
        this.source = source;
    }

    /**
     * The figures, beside brightness, sharpness, the intensity map and principal components: those learnt from the
     * manifest's own train and calibrate normals, else those that ship with the model, if any. Where the manifest is the one
     * that a model with folds was made from and has nothing else to measure on, each patient is judged by the networks that
     * never saw it.
     *
     * @throws IOException when the manifest or an image cannot be used
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public Evaluated run(ModelBundle bundle, Path manifestFile, Progress progress, CancelToken cancel)
            throws IOException {
        Manifest manifest = ManifestReader.read(manifestFile);
        ImageLoader loader = new ImageLoader(manifest, bundle.preprocessing(), source);
        List<ManifestRow> rows = DataSplits.evaluated(manifest);
        if (DataSplits.hasBothLabels(rows)) {
            return apart(bundle, manifest, loader, rows, progress, cancel);
        }
        int folds = ModelEvaluation.folds(bundle);
        List<ManifestRow> learnt = DataSplits.learnt(manifest);
        if (folds > 1
                && DataSplits.hasBothLabels(learnt)
                && manifest.sha256().equals(bundle.metadata().manifestSha256())) {
            return ModelEvaluation.crossFitted(
                    bundle,
                    loader.load(learnt, progress.part(0, 0.4), cancel),
                    PatientFolds.of(learnt, folds, bundle.metadata().seed()),
                    progress.part(0.4, 1),
                    cancel);
        }
        throw new ManifestException(manifestFile + " has not both normal and abnormal images in the split "
                + "test, or validate. Without either nothing can be measured.");
    }

    private static Evaluated apart(
            ModelBundle bundle,
            Manifest manifest,
            ImageLoader loader,
            List<ManifestRow> rows,
            Progress progress,
            CancelToken cancel)
            throws IOException {
        List<PreparedImage> train = loader.load(manifest.in(Split.TRAIN, Label.NORMAL), progress.part(0, 0.2), cancel);
        List<ManifestRow> normals = manifest.in(Split.CALIBRATE, Label.NORMAL);
        List<PreparedImage> calibrate =
                Manifest.patients(normals) < 2 ? List.of() : loader.load(normals, progress.part(0.2, 0.3), cancel);
        if (calibrate.isEmpty() && Manifest.patients(rowsOf(train)) >= 2 * PARTS_OF_TRAIN) {
            Fold part = Fold.of(train, PatientFolds.of(rowsOf(train), PARTS_OF_TRAIN, 1))
                    .get(0);
            train = part.train();
            calibrate = part.heldOut();
        }
        List<PreparedImage> evaluated = loader.load(rows, progress.part(0.3, 0.5), cancel);
        return ModelEvaluation.of(bundle, train, calibrate, evaluated, progress.part(0.5, 1), cancel);
    }

    private static List<ManifestRow> rowsOf(List<PreparedImage> images) {
        return images.stream().map(PreparedImage::row).toList();
    }
}
