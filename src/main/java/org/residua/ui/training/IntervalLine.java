package org.residua.ui.training;

import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.residua.bundle.Metadata.Metric;

/** A figure between a lowest value and 1: a dot on the line of its interval. */
final class IntervalLine extends Region {
    private static final double RADIUS = 4;

    private final Metric metric;
    private final double from;
    private final Line axis = new Line();
    private final Line interval = new Line();
    private final Circle dot = new Circle(RADIUS);

    IntervalLine(Metric metric, double from, boolean own) {
        this.metric = metric;
        this.from = from;
        axis.getStyleClass().add("interval-axis");
        interval.getStyleClass().add(own ? "interval-own" : "interval-other");
        dot.getStyleClass().add(own ? "interval-own-dot" : "interval-other-dot");
        setMinSize(80, 18);
        setPrefSize(160, 18);
        getChildren().addAll(axis, interval, dot);
    }

    @Override
    protected void layoutChildren() {
        double y = getHeight() / 2;
        place(axis, 0, getWidth(), y);
        place(interval, x(metric.low()), x(metric.high()), y);
        dot.setCenterX(x(metric.value()));
        dot.setCenterY(y);
    }

    private static void place(Line line, double from, double to, double y) {
        line.setStartX(from);
        line.setEndX(to);
        line.setStartY(y);
        line.setEndY(y);
    }

    private double x(double value) {
        double share = Math.max(0, Math.min(1, (value - from) / (1 - from)));
        return RADIUS + share * (getWidth() - 2 * RADIUS);
    }
}
