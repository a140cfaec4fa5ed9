package org.residua.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import org.residua.volume.ViewOrientation;
import org.residua.ui.viewer.Layout;

/** What buttons and keys of the window do, in one place. */
final class Actions {
    private static final double ZOOM_STEP = 1.2;
    private static final int PAGE = 5;

    private final ShellModel model;
    private final Chooser chooser;
    private final TagsWindow tags;
    private final BesideWindow models;
    private final BesideWindow preferences;
    private final BesideWindow help;
    private final WindowScreen screen;

    Actions(ShellModel model, Chooser chooser, Pages pages, WindowScreen screen) {
        this.model = model;
        this.chooser = chooser;
        tags = pages.tags();
        models = pages.models();
        preferences = pages.preferences();
        help = pages.help();
        this.screen = screen;
    }

    void openFiles() {
        model.open(chooser.files());
    }

    void openFolder() {
        chooser.folder().map(List::<Path>of).ifPresent(model::open);
    }

    void report() {
        if (model.canReport()) {
            chooser.reportFolder().ifPresent(model::report);
        }
    }

    void closeStudy() {
        model.closeStudy();
    }

    void showTags() {
        if (model.session().selectedProperty().get() != null) {
            tags.show();
        }
    }

    void showModels() {
        models.show();
    }

    void showPreferences() {
        preferences.show();
    }

    void showHelp() {
        help.show();
    }

    void fit() {
        model.viewer().fit();
    }

    void oneToOne() {
        model.viewer().oneToOne(screen.pixels());
    }

    void trueSize() {
        model.viewer().trueSize(screen.pixels());
    }

    void turnClockwise() {
        model.viewer().orient(ViewOrientation::turnedClockwise);
    }

    void turnCounterclockwise() {
        model.viewer().orient(ViewOrientation::turnedCounterclockwise);
    }

    void flipHorizontally() {
        model.viewer().orient(ViewOrientation::flippedHorizontally);
    }

    void flipVertically() {
        model.viewer().orient(ViewOrientation::flippedVertically);
    }

    void lens(boolean on) {
        model.viewer().lens().onProperty().set(on);
    }

    void pin() {
        model.viewer().probe().pin();
    }

    void movePin(int right, int down) {
        model.viewer().probe().movePin(right, down);
    }

    /** The window at a place of the list of those offered, 0-based. */
    void window(int place) {
        model.viewer().voi().choose(place);
    }

    void fullScreen() {
        screen.toggleFullScreen();
    }

    void invert() {
        toggle(model.viewer().invertedProperty());
    }

    void nextWindow() {
        model.viewer().voi().next();
    }

    void toggleGraphics() {
        toggle(model.viewer().graphicsProperty());
    }

    void layout(Layout layout) {
        model.viewports().layoutProperty().set(layout);
    }

    void toggleLarge() {
        model.viewports().toggleLarge();
    }

    void nextViewport(int steps) {
        model.viewports().activate(steps);
    }

    void toggleLinkedScroll() {
        toggle(model.viewports().links().scrollProperty());
    }

    void toggleLinkHere() {
        model.viewports().links().toggleHere();
    }

    void toggleLinkedView() {
        toggle(model.viewports().viewLink().onProperty());
    }

    void toggleReferences() {
        toggle(model.viewports().crossReferences().onProperty());
    }

    void toggleReferenceEnds() {
        toggle(model.viewports().crossReferences().endsProperty());
    }

    private static void toggle(BooleanProperty property) {
        property.set(!property.get());
    }

    void reset() {
        model.viewer().reset();
    }

    void zoomIn() {
        model.viewer().zoom(ZOOM_STEP);
    }

    void zoomOut() {
        model.viewer().zoom(1 / ZOOM_STEP);
    }

    void scroll(int slices) {
        model.viewer().scroll(slices);
    }

    void page(int direction) {
        model.viewer().scroll(direction * PAGE);
    }

    void firstSlice() {
        model.viewer().viewport().showSlice(0);
    }

    void lastSlice() {
        model.viewer().viewport().showSlice(Integer.MAX_VALUE);
    }

    void nextCandidate() {
        model.session().chooseNext();
    }

    void togglePlanes() {
        model.togglePlanes();
    }

    void toggleCine() {
        model.cine().toggle();
    }

    void hideOverlay(boolean hidden) {
        model.viewer().overlayHiddenProperty().set(hidden);
    }
}
