package org.residua.ui.viewer.layer;

import java.util.List;
import javafx.css.PseudoClass;
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
import org.residua.ui.viewer.OverlaySettings;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;

/**
 * Dashed lines around regions: dashes mean that a machine drew them. The chosen candidate's are in the accent colour;
 * regions that do not outlast small shifts have dots for dashes, regions that no longer hold are grey.
 */
public final class OutlineLayer implements Layer {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final ViewerModel model;
    private final Path others = new Path();
    private final Path chosen = new Path();
    private final Path unstable = new Path();
    private final Path chosenUnstable = new Path();
    private final List<Path> paths = List.of(others, chosen, unstable, chosenUnstable);
    private final Group group = new Group(others, unstable, chosen, chosenUnstable);
    private Placement placement = Placement.IDENTITY;

    /** Follows the model. */
    public OutlineLayer(ViewerModel model) {
        this.model = model;
        group.setManaged(false);
        group.setMouseTransparent(true);
        others.getStyleClass().add("region-outline");
        chosen.getStyleClass().addAll("region-outline", "chosen");
        unstable.getStyleClass().addAll("region-outline", "unstable");
        chosenUnstable.getStyleClass().addAll("region-outline", "unstable", "chosen");
        model.overlay().styleProperty().addListener((observed, before, now) -> draw());
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
        paths.forEach(path -> path.getElements().clear());
        Loaded loaded = model.loadedProperty().get();
        EvidencePicture evidence = loaded == null ? null : loaded.evidence();
        boolean coloured = model.overlay().styleProperty().get() == OverlaySettings.Style.COLOUR;
        if (loaded == null
                || evidence == null
                || coloured
                || model.overlayHiddenProperty().get()) {
            return;
        }
        paths.forEach(path -> path.pseudoClassStateChanged(STALE, loaded.isStale()));
        Candidate candidate =
                loaded.isStale() ? null : model.session().candidateProperty().get();
        for (float[] line : evidence.outlines()) {
            boolean own = isOf(candidate, line, loaded.shown().index());
            if (evidence.unstable().contains(line)) {
                add(line, own ? chosenUnstable : unstable);
            } else {
                add(line, own ? chosen : others);
            }
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
