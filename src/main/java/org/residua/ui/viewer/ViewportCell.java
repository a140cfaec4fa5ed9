package org.residua.ui.viewer;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.viewer.layer.ColourBarLayer;
import org.residua.ui.viewer.layer.CornerTextLayer;
import org.residua.ui.viewer.layer.CrossReferenceLayer;
import org.residua.ui.viewer.layer.CrosshairLayer;
import org.residua.ui.viewer.layer.DomainLayer;
import org.residua.ui.viewer.layer.EvidenceLayer;
import org.residua.ui.viewer.layer.GraphicsLayer;
import org.residua.ui.viewer.layer.OrientationLayer;
import org.residua.ui.viewer.layer.OriginalLayer;
import org.residua.ui.viewer.layer.OutlineLayer;
import org.residua.ui.viewer.layer.ProbeLayer;
import org.residua.ui.viewer.layer.PlaneLayer;
import org.residua.ui.viewer.layer.ReconstructionLayer;
import org.residua.ui.viewer.layer.ResidualLayer;
import org.residua.ui.viewer.layer.ResidualScaleLayer;
import org.residua.ui.viewer.layer.ShutterLayer;
import org.residua.ui.viewer.layer.TitleLayer;
import org.residua.ui.viewer.layer.TurnedLayer;
import org.residua.ui.viewer.tool.PaneMenu;

/** What is drawn of one viewport: the slice with its evidence, and beside it, where there is room, what the model expected. */
final class ViewportCell {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private static final double BELOW_CORNER_TEXT = 84;
    private static final double BELOW_TITLE = 34;

    private final ViewerModel model;
    private final ViewportsModel viewports;
    private final StackPane main;
    private @Nullable GridPane sides;

    ViewportCell(ViewerModel model, ViewportsModel viewports, Consumer<SeriesEntry> scoreAnyway, ContextMenu menu) {
        this.model = model;
        this.viewports = viewports;
        PicturePane hero = hero(model, viewports);
        new PaneMenu(menu).install(hero);
        model.heroProperty().bind(hero.placementProperty());
        main = new StackPane(hero, new NoticeView(new NoticeModel(model), scoreAnyway));
        main.getStyleClass().add("hero");
        main.setMinSize(0, 0);
        new SeriesDrop(viewports, model.viewport()).install(main);
    }

    /** The slice. */
    Node main() {
        return main;
    }

    /** Reconstruction and residual, above one another. */
    Node sides() {
        GridPane made = sides == null ? sides(model, viewports) : sides;
        sides = made;
        return made;
    }

    /** Marks it as the one that keys act on, where there are several. */
    void mark(boolean active) {
        main.pseudoClassStateChanged(ACTIVE, active);
    }

    private static PicturePane hero(ViewerModel model, ViewportsModel viewports) {
        return new PicturePane(
                model,
                Messages.text("viewer.original"),
                List.of(
                        new OriginalLayer(model),
                        new ShutterLayer(model),
                        new EvidenceLayer(model),
                        new OutlineLayer(model),
                        new GraphicsLayer(model),
                        new ProbeLayer(model, ProbeText.Pane.ORIGINAL),
                        new CrossReferenceLayer(model, viewports),
                        new CrosshairLayer(model),
                        new ColourBarLayer(model),
                        new OrientationLayer(model),
                        new TurnedLayer(model, BELOW_CORNER_TEXT),
                        new CornerTextLayer(model, viewports),
                        new PlaneLayer(model),
                        new DomainLayer(model)),
                seen -> List.of(
                        new OriginalLayer(seen),
                        new ShutterLayer(seen),
                        new EvidenceLayer(seen),
                        new OutlineLayer(seen),
                        new GraphicsLayer(seen)),
                viewports::toggleLarge);
    }

    private static GridPane sides(ViewerModel model, ViewportsModel viewports) {
        ObservableValue<String> reconstruction = title(model, "viewer.reconstruction");
        ObservableValue<String> residual = title(model, "viewer.residual");
        GridPane sides = new GridPane();
        sides.getStyleClass().add("sides");
        sides.getColumnConstraints().add(Shares.column(100));
        sides.getRowConstraints().addAll(Shares.row(50), Shares.row(50));
        sides.add(
                new PicturePane(
                        model,
                        Messages.text("viewer.reconstruction"),
                        List.of(
                                new ReconstructionLayer(model),
                                new ProbeLayer(model, ProbeText.Pane.RECONSTRUCTION),
                                new TurnedLayer(model, BELOW_TITLE),
                                new TitleLayer(reconstruction)),
                        seen -> List.of(new ReconstructionLayer(seen)),
                        viewports::toggleLarge),
                0,
                0);
        sides.add(
                new PicturePane(
                        model,
                        Messages.text("viewer.residual"),
                        List.of(
                                new ResidualLayer(model),
                                new ProbeLayer(model, ProbeText.Pane.RESIDUAL),
                                new ResidualScaleLayer(model),
                                new TurnedLayer(model, BELOW_TITLE),
                                new TitleLayer(residual)),
                        seen -> List.of(new ResidualLayer(seen)),
                        viewports::toggleLarge),
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
}
