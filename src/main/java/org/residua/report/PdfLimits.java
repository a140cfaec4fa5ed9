package org.residua.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.residua.anomaly.SliceResult;
import org.residua.bundle.EvidenceQuantiles;

/** The last page: what the figures are, what they cannot say, which slices are not among them, and where all came from. */
record PdfLimits(ReportInput input) {
    private static final int MOST_REASONS = 12;

    void write(PdfFlow flow) throws IOException {
        flow.canvas().text("Limits", PdfFlow.LEFT, flow.y() + 12, new PdfStyle(15, PdfStyle.INK, true));
        flow.space(20);
        flow.bullets(
                List.of(
                        "For research only. It is not a medical device and no decision about a patient may rest on it.",
                        "It shows where an image differs from a normal training set. A difference can be a variant, an artefact,"
                                + " an implant, another scanner or protocol. It has no name for what it shows.",
                        "An image in which nothing is coloured can still be abnormal: what looks like the training set to the"
                                + " model, what is small and what is faint is missed.",
                        "Rates hold for slices like those of the calibration. Another scanner, protocol or population can have"
                                + " more or fewer flagged slices; calibrate on local normals before comparing.",
                        "Slices of one patient resemble each other: several flagged neighbours are one observation, not several."));
        figures(flow);
        notScored(flow);
        provenance(flow);
    }

    private void figures(PdfFlow flow) throws IOException {
        EvidenceQuantiles quantiles = input.bundle().evidenceQuantiles();
        flow.heading("What the figures are", 40);
        flow.pairs(List.of(
                new PdfTable.Pair(
                        "Colour",
                        "The share of pixels of held-out normal slices whose evidence is as high. From "
                                + Wording.grouped(quantiles.pixels()) + " pixels: nothing rarer than "
                                + Wording.oneIn(quantiles.floor()) + " is stated."),
                new PdfTable.Pair(
                        "p",
                        "Split-conformal: one more than the held-out normal slices that score as high, over one more"
                                + " than all of them. With "
                                + input.bundle().calibration().slices() + " it is never below "
                                + Wording.figure(
                                        1.0 / (input.bundle().calibration().slices() + 1))
                                + ". A slice is flagged where p is at most alpha."),
                new PdfTable.Pair(
                        "Regions",
                        "Connected pixels whose evidence exceeds what at most alpha of held-out normal slices exceed"
                                + " anywhere. Ranked by their highest evidence. Areas count pixels of the original.")));
    }

    private void notScored(PdfFlow flow) throws IOException {
        Map<String, List<Integer>> reasons = new LinkedHashMap<>();
        for (SliceResult result : input.slices()) {
            if (result.score() == null) {
                add(reasons, "Refused: " + result.gate().reason(), input.numberOf(result.ref()));
            }
        }
        for (ReportInput.Failure failure : input.failures()) {
            add(reasons, "Not read: " + failure.reason(), input.numberOf(failure.ref()));
        }
        if (reasons.isEmpty()) {
            return;
        }
        flow.heading("Slices that are not scored", 30);
        int left = MOST_REASONS;
        for (Map.Entry<String, List<Integer>> reason : reasons.entrySet()) {
            if (left-- == 0) {
                flow.paragraph(
                        reasons.size() - MOST_REASONS + " further reasons are in the JSON export.", PdfStyle.BODY);
                break;
            }
            List<Integer> numbers = reason.getValue();
            flow.paragraph((numbers.size() == 1 ? "Slice " : "Slices ") + ranges(numbers), PdfStyle.STRONG);
            flow.paragraph(reason.getKey(), PdfStyle.BODY);
            flow.space(4);
        }
    }

    private static void add(Map<String, List<Integer>> reasons, String reason, int number) {
        reasons.computeIfAbsent(reason, r -> new ArrayList<>()).add(number);
    }

    /** 1, 2, 3, 7 as 1–3, 7. */
    static String ranges(List<Integer> numbers) {
        List<Integer> sorted = numbers.stream().sorted().toList();
        List<String> ranges = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            int first = sorted.get(i);
            while (i + 1 < sorted.size() && sorted.get(i + 1) == sorted.get(i) + 1) {
                i++;
            }
            ranges.add(first == sorted.get(i) ? Integer.toString(first) : first + "–" + sorted.get(i));
        }
        return String.join(", ", ranges);
    }

    private void provenance(PdfFlow flow) throws IOException {
        flow.heading("Provenance", 60);
        List<PdfTable.Pair> pairs = new ArrayList<>(List.of(
                new PdfTable.Pair("Study", input.study().uid().value()),
                new PdfTable.Pair("Series", input.series().uid().value()),
                new PdfTable.Pair(
                        "Bundle SHA-256", Wording.orNotStated(input.bundle().sha256())),
                new PdfTable.Pair("Calibration", input.bundle().calibration().id()),
                new PdfTable.Pair("Alpha", Double.toString(input.options().alpha())),
                new PdfTable.Pair("Input gate", input.options().ignoreGate() ? "ignored" : "held"),
                new PdfTable.Pair("Application", "Residua " + input.applicationVersion())));
        if (!input.slices().isEmpty()) {
            pairs.add(
                    3,
                    new PdfTable.Pair(
                            "Preprocessing", input.slices().get(0).provenance().preprocessingHash()));
        }
        input.series().stack().warnings().forEach(warning -> pairs.add(new PdfTable.Pair("Positions", warning)));
        flow.pairs(pairs);
    }
}
