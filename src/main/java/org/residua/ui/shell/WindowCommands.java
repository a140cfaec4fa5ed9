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
    /** So many of the windows offered have a key of their own. */
    static final int WINDOW_KEYS = 9;

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
        onSeries("file.close", FILE, actions::closeStudy, "Shortcut+W");
    }

    private void slices() {
        onSeries("slice.previous", SLICES, () -> actions.scroll(-1), "Up", "Left");
        onSeries("slice.next", SLICES, () -> actions.scroll(1), "Down", "Right");
        onSeries("slice.pageBack", SLICES, () -> actions.page(-1), "Page Up");
        onSeries("slice.pageForward", SLICES, () -> actions.page(1), "Page Down");
        onSeries("slice.first", SLICES, actions::firstSlice, "Home");
        onSeries("slice.last", SLICES, actions::lastSlice, "End");
        onSeries("slice.cine", SLICES, actions::toggleCine, "C");
    }

    private void view() {
        onSeries("view.fit", VIEW, actions::fit, "F");
        onSeries("view.oneToOne", VIEW, actions::oneToOne, "D");
        onSeries("view.trueSize", VIEW, actions::trueSize, "Q");
        always("view.fullScreen", VIEW, actions::fullScreen, "F11");
        onSeries("view.clockwise", VIEW, actions::turnClockwise, "R");
        onSeries("view.counterclockwise", VIEW, actions::turnCounterclockwise, "Shift+R");
        onSeries("view.flipHorizontally", VIEW, actions::flipHorizontally, "U");
        onSeries("view.flipVertically", VIEW, actions::flipVertically, "Shift+U");
        commands.add(Command.held("view.lens", VIEW, actions::lens).keys("Z").when(seriesShown()));
        pin();
        for (int i = 1; i <= WINDOW_KEYS; i++) {
            int place = i - 1;
            onSeries("view.window" + i, VIEW, () -> actions.window(place), String.valueOf(i), "Numpad " + i);
        }
        onSeries("view.zoomIn", VIEW, actions::zoomIn, "Plus", "Equals", "Shift+Equals", "Add");
        onSeries("view.zoomOut", VIEW, actions::zoomOut, "Minus", "Subtract");
        onSeries("view.invert", VIEW, actions::invert, "I");
        onSeries("view.nextWindow", VIEW, actions::nextWindow, "V");
        onSeries("view.graphics", VIEW, actions::toggleGraphics, "G");
        onSeries("view.reset", VIEW, actions::reset, "0", "Numpad 0");
    }

    private void pin() {
        onSeries("view.pin", VIEW, actions::pin, "N");
        onSeries("view.pinLeft", VIEW, () -> actions.movePin(-1, 0), "Alt+Left");
        onSeries("view.pinRight", VIEW, () -> actions.movePin(1, 0), "Alt+Right");
        onSeries("view.pinUp", VIEW, () -> actions.movePin(0, -1), "Alt+Up");
        onSeries("view.pinDown", VIEW, () -> actions.movePin(0, 1), "Alt+Down");
    }

    private void layout() {
        always("layout.evidence", LAYOUT, () -> layOut(Layout.EVIDENCE), "Shortcut+0");
        always("layout.one", LAYOUT, () -> layOut(Layout.ONE), "Shortcut+1");
        always("layout.two", LAYOUT, () -> layOut(Layout.grid(1, 2)), "Shortcut+2");
        always("layout.three", LAYOUT, () -> layOut(Layout.grid(1, 3)), "Shortcut+3");
        always("layout.four", LAYOUT, () -> layOut(Layout.grid(2, 2)), "Shortcut+4");
        always("layout.six", LAYOUT, () -> layOut(Layout.grid(2, 3)), "Shortcut+6");
        always("layout.nine", LAYOUT, () -> layOut(Layout.grid(3, 3)), "Shortcut+9");
        always("layout.next", LAYOUT, () -> actions.nextViewport(1), "Shortcut+Tab");
        always("layout.previous", LAYOUT, () -> actions.nextViewport(-1), "Shortcut+Shift+Tab");
        onSeries("layout.large", LAYOUT, actions::toggleLarge, "W");
        onSeries("layout.planes", LAYOUT, actions::togglePlanes, "P");
        onSeries("layout.linkScroll", LAYOUT, actions::toggleLinkedScroll, "K");
        onSeries("layout.linkHere", LAYOUT, actions::toggleLinkHere, "Shift+K");
        onSeries("layout.linkView", LAYOUT, actions::toggleLinkedView, "J");
        onSeries("layout.references", LAYOUT, actions::toggleReferences, "S");
        onSeries("layout.referenceEnds", LAYOUT, actions::toggleReferenceEnds, "Shift+S");
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
