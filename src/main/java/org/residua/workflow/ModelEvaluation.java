package org.residua.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.BundleException;
import org.residua.bundle.BundleFile;
import org.residua.bundle.Member;
import org.residua.bundle.ModelBundle;
import org.residua.evaluate.Bootstrap;
import org.residua.evaluate.Evaluator;
import org.residua.evaluate.MethodScores;
import org.residua.evaluate.PatientFolds;
import org.residua.evaluate.PreparedImage;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/** Measures a bundle on prepared images, beside the baselines. */
final class ModelEvaluation {
    private ModelEvaluation() {}

    /**
     * The figures on patients that the bundle never saw.
     *
     * @param train normals to learn principal components from; empty for none
     * @param calibrate normals for the pixel statistics of the baselines with maps; empty for none
     */
    static Evaluated of(
            ModelBundle bundle,
            List<PreparedImage> train,
            List<PreparedImage> calibrate,
            List<PreparedImage> evaluated,
            Progress progress,
            CancelToken cancel)
            throws BundleException {
        MethodScores model = scores(bundle, evaluated, progress.part(0, 0.3), cancel);
        ModelBundle components = train.isEmpty() || calibrate.isEmpty() ? shippedComponents(bundle) : null;
        Map<String, MethodScores> baselines = new MapBaselines(bundle)
                .scores(train, calibrate, evaluated, components, progress.part(0.3, 0.7), cancel);
        return measured(bundle, model, baselines, evaluated, progress, cancel);
    }

    /**
     * The figures on the very patients that a bundle with folds was made from, each by the networks that never saw it.
     *
     * @param images normal and abnormal ones of all patients
     */
    static Evaluated crossFitted(
            ModelBundle bundle, List<PreparedImage> images, PatientFolds folds, Progress progress, CancelToken cancel) {
        CrossFitting fitting = new CrossFitting(
                images,
                folds,
                bundle.scoring(),
                bundle.pixelStatistics() != null,
                bundle.prior(),
                bundle.metadata().seed());
        MethodScores model = fitting.scores((some, fold) -> Deviations.of(
                bundle.members().stream()
                        .filter(member -> member.fold() == fold)
                        .toList(),
                bundle.scoring(),
                some,
                progress.part(0.3 * fold / folds.count(), 0.3 * (fold + 1) / folds.count()),
                cancel));
        List<PreparedImage> normals =
                images.stream().filter(image -> !image.row().abnormal()).toList();
        Map<String, MethodScores> baselines = new MapBaselines(bundle)
                .crossFitted(Fold.of(normals, folds), images, folds, progress.part(0.3, 0.7), cancel);
        return measured(bundle, model, baselines, images, progress, cancel);
    }

    private static Evaluated measured(
            ModelBundle bundle,
            MethodScores model,
            Map<String, MethodScores> baselines,
            List<PreparedImage> evaluated,
            Progress progress,
            CancelToken cancel) {
        progress.report(0.7, "Drawing patients for the intervals");
        cancel.throwIfCancelled();
        Evaluator evaluator = new Evaluator(
                evaluated.stream().map(PreparedImage::evaluated).toList(), Bootstrap.IMAGES, Bootstrap.PIXELS);
        return new Evaluated(evaluator.of(bundle.metadata().id(), model, baselines), model, evaluated);
    }

    /** What a bundle says of each image. */
    static MethodScores scores(ModelBundle bundle, List<PreparedImage> images, Progress progress, CancelToken cancel) {
        return MethodScores.of(
                images, Deviations.of(bundle.members(), bundle.scoring(), images, progress, cancel), bundle);
    }

    /** How many folds a bundle's networks were trained in. */
    static int folds(ModelBundle bundle) {
        return 1 + bundle.members().stream().mapToInt(Member::fold).max().orElse(0);
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
