package org.residua.ui.findings;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.Metadata;
import org.residua.bundle.ModelBundle;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;

/** What the model is and where it ends. */
public final class ModelCard extends VBox {
    private static final String AUROC = "auroc";
    private static final double THREE_LINES = 48;
    private static final int SHA_START = 4;
    private static final int SHA_END = 3;

    private final Label model = value();
    private final Label auroc = value();
    private final Label measured = detail();
    private final Label limits = detail();
    private final Hyperlink more = new Hyperlink(Messages.text("model.more"));
    private @Nullable ModelBundle shown;

    /** With nothing to say yet. */
    public ModelCard() {
        getStyleClass().addAll("card", "model-card");
        limits.setMinHeight(THREE_LINES);
        limits.setMaxHeight(THREE_LINES);
        limits.setPrefHeight(THREE_LINES);
        more.setOnAction(event -> {
            if (shown != null) {
                new ModelPopOver(shown).show(more);
            }
        });
        getChildren()
                .addAll(
                        new Row(Messages.text("model.model"), model),
                        new Row(Messages.text("model.auroc"), auroc),
                        measured,
                        limits,
                        more);
    }

    /** Shows a model; null for none. */
    public void show(@Nullable ModelBundle bundle) {
        setVisible(bundle != null);
        setManaged(bundle != null);
        if (bundle == null) {
            return;
        }
        Metadata metadata = bundle.metadata();
        model.setText(metadata.id() + (bundle.sha256().isEmpty() ? "" : " · " + shortSha(bundle.sha256())));
        model.setTooltip(new Tooltip(metadata.title() + "\n" + bundle.sha256()));
        auroc.setText(auroc(metadata));
        measured.setText(measuredOn(metadata));
        measured.setVisible(!measured.getText().isEmpty());
        measured.setManaged(measured.isVisible());
        limits.setText(Messages.text("model.limits", String.join(" ", metadata.limits())));
        shown = bundle;
    }

    static String shortSha(String sha256) {
        return sha256.length() <= SHA_START + SHA_END
                ? sha256
                : sha256.substring(0, SHA_START) + "…" + sha256.substring(sha256.length() - SHA_END);
    }

    /** "0.79 (0.74–0.83)". */
    static String auroc(Metadata metadata) {
        Metadata.Metric metric = metadata.metrics().get(AUROC);
        return metric == null ? Messages.text("model.notMeasured") : interval(metric);
    }

    static String interval(Metadata.Metric metric) {
        return Messages.text(
                "model.interval",
                Numbers.fixed(metric.value(), 2),
                Numbers.fixed(metric.low(), 2),
                Numbers.fixed(metric.high(), 2));
    }

    /** What that was measured on. */
    static String measuredOn(Metadata metadata) {
        Metadata.Metric metric = metadata.metrics().get(AUROC);
        return metric == null ? "" : Messages.text("model.measuredOn", metric.measuredOn());
    }

    private static Label detail() {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add("model-detail");
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label value() {
        Label label = new Label();
        label.getStyleClass().add("row-value");
        return label;
    }
}
