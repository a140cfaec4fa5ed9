package org.residua.report;

import com.samskivert.mustache.Mustache;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.Calibration;
import org.residua.bundle.Metadata;
import org.residua.bundle.ModelBundle;
import org.residua.evaluate.Cases;
import org.residua.evaluate.Evaluation;
import org.residua.evaluate.EvaluationCurves;
import org.residua.evaluate.Froc;
import org.residua.evaluate.Interval;
import org.residua.evaluate.MethodScores;
import org.residua.evaluate.PreparedImage;
import org.residua.file.FileWriteException;
import org.residua.file.WholeFile;

/**
 * An evaluation as one HTML file for people: figures with intervals beside the baselines, curves, strata, and the images
 * at both ends as pictures. Needs no network and no scripts. Names no patient: images are named by their line of the
 * manifest.
 */
public final class EvaluationPage {
    private static final String TEMPLATE = "evaluation.mustache";
    private static final int BAR = 240;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Input input;

    private EvaluationPage(Input input) {
        this.input = input;
    }

    /**
     * What the page shows.
     *
     * @param scores of the images, in their order
     * @param manifest name of the manifest's file
     */
    public record Input(
            Evaluation evaluation,
            EvaluationCurves curves,
            ModelBundle bundle,
            MethodScores scores,
            List<PreparedImage> images,
            String manifest,
            String manifestSha256,
            Instant made,
            String applicationVersion) {
        public Input {
            images = List.copyOf(images);
        }
    }

    /**
     * Writes the page.
     *
     * @throws FileWriteException when it cannot be written; nothing is left half-written
     */
    public static void write(Path file, Input input) throws FileWriteException {
        WholeFile.stream(file, out -> out.write(html(input).getBytes(StandardCharsets.UTF_8)));
    }

    /** The page as text. */
    static String html(Input input) throws IOException {
        try (InputStream in = EvaluationPage.class.getResourceAsStream(TEMPLATE);
                Reader template = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
            return Mustache.compiler().compile(template).execute(new EvaluationPage(input).content());
        } catch (UncheckedIOException e) {
            throw new IOException("A picture of the page cannot be made.", e);
        }
    }

    private Map<String, Object> content() {
        Metadata metadata = input.bundle.metadata();
        Calibration calibration = input.bundle.calibration();
        Evaluation.Counts n = input.evaluation.n();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("notice", ResearchNotice.TEXT);
        content.put("title", metadata.title());
        content.put("model", metadata.id());
        content.put("family", metadata.family());
        content.put("sha256", input.bundle.sha256());
        content.put("manifest", input.manifest);
        content.put("manifestSha256", input.manifestSha256);
        content.put("normal", Wording.grouped(n.normal()));
        content.put("abnormal", Wording.grouped(n.abnormal()));
        content.put("patients", Wording.grouped(n.patients()));
        content.put("all", Wording.grouped(input.images.size()));
        content.put("matched", n.normal() + n.abnormal() < input.images.size());
        content.put(
                "calibration",
                calibration.id() + ": " + Wording.grouped(calibration.slices()) + " normal slices of "
                        + Wording.grouped(calibration.patients()) + " patients");
        content.put("date", MINUTE.format(input.made));
        content.put("version", input.applicationVersion);
        content.put("groups", groups());
        content.put("pixels", input.evaluation.pixel() != null);
        content.put("baselines", baselines());
        content.put("charts", charts());
        content.put("strata", strata());
        content.put("alpha", Wording.plain(input.curves.alpha()));
        content.put("drawn", input.evaluation.pixel() != null);
        content.put("bar", picture(bar()));
        content.put("cases", cases());
        content.put("limits", metadata.limits());
        return content;
    }

    private List<Map<String, Object>> groups() {
        List<Map<String, Object>> groups = new ArrayList<>();
        groups.add(Map.of("name", "Images", "rows", rows(input.evaluation.image())));
        Map<String, Interval> pixel = input.evaluation.pixel();
        if (pixel != null) {
            groups.add(Map.of("name", "Pixels", "rows", rows(pixel)));
        }
        Froc froc = input.curves.froc();
        if (froc != null) {
            Map<String, Interval> marks = new LinkedHashMap<>();
            froc.standard()
                    .forEach(at -> marks.put(
                            "Findings marked, at " + Wording.plain(at.falseMarksPerImage()) + " false marks an image",
                            at.sensitivity()));
            groups.add(Map.of("name", "Marks", "rows", rows(marks)));
        }
        return groups;
    }

