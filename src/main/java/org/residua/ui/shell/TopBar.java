package org.residua.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.residua.bundle.ModelBundle;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Names;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.SeriesState;
import org.residua.ui.viewer.Layout;
import org.residua.ui.viewer.ViewerModel;

/** Where one is, the tools of the view, and what is done with the series. */
final class TopBar extends HBox {
    /** In a smaller window the list of series says it alone. */
    private static final double ROOM_FOR_SCORED = 1400;

    private final ShellModel model;
    private final Label patient = crumb("crumb", 200);
    private final Label study = crumb("crumb", 220);
    private final Label series = crumb("crumb-last", 220);
    private final HBox trail = new HBox(8);
    private final Label modelName = new Label();
    private final Circle modelDot = new Circle(3);
    private final HBox modelChip = chip(modelDot, modelName);
    private final Label scored = new Label();
    private final HBox scoredChip = chip(scored);
    private final Button report = new Button(Messages.text("report.button"));
    private final InvalidationListener changed = observed -> write();

    TopBar(ShellModel model, CommandControls controls, RecentModel recent, Menus menus) {
        this.model = model;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        trail.setAlignment(Pos.CENTER_LEFT);
        trail.setMinWidth(0);
        HBox left = new HBox(18, brand(), trail);
        left.setAlignment(Pos.CENTER_LEFT);
        controls.on(report, "file.report");
        HBox right = new HBox(8, modelChip, scoredChip, openMenu(controls, recent), report, controls.icon(new Button(), Feather.COMMAND, "program.palette"));
        right.setAlignment(Pos.CENTER_RIGHT);
        HBox tools = tools(controls, menus);
        for (HBox side : new HBox[] {left, right}) {
            side.setMinWidth(0);
            side.setPrefWidth(0);
            HBox.setHgrow(side, Priority.ALWAYS);
        }
        tools.setMinWidth(Region.USE_PREF_SIZE);
        right.getChildren().forEach(node -> ((Region) node).setMinWidth(Region.USE_PREF_SIZE));
        modelChip.setMinWidth(0);
        modelName.setMinWidth(0);
        modelName.getStyleClass().add("model-name");
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(modelName.textProperty());
        modelName.setTooltip(whole);
        getChildren().addAll(left, tools, right);
        widthProperty().addListener(changed);
        model.session().selectedProperty().addListener((observed, before, now) -> follow(before, now));
        follow(null, model.session().selectedProperty().get());
    }

    private void follow(@Nullable SeriesEntry before, @Nullable SeriesEntry now) {
        if (before != null) {
            before.bundleProperty().removeListener(changed);
            before.stateProperty().removeListener(changed);
            before.scoredProperty().removeListener(changed);
            before.resultProperty().removeListener(changed);
        }
        if (now != null) {
            now.bundleProperty().addListener(changed);
            now.stateProperty().addListener(changed);
            now.scoredProperty().addListener(changed);
            now.resultProperty().addListener(changed);
        }
        write();
    }

    private void write() {
        SeriesEntry entry = model.session().selectedProperty().get();
        trail.getChildren().clear();
        boolean open = entry != null;
        ModelBundle bundle = entry == null ? null : entry.bundleProperty().get();
        modelChip.setVisible(bundle != null);
        modelChip.setManaged(bundle != null);
        boolean room = getWidth() >= ROOM_FOR_SCORED;
        scoredChip.setVisible(bundle != null && open && room);
        scoredChip.setManaged(bundle != null && open && room);
        if (entry == null) {
            return;
        }
        patient.setText(Names.patient(entry.study().patient()));
        study.setText(Names.study(entry.study()));
        series.setText(Names.series(entry.series()));
        trail.getChildren().addAll(patient, arrow(), study, arrow(), series);
        if (bundle != null) {
            modelName.setText(Messages.text(
                    "model.chip",
                    bundle.metadata().title(),
                    String.valueOf(bundle.calibration().slices())));
            modelDot.getStyleClass().setAll("dot", dot(entry.stateProperty().get()));
            scored.setText(
                    Messages.text("scored.chip", String.valueOf(entry.scoreCount()), String.valueOf(entry.size())));
        }
    }

    /** Green where the model's domain is kept, amber where its gate had something to say. */
    private static String dot(SeriesState state) {
        if (state instanceof SeriesState.Done) {
            return "dot-success";
        }
        boolean doubt = state instanceof SeriesState.Warned
                || state instanceof SeriesState.Refused
                || state instanceof SeriesState.OutsideDomain;
        return doubt ? "dot-warning" : "dot-quiet";
    }

    private static TextFlow brand() {
        Text first = new Text("resid");
        Text last = new Text("ua");
        first.getStyleClass().add("brand");
        last.getStyleClass().addAll("brand", "brand-accent");
        TextFlow flow = new TextFlow(first, last);
        flow.setMinWidth(Region.USE_PREF_SIZE);
        flow.setMaxHeight(Region.USE_PREF_SIZE);
        return flow;
    }

