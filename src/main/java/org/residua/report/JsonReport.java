package org.residua.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.residua.bundle.Calibration;
import org.residua.bundle.Metadata;
import org.residua.bundle.ModelBundle;
import org.residua.file.FileWriteException;
import org.residua.file.WholeFile;
import org.residua.study.Series;
import org.residua.study.Stack;
import org.residua.study.Study;

/**
 * The report for programs, with the content of the PDF.
 *
 * <ul>
 *   <li>{@code format} residua-report, {@code formatVersion}, {@code notice}, {@code created} (ISO 8601, UTC),
 *       {@code applicationVersion}
 *   <li>{@code study}: {@code studyInstanceUid}, {@code date}, {@code time}, {@code description},
 *       {@code accessionNumber}, {@code patient} ({@code name}, {@code id}, {@code birthDate}, {@code sex}, {@code age})
 *   <li>{@code series}: {@code seriesInstanceUid}, {@code number}, {@code modality}, {@code description}
 *   <li>{@code options}: {@code alpha}, {@code ignoreGate}
 *   <li>{@code summary}: {@code slices}, {@code scored}, {@code flagged}, {@code refused}, {@code warned},
 *       {@code outsideDomain}, {@code failed}, {@code expectedFlaggedOnNormals}, {@code conclusion}
 *   <li>{@code model}: {@code id}, {@code title}, {@code family}, {@code sha256}, {@code trainingData}, {@code licence},
 *       {@code trainingPatients}, {@code trainingImages}, {@code metrics} (by name: {@code value}, {@code low},
 *       {@code high} of its 95 % interval, {@code measuredOn}), {@code calibration} ({@code id}, {@code slices},
 *       {@code patients}, {@code scoreThreshold}, {@code regionThreshold}, {@code regionThresholdRarity},
 *       {@code rarityFloor}), {@code intendedUse}, {@code limits}
 *   <li>{@code slices}: as {@link ScoreJson}
 * </ul>
 */
public final class JsonReport {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonReport() {}

    /**
     * Writes the report.
     *
     * @param created when, as stated in it
     * @throws FileWriteException when it cannot be written; nothing is left half-written
     */
    public static void write(Path file, ReportInput input, Instant created) throws FileWriteException {
        ObjectNode report = of(input, created);
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        WholeFile.write(
                file,
                part -> Files.write(part, new ObjectMapper().writer(printer).writeValueAsBytes(report)));
    }

    /** The report as a tree. */
    public static ObjectNode of(ReportInput input, Instant created) {
        ObjectNode report = JSON.objectNode();
        report.put("format", "residua-report").put("formatVersion", 1);
        report.put("notice", ResearchNotice.TEXT);
        report.put("created", created.toString());
        report.put("applicationVersion", input.applicationVersion());
        report.set("study", study(input.study()));
        report.set("series", series(input.series()));
        report.putObject("options")
                .put("alpha", input.options().alpha())
                .put("ignoreGate", input.options().ignoreGate());
        report.set("summary", summary(ReportSummary.of(input)));
        report.set("model", model(input.bundle(), input.options().alpha()));
        report.set("slices", ScoreJson.of(input));
        return report;
    }

    private static ObjectNode study(Study study) {
        ObjectNode node = JSON.objectNode();
        node.put("studyInstanceUid", study.uid().value());
        node.put("date", study.date()).put("time", study.time());
        node.put("description", study.description()).put("accessionNumber", study.accessionNumber());
        node.putObject("patient")
                .put("name", study.patient().name())
                .put("id", study.patient().id())
                .put("birthDate", study.patient().birthDate())
                .put("sex", study.patient().sex())
                .put("age", study.patient().age());
        return node;
    }

    private static ObjectNode series(Series series) {
        return JSON.objectNode()
                .put("seriesInstanceUid", series.uid().value())
                .put("number", series.number())
                .put("modality", series.modality())
                .put("description", series.description())
                .set("stack", stack(series.stack()));
    }

    private static ObjectNode stack(Stack stack) {
        ObjectNode node = JSON.objectNode()
                .put("number", stack.number())
                .put("count", stack.count())
                .put("reason", stack.reason());
        ArrayNode warnings = node.putArray("warnings");
        stack.warnings().forEach(warnings::add);
        return node;
    }

    private static ObjectNode summary(ReportSummary summary) {
        return JSON.objectNode()
                .put("slices", summary.total())
                .put("scored", summary.scored())
                .put("flagged", summary.flagged().size())
                .put("refused", summary.refused())
                .put("warned", summary.warned())
                .put("outsideDomain", summary.outsideDomain())
                .put("failed", summary.failed())
                .put("expectedFlaggedOnNormals", summary.expectedOnNormals())
                .put("conclusion", summary.conclusion());
    }

    private static ObjectNode model(ModelBundle bundle, double alpha) {
        Metadata metadata = bundle.metadata();
        ObjectNode node = JSON.objectNode();
        node.put("id", metadata.id()).put("title", metadata.title()).put("family", metadata.family());
        node.put("sha256", bundle.sha256());
        node.put("trainingData", metadata.trainingData()).put("licence", metadata.licence());
        node.put("trainingPatients", metadata.trainingPatients()).put("trainingImages", metadata.trainingImages());
        ObjectNode metrics = node.putObject("metrics");
        metadata.metrics().forEach((name, metric) -> metrics.set(name, metric(metric)));
        node.set("calibration", calibration(bundle, alpha));
        node.put("intendedUse", metadata.intendedUse());
        ArrayNode limits = node.putArray("limits");
        metadata.limits().forEach(limits::add);
        return node;
    }

    private static ObjectNode metric(Metadata.Metric metric) {
        ObjectNode node = JSON.objectNode();
        ScoreJson.putFinite(node, "value", metric.value());
        ScoreJson.putFinite(node, "low", metric.low());
        ScoreJson.putFinite(node, "high", metric.high());
        return node.put("measuredOn", metric.measuredOn());
    }

    private static ObjectNode calibration(ModelBundle bundle, double alpha) {
        Calibration calibration = bundle.calibration();
        double threshold = calibration.regionThreshold(alpha);
        ObjectNode node = JSON.objectNode();
        node.put("id", calibration.id());
        node.put("slices", calibration.slices()).put("patients", calibration.patients());
        ScoreJson.putFinite(node, "scoreThreshold", calibration.flagLine(alpha));
        ScoreJson.putFinite(node, "regionThreshold", threshold);
        ScoreJson.putFinite(
                node, "regionThresholdRarity", ColourScale.of(bundle, alpha).threshold());
        ScoreJson.putFinite(node, "rarityFloor", bundle.evidenceQuantiles().floor());
        return node;
    }
}
