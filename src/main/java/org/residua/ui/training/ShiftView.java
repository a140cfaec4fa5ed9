package org.residua.ui.training;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;

/** What a new calibration changes: how many local normals are flagged at each nominal rate, before and after. */
final class ShiftView extends VBox {
    private static final double MOST = 0.2;
    private static final int POINTS = 80;
    private static final double USUAL = 0.05;
    private static final double HEIGHT = 360;

    private final Curves curves = Curves.ofRates(MOST);
    private final Label usual = Parts.wrapped("row-value");

    ShiftView() {
        getStyleClass().add("card");
        curves.getStyleClass().add("rate-curves");
        curves.setPrefHeight(HEIGHT);
        curves.setMinHeight(HEIGHT);
        HBox legend = new HBox(
                18, key("rate-held", "shift.held"), key("rate-before", "shift.before"), key("rate-after", "shift.after"));
        Label note = Parts.wrapped("model-detail");
        note.setText(Messages.text("shift.note"));
        getChildren().addAll(Parts.heading("shift.title"), usual, curves, legend, note);
        Parts.show(this, false);
    }

    void show(RecalibrationModel.@Nullable Outcome outcome) {
        Parts.show(this, outcome != null);
        if (outcome != null) {
            RateShift shift = new RateShift(
                    outcome.before().calibration(), outcome.after().calibration());
            curves.clear();
            curves.upToRate(Math.max(shift.before(MOST), shift.after(MOST)));
            List<List<double[]>> lines = shift.lines(MOST, POINTS);
            curves.add("line-held", lines.get(0));
            curves.add("line-before", lines.get(1));
            curves.add("line-after", lines.get(2));
            usual.setText(Messages.text(
                    "shift.usual",
                    Numbers.percent(USUAL),
                    Numbers.percent(shift.before(USUAL)),
                    Numbers.percent(shift.after(USUAL))));
        }
    }

    private static HBox key(String style, String textKey) {
        Region line = new Region();
        line.getStyleClass().addAll("key-line", style);
        HBox key = new HBox(6, line, Parts.named(textKey));
        key.setAlignment(Pos.CENTER_LEFT);
        return key;
    }
}
