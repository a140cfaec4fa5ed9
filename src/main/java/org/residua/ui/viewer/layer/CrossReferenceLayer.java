package org.residua.ui.viewer.layer;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import org.residua.ui.kit.Messages;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;
import org.residua.ui.viewer.ViewportsModel;
import org.residua.ui.viewer.link.ReferenceLine;

/** Where the slice of the active viewport cuts this one: a light line in a dark one, to be seen on black and on white. */
public final class CrossReferenceLayer implements Layer {
    /** Where names are, as a share of the pane. */
    private static final double NAME_SHARE = 0.68;

    private final ViewerModel model;
    private final ViewportsModel viewports;
    private final Group group = new Group();
    private Placement placement = Placement.IDENTITY;
    private double width;
    private double height;
    private List<ReferenceLine> drawn = List.of();

    /** Follows the model, and the active one of all. */
    public CrossReferenceLayer(ViewerModel model, ViewportsModel viewports) {
        this.model = model;
        this.viewports = viewports;
        group.setManaged(false);
        group.setMouseTransparent(true);
        group.getStyleClass().add("cross-references");
        model.loadedProperty().addListener((observed, before, now) -> draw());
        viewports.activeLoadedProperty().addListener((observed, before, now) -> draw());
        viewports.crossReferences().onProperty().addListener((observed, before, now) -> draw());
        viewports.crossReferences().endsProperty().addListener((observed, before, now) -> draw());
    }

    @Override
    public Node node() {
        return group;
    }

    @Override
    public void place(Placement now, double paneWidth, double paneHeight) {
        placement = now;
        width = paneWidth;
        height = paneHeight;
        draw();
    }

    private void draw() {
        Loaded active = viewports.activeLoadedProperty().get();
        List<ReferenceLine> lines = viewports.active() == model
                ? List.of()
                : viewports
                        .crossReferences()
                        .lines(active, model.loadedProperty().get());
        if (!lines.isEmpty() || !drawn.isEmpty()) {
            group.getChildren().clear();
            lines.forEach(this::add);
        }
        drawn = lines;
    }

    private void add(ReferenceLine line) {
        boolean end = line.kind() == ReferenceLine.Kind.END;
        group.getChildren().addAll(line(line, "reference-edge", end), line(line, "reference-line", end));
        Label name = new Label(Messages.text("reference.slice", String.valueOf(line.slice())));
        name.getStyleClass().add("reference-name");
        if (end) {
            name.getStyleClass().add("end");
        }
        group.getChildren().add(name);
        name.applyCss();
        name.autosize();
        double at = nameAt(line);
        double x = x(line, false) + at * (x(line, true) - x(line, false));
        double y = y(line, false) + at * (y(line, true) - y(line, false));
        name.relocate(
                Math.max(0, Math.min(width - name.getWidth(), x - name.getWidth() / 2)),
                Math.max(0, Math.min(height - name.getHeight(), y - name.getHeight())));
    }

    /** How far along a line its name is: within what is in sight, where neither corners nor sides have their texts. */
    private double nameAt(ReferenceLine line) {
        double dx = x(line, true) - x(line, false);
        double dy = y(line, true) - y(line, false);
        boolean across = Math.abs(dx) > Math.abs(dy);
        double from = across ? x(line, false) : y(line, false);
        double step = across ? dx : dy;
        double most = across ? width : height;
        double wanted = (NAME_SHARE * most - from) / step;
        return Math.max(0, Math.min(1, wanted));
    }

    private Line line(ReferenceLine line, String style, boolean end) {
        Line drawing = new Line(x(line, false), y(line, false), x(line, true), y(line, true));
        drawing.getStyleClass().add(style);
        if (end) {
            drawing.getStyleClass().add("end");
        }
        return drawing;
    }

    private double x(ReferenceLine line, boolean to) {
        return to ? placement.toPaneX(line.toX(), line.toY()) : placement.toPaneX(line.fromX(), line.fromY());
    }

    private double y(ReferenceLine line, boolean to) {
        return to ? placement.toPaneY(line.toX(), line.toY()) : placement.toPaneY(line.fromX(), line.fromY());
    }
}
