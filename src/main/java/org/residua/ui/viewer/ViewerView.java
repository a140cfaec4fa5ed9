package org.residua.ui.viewer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Viewport;

/** The middle of the window: viewports as they are laid out, scores of the active one's series below. */
public final class ViewerView extends BorderPane {
    private static final double SIDE_SHARE = 34.6;
    private static final double PLANES_SHARE = 46;

    private final ViewportsModel model;
    private final Consumer<SeriesEntry> scoreAnyway;
    private final Function<ViewerModel, ContextMenu> menus;
    private final Map<ViewerModel, ViewportCell> cells = new HashMap<>();

    /**
     * Follows the model.
     *
     * @param scoreAnyway asked for where the gate refused a series
     * @param menus of the image of a viewport
     */
    public ViewerView(
            ViewportsModel model, Consumer<SeriesEntry> scoreAnyway, Function<ViewerModel, ContextMenu> menus) {
        this.model = model;
        this.scoreAnyway = scoreAnyway;
        this.menus = menus;
        getStyleClass().add("viewer");
        setBottom(new ScoreStrip(new ScoreStripModel(model.session())));
        model.layoutProperty().addListener((observed, before, now) -> layOut());
        model.session().viewports().addListener((ListChangeListener<Viewport>) change -> layOut());
        model.activeProperty().addListener((observed, before, now) -> mark());
        layOut();
    }

    private void layOut() {
        Layout layout = model.layoutProperty().get();
        List<ViewportCell> shown = model.shown().stream().map(this::cell).toList();
        GridPane grid = new GridPane();
        grid.getStyleClass().add("viewports");
        if (layout.kind() == Layout.Kind.EVIDENCE) {
            grid.getColumnConstraints().addAll(Shares.column(100 - SIDE_SHARE), Shares.column(SIDE_SHARE));
            grid.getRowConstraints().add(Shares.row(100));
            grid.add(shown.get(0).main(), 0, 0);
            grid.add(shown.get(0).sides(), 1, 0);
        } else if (layout.kind() == Layout.Kind.MPR && shown.size() == layout.count()) {
            grid.getColumnConstraints().addAll(Shares.column(100 - PLANES_SHARE), Shares.column(PLANES_SHARE));
            grid.getRowConstraints().addAll(Shares.row(50), Shares.row(50));
            grid.add(shown.get(0).main(), 0, 0, 1, 2);
            grid.add(shown.get(1).main(), 1, 0);
            grid.add(shown.get(2).main(), 1, 1);
        } else {
            for (int column = 0; column < layout.columns(); column++) {
                grid.getColumnConstraints().add(Shares.column(100.0 / layout.columns()));
            }
            for (int row = 0; row < layout.rows(); row++) {
                grid.getRowConstraints().add(Shares.row(100.0 / layout.rows()));
            }
            for (int i = 0; i < Math.min(layout.count(), shown.size()); i++) {
                grid.add(shown.get(i).main(), i % layout.columns(), i / layout.columns());
            }
        }
        setCenter(grid);
        mark();
    }

    private ViewportCell cell(ViewerModel viewer) {
        return cells.computeIfAbsent(viewer, made -> new ViewportCell(made, model, scoreAnyway, menus.apply(made)));
    }

    private void mark() {
        boolean several = model.session().viewports().size() > 1;
        cells.forEach((viewer, cell) -> cell.mark(several && viewer == model.active()));
    }
}
