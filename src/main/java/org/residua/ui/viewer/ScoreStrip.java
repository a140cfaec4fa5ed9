package org.residua.ui.viewer;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.residua.ui.kit.Messages;

/** The scroll bar of a series: a bar a slice, as high as its score. */
final class ScoreStrip extends BorderPane {
    private static final double HEIGHT = 40;
    private static final double UNSCORED = 2;
    /** A bar is at least this wide: narrower ones stand for several slices. */
    private static final double NARROWEST = 2;
    /** Below the bars lie the candidates. */
    private static final double RANGES = 6;

    private static final double RANGE_HEIGHT = 3;

    private final ScoreStripModel model;
    private final Path within = path("within");
    private final Path flagged = path("flagged");
    private final Path unscored = path("unscored");
    private final Path stale = path("stale-bar");
    private final Path ranges = path("strip-range");
    private final Path chosen = path("strip-range-chosen");
    private final Line line = new Line();
    private final Rectangle current = new Rectangle();
    private final Line marker = new Line();
    private final Pane bars = new Pane(unscored, within, stale, flagged, line, ranges, chosen, current, marker);
    private final Label first = new Label();
    private final Label middle = new Label();
    private final Label last = new Label();
    private ScoreStripModel.Strip drawn = ScoreStripModel.Strip.EMPTY;
    private double drawnPitch;

    ScoreStrip(ScoreStripModel model) {
        this.model = model;
        getStyleClass().add("score-strip");
        setAccessibleRole(AccessibleRole.SCROLL_BAR);
        setId("score-strip");
        setAccessibleText(Messages.text("strip.name"));
        bars.setMinHeight(HEIGHT + RANGES);
        bars.setPrefHeight(HEIGHT + RANGES);
        line.getStyleClass().add("strip-line");
        current.getStyleClass().add("strip-current");
        marker.getStyleClass().add("strip-marker");
        BorderPane captions = new BorderPane(middle, null, last, null, first);
        BorderPane.setAlignment(middle, Pos.CENTER);
        captions.getStyleClass().add("strip-captions");
        setCenter(bars);
        setBottom(captions);
        bars.widthProperty().addListener((observed, before, now) -> draw());
        bars.setOnMousePressed(event -> point(event.getX()));
        bars.setOnMouseDragged(event -> point(event.getX()));
        model.stripProperty().addListener((observed, before, now) -> draw());
    }

    private void point(double x) {
        int count = model.stripProperty().get().bars().size();
        if (count > 0 && bars.getWidth() > 0) {
            model.show((int) Math.floor(x / bars.getWidth() * count));
        }
    }

    private void draw() {
        ScoreStripModel.Strip strip = model.stripProperty().get();
        double pitch = bars.getWidth() / Math.max(1, strip.bars().size());
        // Of thousands of bars none is made anew for another slice.
        if (!strip.bars().equals(drawn.bars()) || !strip.ranges().equals(drawn.ranges()) || pitch != drawnPitch) {
            drawBars(strip, pitch);
        }
        setAccessibleText(strip.told());
        place(strip, pitch, gap(pitch));
        first.setText(strip.first());
        middle.setText(strip.middle());
        last.setText(strip.last());
    }

    private static double gap(double width) {
        return width >= 12 ? 2 : width >= 4 ? 1 : 0;
    }

    private void drawBars(ScoreStripModel.Strip strip, double pitch) {
        drawn = strip;
        drawnPitch = pitch;
        for (Path path : new Path[] {within, flagged, unscored, stale, ranges, chosen}) {
            path.getElements().clear();
        }
        List<ScoreStripModel.Bar> shown =
                StripBins.of(strip.bars(), (int) Math.max(1, Math.floor(bars.getWidth() / NARROWEST)));
        double width = bars.getWidth() / Math.max(1, shown.size());
        double gap = gap(width);
        for (int i = 0; i < shown.size(); i++) {
            ScoreStripModel.Bar bar = shown.get(i);
            add(pathOf(bar.kind()), i * width, width - gap, HEIGHT, heightOf(strip, bar));
        }
        for (ScoreStripModel.Range range : strip.ranges()) {
            double extent = Math.max(NARROWEST, (range.last() - range.first() + 1) * pitch - gap);
            add(range.chosen() ? chosen : ranges, range.first() * pitch, extent, HEIGHT + RANGES, RANGE_HEIGHT);
        }
    }

    private void place(ScoreStripModel.Strip strip, double pitch, double gap) {
        boolean hasLine = !Double.isNaN(strip.line());
        line.setVisible(hasLine);
        if (hasLine) {
            double y = Math.rint(HEIGHT - strip.line() * (HEIGHT - 4)) + 0.5;
            line.setStartY(y);
            line.setEndY(y);
            line.setEndX(bars.getWidth());
        }
        boolean hasCurrent =
                strip.current() >= 0 && strip.current() < strip.bars().size() && strip.slices();
        current.setVisible(hasCurrent);
        if (hasCurrent) {
            ScoreStripModel.Bar bar = strip.bars().get(strip.current());
            double height = Math.max(10, bar.height() * (HEIGHT - 4)) + 4;
            double width = Math.max(5, pitch - gap);
            current.setX(strip.current() * pitch + (pitch - gap - width) / 2);
            current.setY(HEIGHT - height + 2);
            current.setWidth(width);
            current.setHeight(height);
        }
        boolean hasMarker = !Double.isNaN(strip.marker());
        marker.setVisible(hasMarker);
        if (hasMarker) {
            double x = Math.max(1, Math.min(bars.getWidth() - 1, strip.marker() * bars.getWidth()));
            marker.setStartX(x);
            marker.setEndX(x);
            marker.setStartY(0);
            marker.setEndY(HEIGHT);
        }
    }

    private static double heightOf(ScoreStripModel.Strip strip, ScoreStripModel.Bar bar) {
        boolean emptyBin = !strip.slices() && bar.height() == 0;
        return emptyBin ? 0 : Math.max(UNSCORED, bar.height() * (HEIGHT - 4));
    }

    private Path pathOf(ScoreStripModel.Kind kind) {
        return switch (kind) {
            case UNSCORED -> unscored;
            case STALE -> stale;
            case WITHIN -> within;
            case FLAGGED -> flagged;
        };
    }

    private static void add(Path path, double x, double width, double bottom, double height) {
        path.getElements()
                .addAll(
                        new MoveTo(x, bottom),
                        new LineTo(x, bottom - height),
                        new LineTo(x + width, bottom - height),
                        new LineTo(x + width, bottom),
                        new ClosePath());
    }

    private static Path path(String style) {
        Path path = new Path();
        path.getStyleClass().addAll("strip-bars", style);
        path.setMouseTransparent(true);
        return path;
    }
}
