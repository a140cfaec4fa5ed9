package org.residua.ui.findings;

import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;
import org.residua.bundle.ModelBundle;
import org.residua.ui.kit.Analysis;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;
import org.residua.ui.kit.SeriesEntry;

/** The rate on normals, what it flags here, and how opaque the overlay is. */
final class ThresholdCard extends VBox {
    private final FindingsModel model;
    private final Label expected = value();
    private final Label flagged = value();
    private final Label marked = value();
    private final Label calibration = value();
    private final Label opacityText = value();

    ThresholdCard(FindingsModel model, DoubleProperty opacity) {
        this.model = model;
        getStyleClass().add("card");
        Slider rate = new FilledSlider(0, FindingsModel.RATES.size() - 1, "accent-slider");
        rate.setId("rate-slider");
        rate.setAccessibleText(Messages.text("threshold.slider"));
        rate.setMajorTickUnit(1);
        rate.setMinorTickCount(0);
        rate.setSnapToTicks(true);
        rate.setBlockIncrement(1);
        rate.setValue(model.rateIndexProperty().get());
        rate.valueProperty()
                .addListener(
                        (observed, before, now) -> model.rateIndexProperty().set((int) Math.round(now.doubleValue())));
        model.rateIndexProperty().addListener((observed, before, now) -> rate.setValue(now.intValue()));
        Slider overlay = new FilledSlider(0, 1, "quiet-slider");
        overlay.setId("opacity-slider");
        overlay.setAccessibleText(Messages.text("threshold.opacity"));
        overlay.setBlockIncrement(0.05);
        overlay.valueProperty().bindBidirectional(opacity);
        opacityText
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Messages.text("percent.whole", Numbers.fixed(100 * opacity.get(), 0)), opacity));
        expected.getStyleClass().add("strong");
        getChildren()
                .addAll(
                        new Row(Messages.text("threshold.expected"), expected),
                        rate,
                        new Row(Messages.text("threshold.flagged"), flagged),
                        new Row(Messages.text("threshold.marked"), marked),
                        new Row(Messages.text("threshold.calibration"), calibration),
                        new Row(Messages.text("threshold.opacity"), opacityText),
                        overlay);
        model.session().alphaProperty().addListener((observed, before, now) -> write());
        model.session().selectedProperty().addListener((observed, before, now) -> write());
        model.analysisProperty().addListener((observed, before, now) -> write());
        model.staleProperty().addListener((observed, before, now) -> write());
        write();
    }

    private void write() {
        SeriesEntry entry = model.session().selectedProperty().get();
        ModelBundle bundle = entry == null ? null : entry.bundleProperty().get();
        String rate = Numbers.percent(model.session().alphaProperty().get());
        expected.setText(
                Messages.text(entry != null && entry.size() == 1 ? "threshold.imageRate" : "threshold.rate", rate));
        if (entry == null
                || bundle == null
                || entry.scoreCount() == 0 && !model.staleProperty().get()) {
            flagged.setText(Messages.text("none"));
            marked.setText(Messages.text("none"));
        } else if (model.staleProperty().get()) {
            flagged.setText(Messages.text("threshold.stale"));
            marked.setText(Messages.text("none"));
        } else {
            marked.setText(extent(model.analysisProperty().get()));
            flagged.setText(counts(model.analysisProperty().get(), entry.size()));
        }
        calibration.setText(
                bundle == null
                        ? Messages.text("none")
                        : Messages.text(
                                "threshold.normals",
                                bundle.calibration().id(),
                                String.valueOf(bundle.calibration().slices())));
    }

    private static String extent(Analysis analysis) {
        String pixels = Numbers.fixed((double) analysis.pixelCount(), 0);
        Double areaMm2 = analysis.areaMm2();
        return areaMm2 == null
                ? Messages.text("threshold.pixels", pixels)
                : Messages.text("threshold.area", Numbers.fixed(areaMm2, 0), pixels);
    }

    private static String counts(Analysis analysis, int slices) {
        if (!analysis.attainable() && !analysis.equals(Analysis.NONE)) {
            return Messages.text("threshold.tooFew");
        }
        int flags = analysis.flagged().size();
        String what = slices == 1
                ? Messages.text(flags == 1 ? "threshold.imageFlagged" : "threshold.imageNotFlagged")
                : Messages.text(flags == 1 ? "threshold.slice" : "threshold.slices", String.valueOf(flags));
        int regions = analysis.regionCount();
        return what + " · "
                + Messages.text(regions == 1 ? "threshold.region" : "threshold.regions", String.valueOf(regions));
    }

    private static Label value() {
        Label label = new Label();
        label.getStyleClass().add("row-value");
        return label;
    }
}
