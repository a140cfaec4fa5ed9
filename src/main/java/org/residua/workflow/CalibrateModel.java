package org.residua.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.residua.anomaly.Deviation;
import org.residua.bundle.Metadata;
import org.residua.bundle.ModelBundle;
import org.residua.evaluate.CalibrationFit;
import org.residua.evaluate.Manifest;
import org.residua.evaluate.ManifestReader;
import org.residua.evaluate.ModelCard;
import org.residua.evaluate.PreparedImage;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/** Calibrates a model anew, as on a site's own normals: the weights stay, and what evidence is held against. */
public final class CalibrateModel {
    private final DataSetSource source;

    /** With what reads the images of a manifest. */
    public CalibrateModel(DataSetSource source) {
        this.source = source;
    }

    /**
     * What to calibrate.
     *
     * @param id of the new bundle
     */
    public record Request(ModelBundle bundle, Path manifest, String id, Path out) {}

    /**
     * Writes the bundle calibrated on the manifest's split calibrate. The figures of the old calibration do not hold for
     * the new one, so the new bundle has none.
     *
     * @throws IOException when the manifest, an image or the bundle's file cannot be used
     * @throws java.util.concurrent.CancellationException when stopped; nothing is written
     */
    public ModelBundle run(Request request, Progress progress, CancelToken cancel) throws IOException {
        Manifest manifest = ManifestReader.read(request.manifest());
        ModelBundle old = request.bundle();
        List<PreparedImage> images = new ImageLoader(manifest, old.preprocessing(), source)
                .load(DataSplits.calibrate(manifest), progress.part(0, 0.5), cancel);
        List<Deviation> deviations =
                Deviations.of(old.members(), old.scoring(), images, progress.part(0.5, 0.95), cancel);
        CalibrationFit fit = CalibrationFit.against(
                old.pixelStatistics(),
                old.scoreParts(),
                TrainModel.calibrationId(request.id(), manifest),
                new Fold(0, List.of(), images).calibration(deviations),
                old.scoring(),
                old.prior());
        ModelBundle fresh = BundleChanges.recalibrated(old, fit);
        Metadata metadata = BundleChanges.withMetrics(BundleChanges.withId(old.metadata(), request.id()), Map.of());
        ModelBundle described =
                BundleChanges.described(fresh, metadata, ModelCard.markdown(metadata, fresh.calibration(), null));
        cancel.throwIfCancelled();
        ModelBundle written = BundleChanges.written(described, request.out());
        progress.report(1, "Calibrated");
        return written;
    }
}
