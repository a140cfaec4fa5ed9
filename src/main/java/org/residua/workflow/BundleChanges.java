package org.residua.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.residua.bundle.BundleFile;
import org.residua.bundle.Metadata;
import org.residua.bundle.ModelBundle;
import org.residua.evaluate.CalibrationFit;

/** Copies of bundles with a part changed; none has a hash before it is written. */
final class BundleChanges {
    private BundleChanges() {}

    static Metadata withMetrics(Metadata m, Map<String, Metadata.Metric> metrics) {
        return changed(m, m.id(), metrics);
    }

    static Metadata withId(Metadata m, String id) {
        return changed(m, id, m.metrics());
    }

    private static Metadata changed(Metadata m, String id, Map<String, Metadata.Metric> metrics) {
        return new Metadata(
                m.formatVersion(),
                id,
                m.title(),
                m.family(),
                m.modalities(),
                m.bodyPart(),
                m.view(),
                m.gridSize(),
                m.trainingData(),
                m.licence(),
                m.manifestSha256(),
                m.trainingPatients(),
                m.trainingImages(),
                m.imagesSeen(),
                m.seed(),
                m.reproducible(),
                metrics,
                m.intendedUse(),
                m.limits());
    }

    /** Writes the bundle and reads it back, so that what is returned is what is in the file. */
    static ModelBundle written(ModelBundle bundle, Path file) throws IOException {
        BundleFile.write(bundle, file);
        return BundleFile.read(file);
    }

    static ModelBundle described(ModelBundle b, Metadata metadata, String card) {
        return new ModelBundle(
                metadata,
                b.preprocessing(),
                b.members(),
                b.scoring(),
                b.pixelStatistics(),
                b.prior(),
                b.scoreParts(),
                b.gate(),
                b.evidenceQuantiles(),
                b.calibration(),
                card,
                "");
    }

    static ModelBundle recalibrated(ModelBundle b, CalibrationFit fit) {
        return new ModelBundle(
                b.metadata(),
                b.preprocessing(),
                b.members(),
                b.scoring(),
                b.pixelStatistics(),
                b.prior(),
                b.scoreParts(),
                b.gate(),
                fit.quantiles(),
                fit.calibration(),
                b.card(),
                "");
    }
}
