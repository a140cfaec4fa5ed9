package org.residua.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.gate.GateFit;
import org.residua.autoencoder.TrainingOptions;
import org.residua.bundle.BundleFile;
import org.residua.bundle.GateReference;
import org.residua.bundle.Member;
import org.residua.bundle.Metadata;
import org.residua.bundle.ModelBundle;
import org.residua.evaluate.CalibrationFit;
import org.residua.evaluate.CalibrationImage;
import org.residua.evaluate.Evaluation;
import org.residua.evaluate.LungPrior;
import org.residua.evaluate.Manifest;
import org.residua.evaluate.ManifestReader;
import org.residua.evaluate.ManifestRow;
import org.residua.evaluate.MetadataMetrics;
import org.residua.evaluate.ModelCard;
import org.residua.evaluate.PatientFolds;
import org.residua.evaluate.PreparedImage;
import org.residua.evaluate.Protocol;
import org.residua.evaluate.TrainingRecipe;
import org.residua.preprocess.ModelInput;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/** Trains a model on the normal images of a manifest, calibrates it, measures it, and writes its bundle. */
public final class TrainModel {
    /** Networks of different folds draw from different seeds. */
    private static final long SEEDS_A_FOLD = 100;

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
     * @param states to continue from, and kept in; left there when the training is done
     */
    public record Request(
            Path manifest,
            TrainingRecipe recipe,
            long seed,
            String id,
            @Nullable Path out,
            TrainingStates states) {
        /** From the start, keeping no states. */
        public Request(Path manifest, TrainingRecipe recipe, long seed, String id, @Nullable Path out) {
            this(manifest, recipe, seed, id, out, TrainingStates.NONE);
        }
    }

    /**
     * What came of it.
     *
     * @param bundle as written, with the SHA-256 of its file; without one where none was written
     * @param evaluation on validate patients or, where there are folds and no such patients, on all, each judged by networks
     *     that never saw it; null where a label lacks
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
        TrainingImages images =
                TrainingImages.load(manifest, request.recipe(), request.seed(), source, progress.part(0, 0.15), cancel);
        ModelBundle bundle = trained(request, manifest, images, heard, progress.part(0.15, 0.85), cancel);
        Evaluated evaluated = evaluated(bundle, images, progress.part(0.85, 1), cancel);
        Evaluation evaluation = evaluated == null ? null : evaluated.evaluation();
        ModelBundle described = described(
                bundle,
                evaluation,
                new Protocol(images.folds().size(), images.evaluated().isEmpty()));
        cancel.throwIfCancelled();
        Path out = request.out();
        ModelBundle result = out == null ? described : BundleFile.write(described, out);
        progress.report(1, "Trained");
        return new Result(result, evaluation);
    }

    private static ModelBundle trained(
            Request request,
            Manifest manifest,
            TrainingImages images,
            TrainingListener heard,
            Progress progress,
            CancelToken cancel)
            throws IOException {
        TrainingRecipe recipe = request.recipe();
        List<Member> members = new ArrayList<>();
        List<CalibrationImage> heldOut = new ArrayList<>();
        int folds = images.folds().size();
        for (Fold fold : images.folds()) {
            Progress part = progress.part((double) fold.number() / folds, (fold.number() + 1.0) / folds);
            List<Member> own = new NetworkTraining(
                            fold.train(), request.seed() + fold.number() * SEEDS_A_FOLD, request.states())
                    .train(recipe, fold.number(), heard, part, cancel);
            own = ScaleFit.scaled(own, fold.heldOut(), recipe.scoring(), cancel);
            members.addAll(own);
            heldOut.addAll(
                    fold.calibration(Deviations.of(own, recipe.scoring(), fold.heldOut(), Progress.none(), cancel)));
        }
        return calibrated(request, manifest, images, members, heldOut);
    }

    private static ModelBundle calibrated(
            Request request,
            Manifest manifest,
            TrainingImages images,
            List<Member> members,
            List<CalibrationImage> heldOut) {
        TrainingRecipe recipe = request.recipe();
        List<ModelInput> learnt = images.learnt();
        boolean[] prior = recipe.lungPrior() ? LungPrior.of(learnt) : null;
        CalibrationFit fit = CalibrationFit.of(
                calibrationId(request.id(), manifest),
                heldOut,
                recipe.scoring(),
                recipe.pixelStatistics(),
                prior,
                request.seed());
        return new ModelBundle(
                metadata(request, manifest, images, Map.of()),
                recipe.preprocessing(),
                members,
                recipe.scoring(),
                fit.pixelStatistics(),
                prior,
                fit.scoreParts(),
                gate(recipe, learnt),
                fit.quantiles(),
                fit.calibration(),
                "",
                "");
    }

    private static GateReference gate(TrainingRecipe recipe, List<ModelInput> learnt) {
        return GateFit.reference(
                recipe.modalities(),
                recipe.bodyParts(),
                recipe.requiredWords(),
                recipe.scanners() == null ? List.of() : recipe.scanners(),
                learnt);
    }

    /** On validate patients; else, where there are folds, on all patients, each by the networks that never saw it. */
    private static @Nullable Evaluated evaluated(
            ModelBundle bundle, TrainingImages images, Progress progress, CancelToken cancel) throws IOException {
        PatientFolds folds = images.patients();
        if (!images.evaluated().isEmpty()) {
            Fold first = images.folds().get(0);
            return ModelEvaluation.of(bundle, first.train(), first.heldOut(), images.evaluated(), progress, cancel);
        }
        return folds == null || images.all().isEmpty()
                ? null
                : ModelEvaluation.crossFitted(bundle, images.all(), folds, progress, cancel);
    }

    static String calibrationId(String id, Manifest manifest) {
        return id + "-" + manifest.sha256().substring(0, 8);
    }

    private static Metadata metadata(
            Request request, Manifest manifest, TrainingImages data, Map<String, Metadata.Metric> metrics) {
        TrainingRecipe recipe = request.recipe();
        List<ManifestRow> train =
                data.normals().stream().map(PreparedImage::row).toList();
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

    private static ModelBundle described(ModelBundle bundle, @Nullable Evaluation evaluation, Protocol protocol) {
        Metadata metadata = evaluation == null
                ? bundle.metadata()
                : bundle.metadata().withMetrics(MetadataMetrics.of(evaluation, protocol));
        return bundle.withMetadata(metadata, ModelCard.markdown(metadata, bundle.calibration(), evaluation, protocol));
    }
}
