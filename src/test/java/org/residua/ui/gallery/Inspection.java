package org.residua.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;

/** Looks for text that is cut off, lies over other text, leaves its window or is too faint to be read. */
final class Inspection {
    /** Names that come with the data and may be of any length: these may end in an ellipsis. */
    private static final Set<String> MAY_BE_CUT =
            Set.of("crumb", "crumb-last", "series-name", "series-state", "tags-file", "model-name");

    /** Half pixels and the air of a line. */
    private static final double SLACK_PX = 2;

    private final List<Shown> shown = new ArrayList<>();
    private final Set<String> found = new TreeSet<>();

    private Inspection() {}

    /** A text that is seen, and where. */
    private record Shown(Node node, String text, Bounds whole, Bounds seen) {}

    /** What is wrong in a scene that is laid out, one line each; empty when all is well. */
    static List<String> of(Scene scene) {
        Inspection inspection = new Inspection();
        inspection.walk(scene.getRoot(), scene.getRoot().getLayoutBounds(), false, 1);
        inspection.overlaps();
        return List.copyOf(inspection.found);
    }

    private void walk(Node node, Bounds clip, boolean scrolls, double opacity) {
        double seen = opacity * node.getOpacity();
        if (!node.isVisible() || seen < 0.05) {
            return;
        }
        Bounds now = node.getClip() == null
                ? clip
                : intersection(clip, node.localToScene(node.getClip().getBoundsInParent()));
        boolean scrolled = scrolls || node instanceof ScrollPane || node instanceof IndexedCell;
        if (node instanceof Text text && !text.getText().isBlank()) {
            look(text, now, scrolled, seen);
        }
        if (node instanceof Labeled labeled) {
            cut(labeled);
        }
        if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, now, scrolled, seen));
        }
    }

    private void look(Text text, Bounds clip, boolean scrolled, double opacity) {
        Bounds whole = text.localToScene(text.getBoundsInLocal());
        Bounds seen = intersection(clip, whole);
        boolean gone = seen.getWidth() < SLACK_PX || seen.getHeight() < SLACK_PX;
        if (gone && scrolled) {
            return;
        }
        if (!scrolled
                && (whole.getWidth() - seen.getWidth() > SLACK_PX
                        || whole.getHeight() - seen.getHeight() > 2 * SLACK_PX)) {
            found.add("outside its pane: " + name(text));
        }
        shown.add(new Shown(text, text.getText(), whole, seen));
        faint(text, opacity);
    }

    private void cut(Labeled labeled) {
        boolean may = labeled.getStyleClass().stream().anyMatch(MAY_BE_CUT::contains);
        if (may || labeled.getText() == null || labeled.getText().isBlank()) {
            return;
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text
                    && text.getText().endsWith(labeled.getEllipsisString())
                    && !labeled.getText().endsWith(labeled.getEllipsisString())) {
                found.add("cut off: " + name(labeled) + " in full: " + labeled.getText());
            }
        }
    }

    /** Of text beside images, whose ground is known. The contrast of WCAG 2.1, 1.4.3; disabled controls are exempt there. */
    private void faint(Text text, double opacity) {
        boolean disabled = text.isDisabled();
        Color ground = Ground.of(text);
        if (disabled || ground == null || !(text.getFill() instanceof Color fill)) {
            return;
        }
        double contrast = Contrast.of(Contrast.mix(fill, ground, opacity), ground);
        double least =
                text instanceof FontIcon || text.getFont().getSize() >= 24 ? Contrast.LEAST_LARGE : Contrast.LEAST;
        if (contrast < least) {
            found.add("faint, %.1f: %s".formatted(contrast, name(text)));
        }
    }

    private void overlaps() {
        for (int i = 0; i < shown.size(); i++) {
            for (int k = i + 1; k < shown.size(); k++) {
                if (shown.get(i).node().getParent() instanceof TextFlow flow
                        && flow == shown.get(k).node().getParent()) {
                    continue;
                }
                Bounds both = intersection(shown.get(i).seen(), shown.get(k).seen());
                if (both.getWidth() > SLACK_PX && both.getHeight() > 2 * SLACK_PX) {
                    found.add("overlap: " + name(shown.get(i).node()) + " and "
                            + name(shown.get(k).node()));
                }
            }
        }
    }

    private static Bounds intersection(Bounds a, Bounds b) {
        double x = Math.max(a.getMinX(), b.getMinX());
        double y = Math.max(a.getMinY(), b.getMinY());
        return new BoundingBox(
                x,
                y,
                Math.max(0, Math.min(a.getMaxX(), b.getMaxX()) - x),
                Math.max(0, Math.min(a.getMaxY(), b.getMaxY()) - y));
    }

    /** The text, and the style classes of what it is in. */
    private static String name(Node node) {
        String text = node instanceof Text shape ? shape.getText() : node instanceof Label label ? label.getText() : "";
        Node holder = node instanceof Text ? node.getParent() : node;
        Node around = holder.getParent();
        return "\"" + text.replace('\n', ' ') + "\" " + holder.getStyleClass()
                + (around == null ? "" : " in " + around.getStyleClass());
    }
}
