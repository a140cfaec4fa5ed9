package org.residua.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.residua.anomaly.Deviation;
import org.residua.bundle.BundleFile;
import org.residua.bundle.Calibration;
import org.residua.bundle.Metadata;
import org.residua.bundle.ModelBundle;
import org.residua.evaluate.CalibrationFit;
import org.residua.evaluate.CalibrationShift;
import org.residua.evaluate.Manifest;
import org.residua.evaluate.ManifestReader;
import org.residua.evaluate.ModelCard;
import org.residua.evaluate.PreparedImage;
import org.residua.evaluate.Protocol;
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
     * @param site that the normals come from, in the user's words; empty where not said
     * @param scanners Manufacturer's Model Name values that the new bundle is for; empty for those of the old one
     */
    public record Request(ModelBundle bundle, Path manifest, String id, String site, List<String> scanners, Path out) {
        public Request {
            scanners = List.copyOf(scanners);
        }
    }

    /**
     * What came of it.
     *
     * @param bundle as written
     * @param shift how the old and the new calibration flag the local normals
     */
    public record Result(ModelBundle bundle, CalibrationShift shift) {
        /** Whether there were too few normals: every result of the bundle then says so. */
        public boolean uncalibrated() {
            return bundle.calibration().slices() < Calibration.FEWEST_NORMALS;
        }
    }

    /**
     * Writes the bundle calibrated on the manifest's split calibrate. The figures of the old calibration do not hold for
     * the new one, so the new bundle has none; it names the old one as its parent. With fewer than
     * {@link Calibration#FEWEST_NORMALS} normals it is written all the same, and says that it is uncalibrated.
     *
     * @throws IOException when the manifest, an image or the bundle's file cannot be used
     * @throws java.util.concurrent.CancellationException when stopped; nothing is written
     */
    public Result run(Request request, Progress progress, CancelToken cancel) throws IOException {
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
        CalibrationShift shift = CalibrationShift.of(
                old.calibration(),
                fit.scores(),
                images.stream().map(image -> image.row().patient()).toList());
        cancel.throwIfCancelled();
        ModelBundle written = BundleFile.write(described(request, fit), request.out());
        progress.report(1, "Calibrated");
        return new Result(written, shift);
    }

    private static ModelBundle described(Request request, CalibrationFit fit) {
        ModelBundle old = request.bundle();
        ModelBundle fresh = old.withCalibration(fit.calibration(), fit.quantiles());
        if (!request.scanners().isEmpty()) {
            fresh = fresh.withGate(old.gate().withScanners(request.scanners()));
        }
        List<String> limits = new ArrayList<>(old.metadata().limits());
        int normals = fit.calibration().slices();
        if (normals < Calibration.FEWEST_NORMALS) {
            limits.add("Uncalibrated: calibrated on " + normals + " normal slices, and " + Calibration.FEWEST_NORMALS
                    + " are the fewest that mean something.");
        }
        Metadata metadata = old.metadata().recalibrated(request.id(), old.sha256(), request.site(), limits);
        return fresh.withMetadata(metadata, ModelCard.markdown(metadata, fresh.calibration(), null, Protocol.SPLITS));
    }
}
