package org.residua.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.gate.GateFit;
import org.residua.autoencoder.TrainingOptions;
import org.residua.bundle.GateReference;
import org.residua.bundle.Metadata;
import org.residua.bundle.ModelBundle;
import org.residua.bundle.Network;
import org.residua.evaluate.CalibrationFit;
import org.residua.evaluate.Evaluation;
import org.residua.evaluate.Label;
import org.residua.evaluate.LungPrior;
import org.residua.evaluate.Manifest;
import org.residua.evaluate.ManifestReader;
import org.residua.evaluate.ManifestRow;
import org.residua.evaluate.MetadataMetrics;
import org.residua.evaluate.ModelCard;
import org.residua.evaluate.PreparedImage;
import org.residua.evaluate.Split;
import org.residua.evaluate.TrainingRecipe;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/** Trains a model on the normal images of a manifest, calibrates it, measures it, and writes its bundle. */
public final class TrainModel {
    /** With fewer train patients than these none is spared to judge checkpoints, and no checkpoint is heard of. */
    public static final int PATIENTS_TO_JUDGE = NetworkTraining.PATIENTS_TO_SPARE_ONE;

    private final DataSetSource source;

    /** With what reads the images of a manifest. */
    public TrainModel(DataSetSource source) {
        this.source = source;
    }

    /**
     * What to train.
     *
     * @param recipe all but the data and the seed
     * @param seed of every draw
     * @param id of the bundle
     * @param out the bundle file; null to write none
     */
    public record Request(
            Path manifest,
            TrainingRecipe recipe,
            long seed,
            String id,
            @Nullable Path out) {}

    /**
     * What came of it.
     *
     * @param bundle as written, with the SHA-256 of its file; without one where none was written
     * @param evaluation on the validate split; null where that lacks normal or abnormal images
     */
    public record Result(ModelBundle bundle, @Nullable Evaluation evaluation) {}

    /**
     * Does it all. The same manifest, recipe and seed give the same bundle.
     *
     * @param heard hears each training step and checkpoint, on this thread
     * @throws IOException when the manifest, an image or the bundle's file cannot be used: the message says which and
     *     what to do
     * @throws IllegalArgumentException when the recipe does not fit together
     * @throws java.util.concurrent.CancellationException when stopped; nothing is written
     */
    public Result run(Request request, TrainingListener heard, Progress progress, CancelToken cancel)
            throws IOException {
        Manifest manifest = ManifestReader.read(request.manifest());
        TrainingRecipe recipe = request.recipe();
        List<ManifestRow> evaluatedRows = DataSplits.evaluated(manifest);
        ImageLoader loader = new ImageLoader(manifest, recipe.preprocessing(), source);
        List<PreparedImage> train = loader.load(DataSplits.train(manifest), progress.part(0, 0.08), cancel);
        List<PreparedImage> calibrate = loader.load(DataSplits.calibrate(manifest), progress.part(0.08, 0.12), cancel);
        List<PreparedImage> evaluated = DataSplits.hasBothLabels(evaluatedRows)
                ? loader.load(evaluatedRows, progress.part(0.12, 0.15), cancel)
                : List.of();
        NetworkTraining training = new NetworkTraining(train, request.seed());
        List<Network> networks = training.train(recipe, heard, progress.part(0.15, 0.85), cancel);
        return finish(
                request, manifest, training, networks, train, calibrate, evaluated, progress.part(0.85, 1), cancel);
    }

    /** All that comes after the weights. */
    static Result finish(
            Request request,
            Manifest manifest,
            NetworkTraining training,
            List<Network> networks,
            List<PreparedImage> train,
            List<PreparedImage> calibrate,
            List<PreparedImage> evaluated,
            Progress progress,
            CancelToken cancel)
            throws IOException {
        ModelBundle bundle = calibrated(request, manifest, training, networks, calibrate, cancel);
        Evaluation evaluation = evaluated.isEmpty()
                ? null
                : ModelEvaluation.of(bundle, train, calibrate, evaluated, progress.part(0.2, 0.95), cancel);
        ModelBundle described = described(bundle, evaluation);
        cancel.throwIfCancelled();
        Path out = request.out();
        ModelBundle result = out == null ? described : BundleChanges.written(described, out);
        progress.report(1, "Trained");
        return new Result(result, evaluation);
    }

    private static ModelBundle calibrated(
            Request request,
            Manifest manifest,
            NetworkTraining training,
            List<Network> networks,
            List<PreparedImage> calibrate,
            CancelToken cancel) {
        TrainingRecipe recipe = request.recipe();
        boolean[] prior = recipe.lungPrior() ? LungPrior.of(training.learnt()) : null;
        List<float[]> residuals = Residuals.of(networks, calibrate, recipe.scoring(), Progress.none(), cancel);
        CalibrationFit fit = CalibrationFit.of(
                calibrationId(request.id(), manifest),
                CalibrationImages.of(calibrate, residuals),
                recipe.scoring(),
                recipe.pixelStatistics(),
                prior,
                request.seed());
        GateReference gate = GateFit.reference(
                recipe.modalities(),
                recipe.bodyParts(),
                recipe.requiredWords(),
                recipe.scanners() == null ? List.of() : recipe.scanners(),
                training.learnt());
        return new ModelBundle(
                metadata(request, manifest, Map.of()),
                recipe.preprocessing(),
                networks,
                recipe.scoring(),
                fit.pixelStatistics(),
                prior,
                gate,
                fit.quantiles(),
                fit.calibration(),
                "",
                "");
    }

    static String calibrationId(String id, Manifest manifest) {
        return id + "-" + manifest.sha256().substring(0, 8);
    }

    private static Metadata metadata(Request request, Manifest manifest, Map<String, Metadata.Metric> metrics) {
        TrainingRecipe recipe = request.recipe();
        List<ManifestRow> train = manifest.in(Split.TRAIN, Label.NORMAL);
        long images = recipe.networks().stream()
                .mapToLong(n -> n.images() == null
                        ? TrainingOptions.defaults(n.family(), request.seed()).images()
                        : n.images())
                .max()
                .orElse(0);
        return new Metadata(
                Metadata.FORMAT_VERSION,
                request.id(),
                recipe.title(),
                recipe.family(),
                recipe.modalities(),
                recipe.bodyPart(),
                recipe.view(),
                recipe.preprocessing().gridSize(),
                recipe.trainingData(),
                recipe.licence(),
                manifest.sha256(),
                Manifest.patients(train),
                train.size(),
                images,
                request.seed(),
                true,
                metrics,
                Metadata.INTENDED_USE,
                recipe.limits());
    }

    private static ModelBundle described(ModelBundle bundle, @Nullable Evaluation evaluation) {
        Metadata metadata = evaluation == null
                ? bundle.metadata()
                : BundleChanges.withMetrics(bundle.metadata(), MetadataMetrics.of(evaluation));
        return BundleChanges.described(
                bundle, metadata, ModelCard.markdown(metadata, bundle.calibration(), evaluation));
    }
}
