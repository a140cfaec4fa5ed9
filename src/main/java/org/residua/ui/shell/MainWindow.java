package org.residua.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.ScoreOptions;
import org.residua.ui.findings.FindingsView;
import org.residua.ui.kit.Command;
import org.residua.ui.kit.CommandGroup;
import org.residua.ui.kit.Commands;
import org.residua.ui.kit.FxJobRunner;
import org.residua.ui.kit.JobRunner;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Services;
import org.residua.ui.kit.Theme;
import org.residua.ui.settings.UserState;
import org.residua.ui.viewer.CineBar;
import org.residua.ui.viewer.ViewerView;
import org.residua.ui.worklist.WorklistView;

/** The window: studies, images, findings, with the notice that is always there. Made and used on the JavaFX thread. */
public final class MainWindow implements AutoCloseable {
    private final ShellModel model;
    private final UserState state;
    private final StackPane root = new StackPane();
    private final Commands commands = new Commands();
    private final SessionKeeper keeper;
    private final Pages pages;

    /** With threads of its own, the usual rate and the gate in force, and nothing kept. */
    public MainWindow(Services services) {
        this(services, new FxJobRunner(), ScoreOptions.DEFAULT);
    }

    /** With a runner that it closes, and nothing kept. */
    public MainWindow(Services services, JobRunner runner, ScoreOptions options) {
        this(services, runner, options, UserState.forgotten());
    }

    /** With what is kept of the user. */
    public MainWindow(Services services, JobRunner runner, ScoreOptions options, UserState state) {
        this(services, runner, options, state, null);
    }

    /**
     * With what is kept of the user.
     *
     * @param chooser asks for files and folders; null for those of the system
     */
    MainWindow(
            Services services, JobRunner runner, ScoreOptions options, UserState state, @Nullable Chooser chooser) {
        this.state = state;
        model = new ShellModel(services, runner, options, state.recent());
        keeper = new SessionKeeper(model, state);
        pages = Pages.of(model, state, commands, this::window);
        Actions actions = new Actions(
                model,
                chooser == null ? Chooser.of(this::window) : chooser,
                pages,
                new WindowScreen(this::window));
        WindowCommands.declare(model, actions, commands);
        RecentModel recent = new RecentModel(state.recent(), model, runner);
        PaletteView palette = new PaletteView(
                new PaletteModel(commands, model.session(), state.recent(), path -> model.open(List.of(path))));
        commands.add(Command.of("program.palette", CommandGroup.PROGRAM, palette::toggle)
                .keys("Shortcut+K"));
        root.getChildren().setAll(parts(recent), palette);
        followScreen();
        Theme.apply(root);
        Narrow.install(root);
        new Shortcuts(commands).install(root);
        DropTarget.install(root, model::open);
        Announcer.install(model, this::window);
        model.session().selectedProperty().addListener((observed, before, now) -> toImage(before, now));
        state.problems().addListener((ListChangeListener<String>) change -> tellProblems());
    }

    private BorderPane parts(RecentModel recent) {
        CommandControls controls = new CommandControls(commands);
        Menus menus = new Menus(controls);
        ViewerView viewer = new ViewerView(model.viewports(), model::scoreAnyway, menus::ofImage);
        viewer.setTop(new CineBar(model.cine()));
        RefusedFiles refused = new RefusedFiles(model);
        Footer[] footer = new Footer[1];
        footer[0] = new Footer(model, controls, () -> refused.show(footer[0]));
        BorderPane parts = new BorderPane();
        // In the order in which the focus goes.
        parts.setTop(new VBox(new TopBar(model, controls, recent, menus), researchStrip()));
        parts.setLeft(new WorklistView(model.worklist(), menus.ofSeries()));
        parts.setCenter(new StackPane(viewer, new WelcomeView(model, recent, controls)));
        parts.setRight(
                new FindingsView(model.findings(), model.viewports().overlay().opacityProperty()));
        parts.setBottom(footer[0]);
        return parts;
    }

    /**
     * Begins to work: has the preferences act, opens the paths, or goes on with what was open at the last time.
     *
     * @param paths that were asked for
     * @param rateAsked whether the rate was asked for as well, so that the preferred one does not count
     * @param restore whether to go on where no path was asked for
     */
    public void begin(List<Path> paths, boolean rateAsked, boolean restore) {
        PreferenceBindings.install(state.preferences(), model, commands.keys(), rateAsked);
        keeper.begin(paths, restore);
        tellProblems();
    }

    /** Keys act on the image as soon as there is one: the button that it was opened with would take the space bar. */
    private void toImage(@Nullable SeriesEntry before, @Nullable SeriesEntry now) {
        Node image = root.lookup(".picture-pane");
        boolean idle = root.getScene() == null || !(root.getScene().getFocusOwner() instanceof ListView);
        if (before == null && now != null && image != null && idle) {
            image.requestFocus();
        }
    }

    private void tellProblems() {
        if (!state.problems().isEmpty()) {
            model.tell("announce.kept", String.join("\n", state.problems()));
        }
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

    private void followScreen() {
        root.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::outputScaleXProperty)
                .addListener((observed, before, now) -> model.viewports()
                        .overlay()
                        .deviceScaleProperty()
                        .set(now == null ? 1 : now.doubleValue()));
    }

    /** All that can be done in the window. */
    public Commands commands() {
        return commands;
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
        keeper.close();
        pages.close();
        model.close();
    }
}
