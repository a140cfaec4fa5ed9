package org.residua.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.residua.bundle.BundleFile;
import org.residua.bundle.GateReference;
import org.residua.bundle.Metadata;
import org.residua.bundle.ModelBundle;
import org.residua.evaluate.CalibrationFit;

/** Copies of bundles with a part changed; none has a hash before it is written. */
final class BundleChanges {
    private BundleChanges() {}

    static Metadata withMetrics(Metadata m, Map<String, Metadata.Metric> metrics) {
        return changed(m, m.id(), metrics, m.limits(), m.parentSha256(), m.site());
    }

    static Metadata withId(Metadata m, String id) {
        return changed(m, id, m.metrics(), m.limits(), m.parentSha256(), m.site());
    }

    /** Of a new calibration of another bundle. */
    static Metadata descended(Metadata m, String parentSha256, String site, List<String> limits) {
        return changed(m, m.id(), m.metrics(), limits, parentSha256, site);
    }

    private static Metadata changed(
            Metadata m,
            String id,
            Map<String, Metadata.Metric> metrics,
            List<String> limits,
            String parentSha256,
            String site) {
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
                limits,
                parentSha256,
                site);
    }

    /** The bundle for these scanners; as it is where none is named. */
    static ModelBundle forScanners(ModelBundle b, List<String> scanners) {
        if (scanners.isEmpty()) {
            return b;
        }
        GateReference g = b.gate();
        return new ModelBundle(
                b.metadata(),
                b.preprocessing(),
                b.members(),
                b.scoring(),
                b.pixelStatistics(),
                b.prior(),
                b.scoreParts(),
                new GateReference(
                        g.modalities(), g.bodyParts(), g.requiredWords(), scanners, g.statistics(), g.template()),
                b.evidenceQuantiles(),
                b.calibration(),
                b.card(),
                "");
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
