package org.residua.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.Calibration;
import org.residua.bundle.Metadata;

/** What a bundle tells people of itself, as Markdown. */
public final class ModelCard {
    private ModelCard() {}

    /**
     * The card.
     *
     * @param evaluation null where a label lacks
     */
    public static String markdown(
            Metadata metadata, Calibration calibration, @Nullable Evaluation evaluation, Protocol protocol) {
        StringBuilder card = new StringBuilder();
        card.append("# ").append(metadata.title()).append("\n\n");
        card.append("**RESEARCH ONLY, NOT FOR DIAGNOSIS.** The model says how much an image differs from the normal "
                + "training set, and where. It names no finding.\n\n");
        card.append("## Data\n\n");
        item(card, "Trained on", metadata.trainingData());
        item(card, "Licence", metadata.licence());
        item(
                card,
                "Train",
                metadata.trainingImages() + " normal images of " + metadata.trainingPatients() + " patients"
                        + (protocol.folds() == 1
                                ? ""
                                : ", dealt into " + protocol.folds()
                                        + " folds: each network was trained on all of them " + "but one"));
        item(
                card,
                "Calibrate",
                calibration.slices() + " normal images of " + calibration.patients() + " patients"
                        + (protocol.folds() == 1
                                ? " in no other split ("
                                : ", each scored by the networks that never saw it; new images are scored by all of "
                                        + "them, which makes flags rather too few than too many (")
                        + calibration.id() + ")");
        item(card, "Manifest", "SHA-256 " + metadata.manifestSha256());
        item(
                card,
                "Training",
                "family " + metadata.family() + ", seed " + metadata.seed() + ", " + metadata.imagesSeen()
                        + " images seen by each network"
                        + (metadata.reproducible() ? "" : "; not reproducible, since a time limit stopped it"));
        card.append("\n## How it does\n\n");
        if (evaluation == null) {
            card.append("The validate split lacks normal or abnormal images, so nothing was measured.\n");
        } else {
            figures(card, evaluation, protocol);
        }
        card.append("\n## Limits\n\n");
        metadata.limits().forEach(limit -> card.append("- ").append(limit).append('\n'));
        return card.toString();
    }

    private static void item(StringBuilder card, String name, String text) {
        card.append("- ").append(name).append(": ").append(text).append(".\n");
    }

    private static void figures(StringBuilder card, Evaluation evaluation, Protocol protocol) {
        Evaluation.Counts n = evaluation.n();
        card.append("On ")
                .append(n.normal())
                .append(" normal and ")
                .append(n.abnormal())
                .append(" abnormal images of ")
                .append(n.patients())
                .append(
                        protocol.crossValidated()
                                ? " patients, each judged by the networks that never saw it (cross-validation)"
                                : " validation patients, in no other split")
                .append(", with 95 % intervals by patient bootstrap. Settings were chosen on the same patients, so "
                        + "expect a little less.\n\n"
                        + "| Figure | Value | 95 % interval |\n|---|---|---|\n");
        evaluation.image().forEach((name, figure) -> row(card, words(name), figure));
        Map<String, Interval> pixel = evaluation.pixel();
        if (pixel != null) {
            pixel.forEach((name, figure) -> row(card, "pixel: " + words(name), figure));
        }
        evaluation
                .strata()
                .forEach((name, stratum) ->
                        row(card, "auroc, " + words(name) + " (n = " + stratum.n() + ")", stratum.auroc()));
        card.append("""

                Beside the baselines (the difference is the model's auroc less the baseline's, paired):

                | Baseline | auroc | 95 % | difference | 95 % |
                |---|---|---|---|---|
                """);
        evaluation.baselines().forEach((name, figures) -> baseline(card, name, figures));
        card.append('\n').append(verdict(evaluation)).append('\n');
    }

    private static void baseline(StringBuilder card, String name, Map<String, Interval> figures) {
        Interval auroc = figures.getOrDefault("auroc", Interval.UNDEFINED);
        Interval difference = figures.getOrDefault("difference", Interval.UNDEFINED);
        card.append("| ").append(words(name)).append(" | ").append(cells(auroc)).append(" | ");
        card.append(cells(difference)).append(" |\n");
    }

    private static String verdict(Evaluation evaluation) {
        List<String> notBeaten = evaluation.baselines().entrySet().stream()
                .filter(e -> !(e.getValue()
                                .getOrDefault("difference", Interval.UNDEFINED)
                                .low()
                        > 0))
                .map(e -> words(e.getKey()))
                .toList();
        return notBeaten.isEmpty()
                ? "It beats every baseline: each difference's interval is above zero."
                : "Not shown to beat, since the difference's interval reaches zero: "
                        + notBeaten.stream().collect(Collectors.joining(", ")) + ".";
    }

    private static void row(StringBuilder card, String name, Interval figure) {
        card.append("| ").append(name).append(" | ").append(cells(figure)).append(" |\n");
    }

    private static String cells(Interval figure) {
        return figure.defined()
                ? String.format(Locale.ROOT, "%.3f | %.3f to %.3f", figure.value(), figure.low(), figure.high())
                : "not defined | ";
    }

    /** Names as in the JSON, told apart into words. */
    private static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
