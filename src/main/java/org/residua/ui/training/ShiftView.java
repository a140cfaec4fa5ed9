package org.residua.ui.training;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.residua.evaluate.CalibrationShift;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;

/** What a new calibration changes: how many local normals are flagged at each nominal rate, before and after. */
final class ShiftView extends VBox {
    private static final double MOST = 0.3;
    private static final double HEIGHT = 360;

    private final Curves curves = Curves.ofRates(MOST);
    private final Label usual = Parts.wrapped("row-value");
    private final Label expected = Parts.wrapped("row-name");

    ShiftView() {
        getStyleClass().add("card");
        curves.getStyleClass().add("rate-curves");
        curves.setPrefHeight(HEIGHT);
        curves.setMinHeight(HEIGHT);
        HBox legend = new HBox(
                18,
                key("rate-held", "shift.held"),
                key("rate-before", "shift.before"),
                key("rate-after", "shift.after"));
        Label note = Parts.wrapped("model-detail");
        note.setText(Messages.text("shift.note"));
        getChildren().addAll(Parts.heading("shift.title"), usual, expected, curves, legend, note);
        Parts.show(this, false);
    }

    void show(RecalibrationModel.@Nullable Outcome outcome) {
        Parts.show(this, outcome != null);
        if (outcome != null) {
            expected.setText(ExpectedRate.text(outcome.bundle().calibration().slices()));
            draw(outcome.result().shift().points());
        }
    }

    private void draw(List<CalibrationShift.Point> points) {
        double most = points.stream()
                .mapToDouble(point -> Math.max(point.before(), point.after()))
                .max()
                .orElse(0);
        curves.clear();
        curves.upToRate(Math.max(MOST, most));
        curves.add("line-held", List.of(new double[] {0, 0}, new double[] {MOST, MOST}));
        curves.add("line-before", line(points, CalibrationShift.Point::before));
        curves.add("line-after", line(points, CalibrationShift.Point::after));
        points.stream()
                .filter(point -> Math.abs(point.alpha() - ExpectedRate.NOMINAL) < 1e-9)
                .findFirst()
                .ifPresent(point -> usual.setText(Messages.text(
                        "shift.usual",
                        Numbers.percent(ExpectedRate.NOMINAL),
                        Numbers.percent(point.before()),
                        Numbers.percent(point.after()))));
    }

    private static List<double[]> line(
            List<CalibrationShift.Point> points, ToDoubleFunction<CalibrationShift.Point> share) {
        return points.stream()
                .map(point -> new double[] {point.alpha(), share.applyAsDouble(point)})
                .toList();
    }

    private static HBox key(String style, String textKey) {
        Region line = new Region();
        line.getStyleClass().addAll("key-line", style);
        HBox key = new HBox(6, line, Parts.named(textKey));
        key.setAlignment(Pos.CENTER_LEFT);
        return key;
    }
}
