package org.residua.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.BundleException;
import org.residua.bundle.BundleFile;
import org.residua.bundle.ModelBundle;
import org.residua.evaluate.Bootstrap;
import org.residua.evaluate.EvaluatedImage;
import org.residua.evaluate.Evaluation;
import org.residua.evaluate.Evaluator;
import org.residua.evaluate.MethodScores;
import org.residua.evaluate.PreparedImage;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/** Measures a bundle on prepared images, beside the baselines. */
final class ModelEvaluation {
    private ModelEvaluation() {}

    /**
     * The figures.
     *
     * @param train normals to learn principal components from; empty for none
     * @param calibrate normals for the pixel statistics of the baselines with maps; empty for none
     */
    static Evaluation of(
            ModelBundle bundle,
            List<PreparedImage> train,
            List<PreparedImage> calibrate,
            List<PreparedImage> evaluated,
            Progress progress,
            CancelToken cancel)
            throws BundleException {
        MethodScores model = scores(bundle, evaluated, progress.part(0, 0.3), cancel);
        ModelBundle components = train.isEmpty() || calibrate.isEmpty() ? shippedComponents(bundle) : null;
        Map<String, MethodScores> baselines = new MapBaselines(
                        calibrate,
                        evaluated,
                        bundle.scoring(),
                        bundle.prior(),
                        bundle.metadata().seed())
                .scores(train, components, progress.part(0.3, 0.7), cancel);
        progress.report(0.7, "Drawing patients for the intervals");
        cancel.throwIfCancelled();
        List<EvaluatedImage> images =
                evaluated.stream().map(PreparedImage::evaluated).toList();
        return new Evaluator(images, Bootstrap.IMAGES, Bootstrap.PIXELS)
                .of(bundle.metadata().id(), model, baselines);
    }

    /** What a bundle says of each image. */
    static MethodScores scores(ModelBundle bundle, List<PreparedImage> images, Progress progress, CancelToken cancel) {
        return MethodScores.of(
                images,
                Residuals.of(bundle.networks(), images, bundle.scoring(), progress, cancel),
                bundle.pixelStatistics(),
                bundle.prior(),
                bundle.scoring(),
                bundle.calibration(),
                bundle.evidenceQuantiles());
    }

    /** Principal components learnt with the recipe and manifest of a shipped model; null for other models. */
    private static @Nullable ModelBundle shippedComponents(ModelBundle bundle) throws BundleException {
        String name = bundle.metadata().id() + "-pca64.residua";
        try (InputStream in = ModelEvaluation.class.getResourceAsStream("/org/residua/baselines/" + name)) {
            return in == null ? null : BundleFile.read(in, name);
        } catch (BundleException e) {
            throw e;
        } catch (IOException e) {
            throw new BundleException("The baseline " + name + " cannot be read. Install Residua again.", e);
        }
    }
}
