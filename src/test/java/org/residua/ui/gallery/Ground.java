package org.residua.ui.gallery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** What a text is written on. */
final class Ground {
    private Ground() {}

    /** The colour behind a node; null over an image, or where no opaque plain colour is behind it. */
    static @Nullable Color of(Node node) {
        Deque<Color> glazes = new ArrayDeque<>();
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("picture-pane")) {
                return null;
            }
            Color fill = at instanceof Region region ? top(region) : null;
            if (fill != null && fill.getOpacity() > 0) {
                glazes.push(fill);
                if (fill.isOpaque()) {
                    return glazes.stream()
                            .reduce((below, above) -> Contrast.mix(above, below, 1))
                            .orElse(null);
                }
            }
        }
        return null;
    }

    private static @Nullable Color top(Region region) {
        if (region.getBackground() == null) {
            return null;
        }
        List<BackgroundFill> fills = region.getBackground().getFills();
        return !fills.isEmpty() && fills.get(fills.size() - 1).getFill() instanceof Color colour ? colour : null;
    }
}
