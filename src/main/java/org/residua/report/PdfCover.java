package org.residua.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.residua.bundle.Calibration;
import org.residua.bundle.Metadata;
import org.residua.study.Patient;
import org.residua.study.Study;

/** The first page: who and what, how many slices differ, where in the series, what the colour means, which model. */
record PdfCover(ReportInput input, ReportSummary summary) {
    void write(PdfFlow flow) throws IOException {
        flow.canvas().text("Anomaly report", PdfFlow.LEFT, flow.y() + 16, PdfStyle.TITLE);
        flow.space(26);
        flow.paragraph(
                "Where the images differ from the normal training set of “"
                        + input.bundle().metadata().title() + "”",
                PdfStyle.LABEL);
        flow.space(8);
        identityAndFigures(flow);
        flow.space(8);
        flow.paragraph(summary.conclusion(), PdfStyle.STRONG);
        leftOut(flow);
        cautions(flow);
        flow.heading("Scores of the series", PdfStripChart.HEIGHT);
        flow.moveTo(
                input.series().sliceCount() > 2
                        ? PdfStripChart.draw(flow.canvas(), input, PdfFlow.LEFT, flow.y() + 2, PdfFlow.WIDTH)
                        : PdfNormalsChart.draw(flow.canvas(), input, PdfFlow.LEFT, flow.y() + 2, PdfFlow.WIDTH));
        colour(flow);
        model(flow);
    }

    private void leftOut(PdfFlow flow) throws IOException {
        int left = summary.flagged().size() - PdfReport.MOST_SLICES;
        if (left > 0) {
            flow.paragraph(
                    "The " + PdfReport.MOST_SLICES + " with the highest scores follow; " + left
                            + (left == 1 ? " further flagged slice is" : " further flagged slices are")
                            + " left out here and listed in the JSON and CSV exports.",
                    PdfStyle.BODY);
        }
        flow.space(4);
    }

    private void cautions(PdfFlow flow) throws IOException {
        if (summary.outsideDomain() > 0) {
            flow.caution(summary.outsideDomain() + " of " + summary.scored()
                    + " scored slices are outside the model's domain: the input gate refused them and was told to be"
                    + " ignored. Their scores, colours and regions are not calibrated. " + firstReason());
        }
        if (!summary.calibrated()) {
            flow.caution("The model was calibrated on fewer than " + Calibration.FEWEST_NORMALS
                    + " normal slices: p-values and rarities are not reliable.");
        }
    }

    private String firstReason() {
        return input.slices().stream()
                .filter(s -> s.outsideDomain())
                .map(s -> s.gate().reason())
                .findFirst()
                .orElse("");
    }

    private void identityAndFigures(PdfFlow flow) throws IOException {
        float y = flow.y();
        float identityWidth = PdfFlow.WIDTH * 0.56f;
        float left = y;
        for (PdfTable.Pair pair : identity()) {
            left = PdfTable.pair(flow.canvas(), pair, PdfFlow.LEFT, left, identityWidth - 16);
        }
        float x = PdfFlow.LEFT + identityWidth;
        float right = y;
        for (PdfTable.Pair pair : figures()) {
            flow.canvas().text(pair.name(), x, right + PdfStyle.BODY.size(), PdfStyle.LABEL);
            flow.canvas().textRight(pair.value(), PdfFlow.RIGHT, right + PdfStyle.BODY.size(), PdfStyle.STRONG);
            right += PdfStyle.BODY.leading() + 1.5f;
            flow.canvas().line(x, right - 1, PdfFlow.RIGHT, right - 1, 0.3f, PdfStyle.RULE);
        }
        flow.moveTo(Math.max(left, right));
    }

    private List<PdfTable.Pair> identity() {
        Study study = input.study();
        Patient patient = study.patient();
        return List.of(
                new PdfTable.Pair("Patient", Wording.orNotStated(patient.name())),
                new PdfTable.Pair("Patient ID", Wording.orNotStated(patient.id())),
                new PdfTable.Pair(
                        "Born, sex, age",
                        Wording.orNotStated(Wording.joined(
                                " · ", Wording.date(patient.birthDate()), patient.sex(), patient.age()))),
                new PdfTable.Pair("Study", Wording.orNotStated(study.description())),
                new PdfTable.Pair(
                        "Study date",
                        Wording.orNotStated(
                                Wording.joined(" ", Wording.date(study.date()), Wording.time(study.time())))),
                new PdfTable.Pair("Accession number", Wording.orNotStated(study.accessionNumber())),
                new PdfTable.Pair(
                        "Series",
                        Wording.joined(
                                " · ",
                                Integer.toString(input.series().number()),
                                input.series().modality(),
                                input.series().description(),
                                PresentationText.stack(input.series()))));
    }