    private static List<Map<String, Object>> rows(Map<String, Interval> figures) {
        return figures.entrySet().stream()
                .map(figure -> named(FigureNames.of(figure.getKey()), figure.getValue()))
                .toList();
    }

    private static Map<String, Object> named(String name, @Nullable Interval figure) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", name);
        boolean defined = figure != null && figure.defined();
        row.put("value", defined ? Wording.figure(figure.value()) : Wording.NOT_STATED);
        row.put(
                "interval",
                defined
                        ? Wording.figure(figure.low()) + " to " + Wording.figure(figure.high())
                        : Wording.NOT_STATED);
        return row;
    }

    private List<Map<String, Object>> baselines() {
        List<String> keys = new ArrayList<>(List.of("auroc", "difference"));
        if (input.evaluation.pixel() != null) {
            keys.addAll(List.of("pixelAveragePrecision", "pixelAveragePrecisionDifference"));
        }
        List<Map<String, Object>> baselines = new ArrayList<>();
        input.evaluation
                .baselines()
                .forEach((name, figures) -> baselines.add(Map.of(
                        "name",
                        FigureNames.of(name),
                        "cells",
                        keys.stream().map(key -> named(key, figures.get(key))).toList())));
        return baselines;
    }

    private List<Map<String, Object>> strata() {
        List<Map<String, Object>> strata = new ArrayList<>();
        input.evaluation.strata().forEach((name, stratum) -> {
            Map<String, Object> row = named(FigureNames.of(name), stratum.auroc());
            row.put("n", Wording.grouped(stratum.n()));
            strata.add(row);
        });
        return strata;
    }

    private List<Map<String, Object>> charts() {
        EvaluationCurves curves = input.curves;
        ChartTexts texts = new ChartTexts(curves);
        List<Map<String, Object>> charts = new ArrayList<>();
        charts.add(chart("Receiver operating characteristic", EvaluationCharts.roc(curves), texts.roc()));
        charts.add(chart(
                "Precision and recall",
                EvaluationCharts.precisionRecall(curves.precisionRecall()),
                texts.precisionRecall()));
        Froc froc = curves.froc();
        if (froc != null) {
            charts.add(chart("Free-response characteristic", EvaluationCharts.froc(froc), ChartTexts.froc(froc)));
        }
        charts.add(chart("Calibration", EvaluationCharts.calibration(curves.calibration()), texts.calibration()));
        charts.add(chart("Scores", EvaluationCharts.histogram(curves), texts.histogram()));
        return charts;
    }

    private static Map<String, Object> chart(String name, Plot plot, String text) {
        return Map.of("name", name, "picture", picture(plot.toImage()), "alt", name + ". " + text, "text", text);
    }

    private List<Map<String, Object>> cases() {
        Cases cases = input.curves.cases();
        return List.of(
                row("Labelled abnormal, highest scores", cases.found()),
                row("Labelled abnormal, lowest scores: missed", cases.missed()),
                row("Labelled normal, highest scores: false alarms", cases.falseAlarms()),
                row("Labelled normal, lowest scores", cases.quiet()));
    }

    private Map<String, Object> row(String name, List<Integer> images) {
        return Map.of("name", name, "pictures", images.stream().map(this::pictured).toList());
    }

    private Map<String, Object> pictured(int number) {
        PreparedImage image = input.images.get(number);
        MethodScores scores = input.scores;
        BufferedImage picture = CasePicture.of(
                image.input(),
                scores.evidence().get(number),
                image.lesion(),
                input.bundle,
                input.curves.alpha());
        double sliceP = scores.sliceP()[number];
        String caption = "line " + image.row().line() + " · labelled "
                + (image.row().abnormal() ? "abnormal" : "normal") + " · score "
                + Wording.figure(scores.scores()[number])
                + " · p " + Wording.figure(sliceP) + " · "
                + (sliceP <= input.curves.alpha() ? "flagged" : "not flagged");
        return Map.of("picture", picture(picture), "caption", caption);
    }

    private static BufferedImage bar() {
        BufferedImage bar = new BufferedImage(BAR, 1, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < BAR; x++) {
            bar.setRGB(x, 0, ColourScale.colourAt((x + 0.5) / BAR));
        }
        return bar;
    }

    private static String picture(BufferedImage image) {
        try {
            return DataUri.png(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