    private HBox tools(CommandControls controls, Menus menus) {
        ToggleButton one = Icons.on(new ToggleButton(), Feather.SQUARE, "tool.onePane");
        ToggleButton three = Icons.on(new ToggleButton(), Feather.LAYOUT, "tool.threePanes");
        ToggleGroup layout = new ToggleGroup();
        layout.getToggles().addAll(one, three);
        layout.selectedToggleProperty().addListener((observed, before, now) -> {
            if (now != null) {
                model.viewports().layoutProperty().set(now == three ? Layout.EVIDENCE : Layout.ONE);
            }
        });
        model.viewports().layoutProperty().addListener((observed, before, now) -> select(now, one, three));
        select(model.viewports().layoutProperty().get(), one, three);
        ToggleButton planes = controls.icon(new ToggleButton(), Feather.BOX, "layout.planes");
        // Pressed only while planes are shown: they are not yet, and may never be.
        planes.addEventHandler(
                ActionEvent.ACTION,
                event -> planes.setSelected(model.mpr().shownProperty().get()));
        model.mpr().shownProperty().addListener((observed, before, now) -> planes.setSelected(now));
        Button cine = controls.icon(new Button(), Feather.FILM, "slice.cine");
        MenuButton picture = Icons.on(new MenuButton(), Feather.ROTATE_CW, "tool.picture");
        picture.getItems().setAll(menus.picture(model.viewer()));
        picture.setOnShowing(event -> picture.getItems().setAll(menus.picture(model.viewer())));
        ToggleButton invert = controls.icon(new ToggleButton(), Feather.SUN, "view.invert");
        // The command toggles; the button shows what came of it.
        model.viewports()
                .activeProperty()
                .flatMap(ViewerModel::invertedProperty)
                .addListener((observed, before, now) -> invert.setSelected(now));
        invert.addEventHandler(
                ActionEvent.ACTION,
                event -> invert.setSelected(model.viewer().invertedProperty().get()));
        Button reset = controls.icon(new Button(), Feather.ROTATE_CCW, "view.reset");
        Button next = controls.icon(new Button(), Feather.CROSSHAIR, "review.nextCandidate");
        Button models = controls.icon(new Button(), Feather.CPU, "program.models");
        HBox box = new HBox(
                4,
                new HBox(one, three),
                new LayoutPicker(model.viewports()).button(),
                planes,
                linkMenu(controls),
                cine,
                picture,
                invert,
                reset,
                next,
                models);
        box.getChildren().get(0).getStyleClass().add("segmented");
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private MenuButton linkMenu(CommandControls controls) {
        MenuButton menu = Icons.on(new MenuButton(), Feather.LINK, "tool.link");
        menu.setId("link-menu");
        menu.getStyleClass().add("no-arrow");
        menu.setOnShowing(event -> menu.getItems().setAll(new LinkMenu(model, controls).items()));
        menu.getItems().setAll(new LinkMenu(model, controls).items());
        return menu;
    }

    private static void select(Layout layout, ToggleButton one, ToggleButton three) {
        one.setSelected(layout.equals(Layout.ONE));
        three.setSelected(layout.equals(Layout.EVIDENCE));
    }

    private static MenuButton openMenu(CommandControls controls, RecentModel recent) {
        MenuItem files = controls.buttonItem(Feather.FILE, "file.openFiles");
        MenuItem folder = controls.buttonItem(Feather.FOLDER, "file.openFolder");
        MenuButton open = new MenuButton(Messages.text("open.button"), null, files, folder);
        open.setOnShowing(event -> {
            open.getItems().setAll(files, folder);
            open.getItems().addAll(opened(recent));
        });
        open.getStyleClass().add("tool-button");
        return open;
    }

    private static List<MenuItem> opened(RecentModel recent) {
        List<MenuItem> items = new ArrayList<>();
        for (RecentModel.Item item : recent.itemsProperty().get()) {
            MenuItem again = new MenuItem(Messages.text("recent.item", item.recent().name(), item.detail()));
            again.setMnemonicParsing(false);
            again.setOnAction(event -> recent.open(item.recent()));
            items.add(again);
        }
        if (!items.isEmpty()) {
            MenuItem clear = new MenuItem(Messages.text("recent.clear"));
            clear.setOnAction(event -> recent.clear());
            items.add(0, new SeparatorMenuItem());
            items.add(clear);
        }
        return items;
    }

    private static HBox chip(javafx.scene.Node... content) {
        HBox chip = new HBox(8, content);
        chip.setAlignment(Pos.CENTER);
        chip.setMaxHeight(Region.USE_PREF_SIZE);
        chip.getStyleClass().add("chip");
        return chip;
    }

    private static Label arrow() {
        Label label = new Label("›");
        label.getStyleClass().add("crumb-arrow");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label crumb(String style, double most) {
        Label label = new Label();
        label.setMinWidth(30);
        label.setMaxWidth(most);
        label.getStyleClass().add(style);
        return label;
    }
}
