package org.residua.ui.training;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.residua.anomaly.DriftAlarm;
import org.residua.bundle.Calibration;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;

/** Drift of this session: a card for each model that scored, with a point for each series and a verdict in words. */
final class DriftView extends ScrollPane {
    private static final double HEIGHT = 290;

    private final VBox cards = new VBox(12);
    private final Label nothing = Parts.wrapped("placeholder");

    DriftView(DriftModel model) {
        Label about = Parts.wrapped("row-name");
        about.setText(Messages.text("drift.about", String.valueOf(DriftAlarm.FEWEST)));
        nothing.setText(Messages.text("drift.nothing"));
        VBox content = new VBox(12, about, nothing, cards);
        content.getStyleClass().add("page-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("page-scroll");
        setAccessibleText(Messages.text("drift.tab"));
        model.driftsProperty().addListener((observed, before, now) -> show(now));
        show(model.driftsProperty().get());
    }

    private void show(List<DriftModel.Drift> drifts) {
        Parts.show(nothing, drifts.isEmpty());
        cards.getChildren().setAll(drifts.stream().map(DriftView::card).toList());
    }

    private static VBox card(DriftModel.Drift drift) {
        Label title = Parts.wrapped("strong");
        title.setText(Messages.text(
                "drift.model",
                drift.bundle().metadata().title(),
                drift.bundle().metadata().id(),
                Numbers.fixed(drift.bundle().calibration().slices(), 0)));
        Label verdict = verdict(drift);
        Curves curves = Curves.ofDrift();
        curves.getStyleClass().add("drift-points");
        curves.setPrefHeight(HEIGHT);
        curves.setMinHeight(HEIGHT);
        int series = drift.p().size();
        curves.across(series);
        curves.add(
                "line-none",
                IntStream.range(0, series)
                        .mapToObj(i -> new double[] {i + 1.0, drift.p().get(i)})
                        .toList());
        VBox card = new VBox(6, title, verdict, curves);
        card.getStyleClass().add("card");
        return card;
    }

    private static Label verdict(DriftModel.Drift drift) {
        DriftAlarm alarm = drift.alarm();
        boolean told = drift.isCalibrated()
                && (alarm.level() == DriftAlarm.Level.WATCH || alarm.level() == DriftAlarm.Level.ALARM);
        Label verdict =
                Parts.wrapped(!told ? "row-value" : alarm.level() == DriftAlarm.Level.WATCH ? "warning" : "problem");
        verdict.setText(
                drift.isCalibrated()
                        ? alarm.message()
                        : Messages.text("drift.uncalibrated", String.valueOf(Calibration.FEWEST_NORMALS)));
        return verdict;
    }
}