    private List<PdfTable.Pair> figures() {
        List<PdfTable.Pair> figures = new ArrayList<>(List.of(
                new PdfTable.Pair("Slices in the series", Integer.toString(summary.total())),
                new PdfTable.Pair("Scored", Integer.toString(summary.scored())),
                new PdfTable.Pair("Flagged", Integer.toString(summary.flagged().size())),
                new PdfTable.Pair("Expected flagged, were all normal", Wording.digits(summary.expectedOnNormals())),
                new PdfTable.Pair("False positive rate set (alpha)", Wording.percent(summary.alpha())),
                new PdfTable.Pair("Warned about by the input gate", Integer.toString(summary.warned())),
                new PdfTable.Pair("Refused by the input gate", Integer.toString(summary.refused())),
                new PdfTable.Pair("Could not be read", Integer.toString(summary.failed()))));
        if (summary.outsideDomain() > 0) {
            figures.add(
                    7,
                    new PdfTable.Pair("Scored outside the model's domain", Integer.toString(summary.outsideDomain())));
        }
        return figures;
    }

    private void colour(PdfFlow flow) throws IOException {
        flow.heading("What the colour means", PdfColourBar.HEIGHT + 40);
        ColourScale scale = ColourScale.of(input.bundle(), summary.alpha());
        flow.moveTo(PdfColourBar.draw(flow.canvas(), scale, PdfFlow.LEFT, flow.y() + 2, PdfFlow.WIDTH));
        flow.space(4);
        flow.paragraph(
                "A pixel's colour says how many pixels of held-out normal images differ from their reconstruction as"
                        + " much or more. It is the same for every image and never rescaled. Below the threshold, which"
                        + " at most " + Wording.percent(summary.alpha())
                        + " of held-out normal slices exceed anywhere, the overlay is clear.",
                PdfStyle.BODY);
    }

    private void model(PdfFlow flow) throws IOException {
        Metadata metadata = input.bundle().metadata();
        Calibration calibration = input.bundle().calibration();
        flow.heading("The model", 60);
        flow.pairs(List.of(
                new PdfTable.Pair("Model", metadata.title() + " · " + metadata.id() + " · " + metadata.family()),
                new PdfTable.Pair(
                        "Bundle SHA-256", Wording.shortSha(input.bundle().sha256()) + "…"),
                new PdfTable.Pair(
                        "Made for",
                        Wording.joined(
                                " · ", String.join(", ", metadata.modalities()), metadata.bodyPart(), metadata.view())),
                new PdfTable.Pair("Trained on", metadata.trainingData()),
                new PdfTable.Pair(
                        "",
                        Wording.grouped(metadata.trainingImages()) + " images of "
                                + Wording.grouped(metadata.trainingPatients()) + " patients · " + metadata.licence()),
                new PdfTable.Pair(
                        "Calibrated on",
                        Wording.grouped(calibration.slices()) + " held-out normal slices of "
                                + Wording.grouped(calibration.patients()) + " other patients · " + calibration.id())));
        if (!metadata.metrics().isEmpty()) {
            metrics(flow, metadata.metrics());
        }
        if (!metadata.limits().isEmpty()) {
            flow.heading("Limits of this model", 24);
            flow.bullets(metadata.limits());
        }
    }

    /** A table for each set of images that something was measured on. */
    private static void metrics(PdfFlow flow, Map<String, Metadata.Metric> metrics) throws IOException {
        Map<String, List<List<String>>> byImages = new LinkedHashMap<>();
        metrics.forEach((name, metric) -> byImages.computeIfAbsent(metric.measuredOn(), on -> new ArrayList<>())
                .add(List.of(
                        words(name),
                        Wording.figure(metric.value()),
                        Wording.figure(metric.low()) + " to " + Wording.figure(metric.high()))));
        for (Map.Entry<String, List<List<String>>> images : byImages.entrySet()) {
            flow.space(4);
            flow.table(new PdfTable(
                    List.of(
                            new PdfTable.Column("Measured on " + images.getKey(), PdfFlow.WIDTH - 160, false),
                            new PdfTable.Column("Value", 56, true),
                            new PdfTable.Column("95 % interval", 104, true)),
                    images.getValue()));
        }
    }

    /** A metric's name in words: pixelAveragePrecision becomes Pixel average precision. */
    private static String words(String name) {
        if (name.equalsIgnoreCase("auroc")) {
            return "AUROC";
        }
        String spaced = name.replace(".", ": ")
                .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .replace("auroc", "AUROC");
        return spaced.isEmpty() ? spaced : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
