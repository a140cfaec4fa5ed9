package org.residua.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;

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

    Actions(ShellModel model, Chooser chooser, Pages pages) {
        this.model = model;
        this.chooser = chooser;
        tags = pages.tags();
        models = pages.models();
        preferences = pages.preferences();
        help = pages.help();
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
        model.viewer().oneToOne();
    }

    void invert() {
        model.viewer().invertedProperty().set(!model.viewer().invertedProperty().get());
    }

    void nextWindow() {
        model.viewer().voi().next();
    }

    void toggleGraphics() {
        BooleanProperty graphics = model.viewer().graphicsProperty();
        graphics.set(!graphics.get());
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
        model.session().showSlice(0);
    }

    void lastSlice() {
        model.session().showSlice(Integer.MAX_VALUE);
    }

    void nextCandidate() {
        model.session().chooseNext();
    }

    void hideOverlay(boolean hidden) {
        model.viewer().overlayHiddenProperty().set(hidden);
    }
}
