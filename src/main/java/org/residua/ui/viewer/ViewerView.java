package org.residua.ui.viewer;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.viewer.layer.ColourBarLayer;
import org.residua.ui.viewer.layer.CornerTextLayer;
import org.residua.ui.viewer.layer.DomainLayer;
import org.residua.ui.viewer.layer.EvidenceLayer;
import org.residua.ui.viewer.layer.GraphicsLayer;
import org.residua.ui.viewer.layer.OrientationLayer;
import org.residua.ui.viewer.layer.OriginalLayer;
import org.residua.ui.viewer.layer.OutlineLayer;
import org.residua.ui.viewer.layer.ReconstructionLayer;
import org.residua.ui.viewer.layer.ResidualLayer;
import org.residua.ui.viewer.layer.ResidualScaleLayer;
import org.residua.ui.viewer.layer.ShutterLayer;
import org.residua.ui.viewer.layer.TitleLayer;
import org.residua.ui.viewer.tool.PaneMenu;

/** The middle of the window: the original large, what the model expected and the difference beside it, scores below. */
public final class ViewerView extends BorderPane {
    private static final double SIDE_SHARE = 34.6;

    private final BooleanProperty sidePanes = new SimpleBooleanProperty(true);

    /**
     * Follows the model.
     *
     * @param scoreAnyway asked for where the gate refused a series
     * @param menu of the image
     */
    public ViewerView(ViewerModel model, Consumer<SeriesEntry> scoreAnyway, ContextMenu menu) {
        getStyleClass().add("viewer");
        PicturePane hero = hero(model);
        new PaneMenu(menu).install(hero);
        model.heroProperty().bind(hero.placementProperty());
        StackPane heroStack = new StackPane(hero, new NoticeView(new NoticeModel(model), scoreAnyway));
        heroStack.getStyleClass().add("hero");
        heroStack.setMinSize(0, 0);
        GridPane sides = sides(model);
        setCenter(panes(heroStack, sides));
        setBottom(new ScoreStrip(new ScoreStripModel(model.session())));
    }

    /** Whether reconstruction and residual are beside the original. */
    public BooleanProperty sidePanesProperty() {
        return sidePanes;
    }

    private GridPane panes(StackPane hero, GridPane sides) {
        GridPane grid = new GridPane();
        ColumnConstraints main = column(100 - SIDE_SHARE);
        ColumnConstraints side = column(SIDE_SHARE);
        grid.getColumnConstraints().addAll(main, side);
        grid.getRowConstraints().add(row(100));
        grid.add(hero, 0, 0);
        grid.add(sides, 1, 0);
        sidePanes.addListener((observed, before, now) -> {
            sides.setVisible(now);
            sides.setManaged(now);
            main.setPercentWidth(now ? 100 - SIDE_SHARE : 100);
            side.setPercentWidth(now ? SIDE_SHARE : 0);
        });
        return grid;
    }

    private static PicturePane hero(ViewerModel model) {
        return new PicturePane(
                model,
                Messages.text("viewer.original"),
                List.of(
                        new OriginalLayer(model),
                        new ShutterLayer(model),
                        new EvidenceLayer(model),
                        new OutlineLayer(model),
                        new GraphicsLayer(model),
                        new ColourBarLayer(model),
                        new OrientationLayer(model),
                        new CornerTextLayer(model),
                        new DomainLayer(model)));
    }

    private static GridPane sides(ViewerModel model) {
        ObservableValue<String> reconstruction = title(model, "viewer.reconstruction");
        ObservableValue<String> residual = title(model, "viewer.residual");
        GridPane sides = new GridPane();
        sides.getStyleClass().add("sides");
        sides.getColumnConstraints().add(column(100));
        sides.getRowConstraints().addAll(row(50), row(50));
        sides.add(
                new PicturePane(
                        model,
                        Messages.text("viewer.reconstruction"),
                        List.of(new ReconstructionLayer(model), new TitleLayer(reconstruction))),
                0,
                0);
        sides.add(
                new PicturePane(
                        model,
                        Messages.text("viewer.residual"),
                        List.of(new ResidualLayer(model), new ResidualScaleLayer(model), new TitleLayer(residual))),
                0,
                1);
        return sides;
    }

    /** The name of a side pane, with a word on why it is empty. */
    private static ObservableValue<String> title(ViewerModel model, String key) {
        return Bindings.createStringBinding(
                () -> {
                    Loaded loaded = model.loadedProperty().get();
                    boolean missing = loaded != null && loaded.pictures() == null;
                    String name = Messages.text(key);
                    if (missing) {
                        return Messages.text("viewer.missing", name);
                    }
                    boolean ownUnits = loaded != null
                            && loaded.pictures() != null
                            && loaded.pictures().modalityPerModelUnit() == null
                            && key.equals("viewer.reconstruction");
                    return ownUnits ? Messages.text("viewer.ownUnits", name) : name;
                },
                model.loadedProperty());
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHgrow(Priority.ALWAYS);
        column.setMinWidth(0);
        return column;
    }

    private static RowConstraints row(double percent) {
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(percent);
        row.setVgrow(Priority.ALWAYS);
        row.setMinHeight(0);
        return row;
    }
}
