package org.residua.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.ScoreOptions;
import org.residua.ui.findings.FindingsView;
import org.residua.ui.kit.FxJobRunner;
import org.residua.ui.kit.JobRunner;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Services;
import org.residua.ui.kit.Theme;
import org.residua.ui.training.ModelsPage;
import org.residua.ui.training.PathChooser;
import org.residua.ui.viewer.ViewerView;
import org.residua.ui.worklist.WorklistView;

/** The window: studies, images, findings, with the notice that is always there. Made and used on the JavaFX thread. */
public final class MainWindow implements AutoCloseable {
    private static final BesideWindow.Shape MODELS = new BesideWindow.Shape("models.title", 1280, 800, 0.75);

    private final ShellModel model;
    private final BorderPane root = new BorderPane();
    private final TagsWindow tags;
    private final BesideWindow models;

    /** With threads of its own, the usual rate and the gate in force. */
    public MainWindow(Services services) {
        this(services, new FxJobRunner(), ScoreOptions.DEFAULT);
    }

    /** With a runner that it closes. */
    public MainWindow(Services services, JobRunner runner, ScoreOptions options) {
        model = new ShellModel(services, runner, options);
        tags = new TagsWindow(model.tags(), this::window);
        models = new BesideWindow(
                MODELS, this::window, stage -> new ModelsPage(model.models(), PathChooser.of(() -> stage)));
        Actions actions = new Actions(model, Chooser.of(this::window), tags, models);
        Menus menus = new Menus(actions);
        ViewerView viewer = new ViewerView(model.viewports(), model::goOn, menus::ofImage);
        RefusedFiles refused = new RefusedFiles(model);
        Footer[] footer = new Footer[1];
        footer[0] = new Footer(model, () -> refused.show(footer[0]));
        root.setTop(new VBox(new TopBar(model, actions), researchStrip()));
        root.setLeft(new WorklistView(model.worklist(), menus.ofSeries(model)));
        root.setCenter(viewer);
        root.setRight(
                new FindingsView(model.findings(), model.viewports().overlay().opacityProperty()));
        root.setBottom(footer[0]);
        Theme.apply(root);
        new Shortcuts(actions, new EvidenceActions(model)).install(root);
        DropTarget.install(root, model::open);
        Announcer.install(model, this::window);
    }

    /** What a scene holds. */
    public Parent root() {
        return root;
    }

    /** Opens files and folders. */
    public void open(List<Path> paths) {
        model.open(paths);
    }

    /** What the window knows and does. */
    public ShellModel model() {
        return model;
    }

    private @Nullable Window window() {
        return root.getScene() == null ? null : root.getScene().getWindow();
    }

    private static StackPane researchStrip() {
        Label label = new Label(Messages.text("research.strip"));
        StackPane strip = new StackPane(label);
        strip.getStyleClass().add("research-strip");
        strip.setMouseTransparent(true);
        strip.setAlignment(Pos.CENTER);
        return strip;
    }

    /** Stops all work. */
    @Override
    public void close() {
        tags.close();
        models.close();
        model.close();
    }
}
