package org.residua.ui.training;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.Metadata;
import org.residua.bundle.Metadata.Metric;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;

/** A model beside the baselines, each with its interval as a line. */
final class FiguresView extends VBox {
    private final GridPane grid = new GridPane();
    private final Label measured = new Label();

    FiguresView() {
        getStyleClass().addAll("card", "figures");
        Label title = new Label(Messages.text("figures.title"));
        title.getStyleClass().add("heading");
        grid.getStyleClass().add("figures-grid");
        ColumnConstraints line = new ColumnConstraints();
        line.setHgrow(Priority.ALWAYS);
        line.setMinWidth(80);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), line);
        measured.getStyleClass().add("model-detail");
        measured.setWrapText(true);
        measured.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, grid, measured);
    }

    void show(Metadata metadata) {
        grid.getChildren().clear();
        List<Figures.Figure> figures = Figures.of(metadata);
        if (figures.isEmpty()) {
            measured.setText(Messages.text("figures.none"));
            return;
        }
        double low = figures.stream().mapToDouble(f -> f.auroc().low()).min().orElse(0);
        double from = Math.min(0.5, Math.floor(10 * low) / 10);
        head(from);
        int row = 1;
        for (Figures.Figure figure : figures) {
            boolean own = figure.name().isEmpty();
            Label name = text(own ? Messages.text("figures.model") : words(figure.name()), own ? "strong" : "row-name");
            grid.addRow(
                    row++,
                    name,
                    new IntervalLine(figure.auroc(), from, own),
                    text(interval(figure.auroc()), own ? "strong" : "row-value"),
                    difference(figure.difference()));
        }
        measured.setText(Messages.text(
                "figures.measured",
                Numbers.fixed(from, 1),
                figures.get(0).auroc().measuredOn()));
    }

    private void head(double from) {
        grid.addRow(
                0,
                text("", "row-name"),
                new BorderPane(null, null, text("1", "row-name"), null, text(Numbers.fixed(from, 1), "row-name")),
                text(Messages.text("figures.auroc"), "row-name"),
                text(Messages.text("figures.difference"), "row-name"));
    }

    private static Node difference(@Nullable Metric difference) {
        if (difference == null) {
            return new Region();
        }
        String signed = Messages.text(
                "figures.between",
                Numbers.signed(difference.value(), 2),
                Numbers.signed(difference.low(), 2),
                Numbers.signed(difference.high(), 2));
        return text(signed, difference.low() > 0 ? "better" : "row-name");
    }

    private static String interval(Metric metric) {
        return Messages.text(
                "model.interval",
                Numbers.fixed(metric.value(), 2),
                Numbers.fixed(metric.low(), 2),
                Numbers.fixed(metric.high(), 2));
    }

    /** Names as in the bundle, told apart into words. */
    private static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    private static Label text(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
