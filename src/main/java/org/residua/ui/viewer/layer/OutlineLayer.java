package org.residua.ui.viewer.layer;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Candidate;
import org.residua.ui.viewer.EvidencePicture;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;

/** Dashed lines around regions: dashes mean that a machine drew them. The chosen candidate's are in the accent colour. */
public final class OutlineLayer implements Layer {
    private final ViewerModel model;
    private final Path others = new Path();
    private final Path chosen = new Path();
    private final Group group = new Group(others, chosen);
    private Placement placement = Placement.IDENTITY;

    /** Follows the model. */
    public OutlineLayer(ViewerModel model) {
        this.model = model;
        group.setManaged(false);
        group.setMouseTransparent(true);
        others.getStyleClass().add("region-outline");
        chosen.getStyleClass().addAll("region-outline", "chosen");
        model.loadedProperty().addListener((observed, before, now) -> draw());
        model.overlayHiddenProperty().addListener((observed, before, now) -> draw());
        model.session().candidateProperty().addListener((observed, before, now) -> draw());
    }

    @Override
    public Node node() {
        return group;
    }

    @Override
    public void place(Placement now, double width, double height) {
        placement = now;
        draw();
    }

    private void draw() {
        others.getElements().clear();
        chosen.getElements().clear();
        Loaded loaded = model.loadedProperty().get();
        EvidencePicture evidence = loaded == null ? null : loaded.evidence();
        if (loaded == null || evidence == null || model.overlayHiddenProperty().get()) {
            return;
        }
        boolean computed = loaded.shown().entry().computed() != null;
        // Where a candidate lies is told by the slices that were acquired.
        Candidate candidate =
                computed ? null : model.session().candidateProperty().get();
        for (float[] line : evidence.outlines()) {
            add(line, isOf(candidate, line, loaded.shown().index()) ? chosen : others);
        }
    }

    private void add(float[] line, Path path) {
        for (int i = 0; i < line.length; i += 2) {
            double x = placement.toPaneX(line[i], line[i + 1]);
            double y = placement.toPaneY(line[i], line[i + 1]);
            path.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
        }
        path.getElements().add(new ClosePath());
    }

    private static boolean isOf(@Nullable Candidate candidate, float[] line, int slice) {
        return candidate != null
                && candidate.peakSlice() == slice
                && within(line[0], candidate.peak().x(), candidate.peak().width())
                && within(line[1], candidate.peak().y(), candidate.peak().height());
    }

    /** A line lies between the pixels of its region and those around, so up to one pixel outside. */
    private static boolean within(double at, int from, int extent) {
        return at >= from - 1 && at <= from + extent + 1;
    }
}
