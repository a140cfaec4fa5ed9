package org.residua.ui.shell;

import static org.residua.ui.kit.CommandGroup.EVIDENCE;
import static org.residua.ui.kit.CommandGroup.FILE;
import static org.residua.ui.kit.CommandGroup.LAYOUT;
import static org.residua.ui.kit.CommandGroup.PROGRAM;
import static org.residua.ui.kit.CommandGroup.REVIEW;
import static org.residua.ui.kit.CommandGroup.SLICES;
import static org.residua.ui.kit.CommandGroup.VIEW;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import org.residua.ui.kit.Availability;
import org.residua.ui.kit.Command;
import org.residua.ui.kit.CommandGroup;
import org.residua.ui.kit.Commands;
import org.residua.ui.viewer.Layout;

/** All commands of the window: the only place where they are declared. */
final class WindowCommands {
    private final ShellModel model;
    private final Actions actions;
    private final Commands commands;

    private WindowCommands(ShellModel model, Actions actions, Commands commands) {
        this.model = model;
        this.actions = actions;
        this.commands = commands;
    }

    /** Declares those that act on the model, and through the actions. */
    static void declare(ShellModel model, Actions actions, Commands commands) {
        WindowCommands window = new WindowCommands(model, actions, commands);
        window.file();
        window.slices();
        window.view();
        window.layout();
        window.evidence();
        window.review();
        window.program();
    }

    private void file() {
        always("file.openFiles", FILE, actions::openFiles, "Shortcut+O");
        always("file.openFolder", FILE, actions::openFolder, "Shortcut+Shift+O");
        commands.add(Command.of("file.report", FILE, actions::report)
                .keys("Shortcut+R")
                .when(availability(model.reportableProperty(), "unavailable.noResult")));
    }

    private void slices() {
        onSeries("slice.previous", SLICES, () -> actions.scroll(-1), "Up", "Left");
        onSeries("slice.next", SLICES, () -> actions.scroll(1), "Down", "Right");
        onSeries("slice.pageBack", SLICES, () -> actions.page(-1), "Page Up");
        onSeries("slice.pageForward", SLICES, () -> actions.page(1), "Page Down");
        onSeries("slice.first", SLICES, actions::firstSlice, "Home");
        onSeries("slice.last", SLICES, actions::lastSlice, "End");
    }

    private void view() {
        onSeries("view.fit", VIEW, actions::fit, "F");
        onSeries("view.oneToOne", VIEW, actions::oneToOne, "1", "Numpad 1");
        onSeries("view.zoomIn", VIEW, actions::zoomIn, "Plus", "Equals", "Shift+Equals", "Add");
        onSeries("view.zoomOut", VIEW, actions::zoomOut, "Minus", "Subtract");
        onSeries("view.invert", VIEW, actions::invert, "I");
        onSeries("view.nextWindow", VIEW, actions::nextWindow, "V");
        onSeries("view.graphics", VIEW, actions::toggleGraphics, "G");
        onSeries("view.reset", VIEW, actions::reset, "0", "Numpad 0");
    }

    private void layout() {
        always("layout.one", LAYOUT, () -> layOut(Layout.ONE));
        always("layout.evidence", LAYOUT, () -> layOut(Layout.EVIDENCE));
    }

    private void layOut(Layout layout) {
        model.viewports().layoutProperty().set(layout);
    }

    private void evidence() {
        commands.add(Command.held("evidence.hide", EVIDENCE, actions::hideOverlay)
                .keys("H")
                .when(seriesShown()));
    }

    private void review() {
        BooleanBinding some = Bindings.createBooleanBinding(
                () -> !model.findings().analysisProperty().get().candidates().isEmpty(),
                model.findings().analysisProperty());
        commands.add(Command.of("review.nextCandidate", REVIEW, actions::nextCandidate)
                .keys("Space")
                .when(new Availability(some, "unavailable.noCandidate")));
    }

    private void program() {
        onSeries("program.tags", PROGRAM, actions::showTags, "T");
        always("program.models", PROGRAM, actions::showModels, "M");
        always("program.preferences", PROGRAM, actions::showPreferences, "Shortcut+Comma");
        always("program.help", PROGRAM, actions::showHelp, "F1", "'?'");
    }

    private void always(String id, CommandGroup group, Runnable run, String... keys) {
        commands.add(Command.of(id, group, run).keys(keys));
    }

    /** For what means nothing while no series is shown. */
    private void onSeries(String id, CommandGroup group, Runnable run, String... keys) {
        commands.add(Command.of(id, group, run).keys(keys).when(seriesShown()));
    }

    private Availability seriesShown() {
        return availability(
                model.session().selectedProperty().map(entry -> true).orElse(false), "unavailable.noSeries");
    }

    private static Availability availability(ObservableValue<Boolean> holds, String reasonKey) {
        return new Availability(Bindings.createBooleanBinding(holds::getValue, holds), reasonKey);
    }
}
