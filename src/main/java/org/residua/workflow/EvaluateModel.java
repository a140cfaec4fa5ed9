package org.residua.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.residua.bundle.ModelBundle;
import org.residua.evaluate.Evaluation;
import org.residua.evaluate.Label;
import org.residua.evaluate.Manifest;
import org.residua.evaluate.ManifestException;
import org.residua.evaluate.ManifestReader;
import org.residua.evaluate.ManifestRow;
import org.residua.evaluate.PreparedImage;
import org.residua.evaluate.Split;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/** Measures a model on a manifest's split test, or validate where test is empty. */
public final class EvaluateModel {
    private final DataSetSource source;

    /** With what reads the images of a manifest. */
    public EvaluateModel(DataSetSource source) {
        this.source = source;
    }

    /**
     * The figures, beside brightness, sharpness, the intensity map and principal components: those learnt from the
     * manifest's own train and calibrate normals, else those that ship with the model, if any.
     *
     * @throws IOException when the manifest or an image cannot be used
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public Evaluation run(ModelBundle bundle, Path manifestFile, Progress progress, CancelToken cancel)
            throws IOException {
        Manifest manifest = ManifestReader.read(manifestFile);
        List<ManifestRow> rows = DataSplits.evaluated(manifest);
        if (!DataSplits.hasBothLabels(rows)) {
            throw new ManifestException(manifestFile + " has not both normal and abnormal images in the split "
                    + "test, or validate. Without either nothing can be measured.");
        }
        ImageLoader loader = new ImageLoader(manifest, bundle.preprocessing(), source);
        List<ManifestRow> normals = manifest.in(Split.CALIBRATE, Label.NORMAL);
        List<PreparedImage> calibrate =
                Manifest.patients(normals) < 2 ? List.of() : loader.load(normals, progress.part(0, 0.1), cancel);
        List<PreparedImage> train =
                loader.load(manifest.in(Split.TRAIN, Label.NORMAL), progress.part(0.1, 0.3), cancel);
        List<PreparedImage> evaluated = loader.load(rows, progress.part(0.3, 0.5), cancel);
        return ModelEvaluation.of(bundle, train, calibrate, evaluated, progress.part(0.5, 1), cancel);
    }
}
