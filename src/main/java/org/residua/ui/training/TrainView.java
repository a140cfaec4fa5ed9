package org.residua.ui.training;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.residua.bundle.ModelBundle;
import org.residua.ui.kit.Messages;
import org.residua.ui.training.TrainingModel.State;
import org.residua.workflow.TrainModel;

/** Training: the form at the left, how it goes and what came of it at the right. */
final class TrainView extends BorderPane {
    private static final int MOST_POINTS = 400;
    private static final double CHART_HEIGHT = 230;

    private final TrainingModel model;
    private final Label status = Parts.wrapped("strong");
    private final ProgressBar progress = new ProgressBar();
    private final Label nothing = Parts.wrapped("placeholder");
    private final Curves loss = Curves.ofLoss();
    private final Curves judged = Curves.ofJudgement();
    private final Label noJudge = Parts.wrapped("model-detail");
    private final VBox charts;
    private final PicturesView pictures = new PicturesView();
    private final FiguresView figures = new FiguresView();
    private final MarkdownView card = new MarkdownView();
    private final VBox outcome;
    private final VBox cardBox = new VBox(card);

    TrainView(TrainingModel model, PathChooser chooser) {
        this.model = model;
        setLeft(new TrainFormView(model, chooser));
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(Messages.text("train.progress"));
        progress.progressProperty().bind(model.fractionProperty());
        status.textProperty().bind(model.statusProperty());
        nothing.setText(Messages.text("train.nothing"));
        noJudge.setText(Messages.text("train.noJudge"));
        charts = charts();
        cardBox.getStyleClass().add("card");
        Button use = Parts.button("train.use", Feather.PLAY, model::useNow);
        outcome = new VBox(12, new HBox(use), figures);
        VBox content = new VBox(12, status, progress, nothing, outcome, charts, noJudge, pictures, cardBox);
        content.getStyleClass().add("page-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        setCenter(scroll);
        model.stateProperty().addListener(observed -> write());
        model.heardProperty().addListener(observed -> write());
        model.resultProperty().addListener((observed, before, now) -> scroll.setVvalue(0));
        write();
    }

    private VBox charts() {
        for (Curves chart : List.of(loss, judged)) {
            chart.setPrefHeight(CHART_HEIGHT);
            chart.setMinHeight(CHART_HEIGHT);
        }
        loss.getStyleClass().add("loss-curves");
        judged.getStyleClass().add("judged-curves");
        HBox both = new HBox(10, loss, judged);
        HBox.setHgrow(loss, Priority.ALWAYS);
        loss.setPrefWidth(500);
        judged.setPrefWidth(320);
        judged.setMinWidth(280);
        Label legend = Parts.wrapped("model-detail");
        legend.setText(Messages.text("curves.legend"));
        VBox box = new VBox(4, Parts.heading("curves.title"), both, legend);
        box.getStyleClass().add("card");
        return box;
    }

    private void write() {
        TrainingRun run = model.runProperty().get();
        State state = model.stateProperty().get();
        boolean steps = run != null && run.curve().network() > 0;
        Parts.show(nothing, state == State.READY);
        Parts.show(status, state != State.READY);
        Parts.show(progress, state == State.RUNNING);
        status.getStyleClass().removeAll("problem");
        if (state == State.FAILED) {
            status.getStyleClass().add("problem");
        }
        Parts.show(charts, steps);
        boolean seen = run != null && !run.pictures().isEmpty();
        Parts.show(pictures, seen);
        Parts.show(noJudge, steps && model.isWithoutJudge());
        if (run != null && steps) {
            draw(run.curve());
        }
        if (run != null && seen) {
            pictures.show(run.pictures());
        }
        TrainModel.Result result = model.resultProperty().get();
        Parts.show(outcome, result != null);
        Parts.show(cardBox, result != null);
        if (result != null) {
            show(result.bundle());
        }
    }

    private void show(ModelBundle bundle) {
        figures.show(bundle.metadata());
        card.show(bundle.card());
    }

    private void draw(LossCurve curve) {
        long all = Math.max(curve.images(), model.imagesInAll());
        List<List<double[]>> raw = placed(curve.raw(MOST_POINTS));
        double[] places = raw.stream()
                .flatMap(List::stream)
                .mapToDouble(point -> point[1])
                .sorted()
                .toArray();
        loss.clear();
        loss.across(all);
        loss.up(places[0], places[places.length - 1]);
        raw.forEach(line -> loss.add("line-raw", line));
        placed(curve.smoothed(MOST_POINTS)).forEach(line -> loss.add("line-smoothed", line));
        judged.clear();
        judged.across(all);
        curve.judged()
                .forEach(line -> judged.add(
                        "line-judged",
                        line.stream()
                                .map(point -> new double[] {point.images(), point.value()})
                                .toList()));
    }

    private static List<List<double[]>> placed(List<List<LossCurve.Point>> lines) {
        return lines.stream()
                .map(line -> line.stream()
                        .map(point -> new double[] {point.images(), SignedLog.place(point.value())})
                        .toList())
                .toList();
    }
}
