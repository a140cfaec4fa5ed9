package org.residua.ui.worklist;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.residua.anomaly.SliceResult;
import org.residua.ui.kit.SeriesEntry;

/** The scores of a series in the height of a line of text. */
final class MiniStrip extends Pane {
    private static final double WIDTH = 116;
    private static final double HEIGHT = 12;

    private final Path within = path("mini-within");
    private final Path flagged = path("mini-flagged");

    MiniStrip() {
        getChildren().addAll(within, flagged);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        setMouseTransparent(true);
    }

    void show(SeriesEntry entry, double alpha) {
        within.getElements().clear();
        flagged.getElements().clear();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (SliceResult result : entry.results()) {
            if (result.score() != null) {
                low = Math.min(low, result.score());
                high = Math.max(high, result.score());
            }
        }
        boolean some = entry.size() > 1 && low <= high;
        setVisible(some);
        setManaged(some);
        if (!some) {
            return;
        }
        double pitch = Math.min(5, WIDTH / entry.size());
        double bar = pitch > 3 ? pitch - 1 : pitch;
        for (int i = 0; i < entry.size(); i++) {
            SliceResult result = entry.resultAt(i);
            if (result != null && result.score() != null && result.sliceP() != null) {
                double share = high > low ? (result.score() - low) / (high - low) : 0;
                add(result.sliceP() <= alpha ? flagged : within, i * pitch, bar, 2 + share * (HEIGHT - 2));
            }
        }
    }

    private static void add(Path path, double x, double width, double height) {
        path.getElements()
                .addAll(
                        new MoveTo(x, HEIGHT),
                        new LineTo(x, HEIGHT - height),
                        new LineTo(x + width, HEIGHT - height),
                        new LineTo(x + width, HEIGHT));
    }

    private static Path path(String style) {
        Path path = new Path();
        path.getStyleClass().addAll("strip-bars", style);
        return path;
    }
}
