package org.residua.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.DriftAlarm;
import org.residua.evaluate.DriftHistory;
import org.residua.report.BatchRows;
import org.residua.report.DriftChart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code residua drift}: whether the series of late still score as normals, and as earlier ones, do. */
@Command(
        name = "drift",
        mixinStandardHelpOptions = true,
        description = "Tests whether the latest series of a history score as the normals of the calibration do, and as "
                + "earlier series did (Kolmogorov-Smirnov). Research only.")
final class DriftCommand implements Callable<Integer> {
    @Option(
            names = "--history",
            paramLabel = "FILE.csv",
            required = true,
            description = "As 'residua score --history' wrote it.")
    private Path history = Path.of("history.csv");

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many series are recent; default ${DEFAULT-VALUE}.")
    private int last = 50;

    @Option(
            names = "--chart",
            paramLabel = "FILE.png",
            description = "Draw the model and calibration that scored last.")
    private @Nullable Path chart;

    @Mixin
    private final JsonTarget json = new JsonTarget();

    private final Environment environment;

    DriftCommand(Environment environment) {
        this.environment = environment;
    }

    /** What was scored with one bundle and calibration. */
    private record Model(String sha256, String calibration) {}

    @Override
    public Integer call() throws Exception {
        Map<Model, List<Double>> models = byModel();
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        models.forEach((model, values) -> {
            double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
            DriftAlarm normals = DriftAlarm.againstNormals(recent(all));
            DriftAlarm before = DriftAlarm.againstEarlier(earlier(all), recent(all));
            rows.addObject()
                    .put("bundleSha256", model.sha256)
                    .put("calibrationId", model.calibration)
                    .<com.fasterxml.jackson.databind.node.ObjectNode>set("againstNormals", BatchRows.drift(normals))
                    .set("againstEarlier", BatchRows.drift(before));
            print(model, normals, before);
        });
        json.write(rows, environment.terminal());
        if (chart != null && !models.isEmpty()) {
            draw(chart, models);
        }
        return ExitStatus.DONE;
    }

    /** The model that scored last comes last. */
    private Map<Model, List<Double>> byModel() throws IOException {
        Map<Model, List<Double>> models = new LinkedHashMap<>();
        for (DriftHistory.Entry entry : DriftHistory.read(history)) {
            Model model = new Model(entry.modelSha256(), entry.calibration());
            List<Double> values = models.remove(model);
            values = values == null ? new ArrayList<>() : values;
            values.add(entry.seriesP());
            models.put(model, values);
        }
        return models;
    }

    private void print(Model model, DriftAlarm normals, DriftAlarm before) {
        if (json.takesStandardOutput()) {
            return;
        }
        Terminal terminal = environment.terminal();
        terminal.print("model %.12s, calibration %s", model.sha256, model.calibration);
        line("against normals", normals);
        line("against earlier", before);
        terminal.print("Research only, not for diagnosis.");
    }

    private void line(String name, DriftAlarm alarm) {
        environment
                .terminal()
                .print(
                        "  %-16s %5d series  D %.3f  p %.2g  mean p %.2f  %s",
                        name, alarm.n(), alarm.statistic(), alarm.p(), alarm.mean(), alarm.message());
    }

    private void draw(Path file, Map<Model, List<Double>> models) throws IOException {
        List<List<Double>> all = new ArrayList<>(models.values());
        double[] values = all.get(all.size() - 1).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        DriftChart.write(file, earlier(values), recent(values));
    }

    private double[] recent(double[] values) {
        return Arrays.copyOfRange(values, Math.max(0, values.length - last), values.length);
    }

    private double[] earlier(double[] values) {
        return Arrays.copyOf(values, Math.max(0, values.length - last));
    }
}
