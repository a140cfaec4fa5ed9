package org.residua.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.ModelBundle;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Viewport;
import org.residua.ui.settings.SavedSession;
import org.residua.ui.settings.SessionFile;
import org.residua.ui.settings.UserState;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.ViewState;
import org.residua.ui.viewer.ViewerModel;
import org.residua.ui.viewer.VoiChoice;

/** Keeps what is open and how it is looked at, and goes on with it at the next start. */
final class SessionKeeper {
    private final ShellModel model;
    private final UserState state;
    private final List<ViewerModel> followed = new ArrayList<>();
    /** Whether anything was open since the start: until then what is kept is the last session. */
    private boolean opened;

    SessionKeeper(ShellModel model, UserState state) {
        this.model = model;
        this.state = state;
    }

    /** Opens these, or, where there are none and the user wants it, what was open at the last time. */
    void begin(List<Path> asked, boolean restore) {
        SessionFile file = state.session();
        SessionFile.Start start = asked.isEmpty() && restore && wanted() ? file.begin() : null;
        if (start != null && start.outcome() == SessionFile.Outcome.GIVEN_UP) {
            model.tell("announce.notRestored", Messages.text("announce.notRestored.text"));
        }
        if (start != null && start.session().isPresent()) {
            boolean crashed = start.outcome() == SessionFile.Outcome.CRASHED;
            restore(start.session().get(), crashed);
        } else {
            model.open(asked);
        }
        keep();
    }

    private boolean wanted() {
        return state.preferences().restoreSessionProperty().get();
    }

    private void restore(SavedSession session, boolean crashed) {
        List<Path> there = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String path : session.paths()) {
            if (Files.exists(Path.of(path))) {
                there.add(Path.of(path));
            } else {
                missing.add(path);
            }
        }
        if (!missing.isEmpty()) {
            model.tell("announce.missing", String.join("\n", missing));
        } else if (crashed) {
            model.tell("announce.restored", Messages.text("announce.restored.text"));
        }
        if (there.isEmpty()) {
            state.session().restored();
        }
        model.open(there, () -> show(session));
    }

    private void show(SavedSession session) {
        model.findings().setRate(session.rate());
        Layouts.parse(session.layout())
                .ifPresent(layout -> model.viewports().layoutProperty().set(layout));
        List<Viewport> viewports = model.session().viewports();
        for (int i = 0; i < Math.min(viewports.size(), session.views().size()); i++) {
            show(viewports.get(i), session.views().get(i));
        }
        if (session.active() >= 0 && session.active() < viewports.size()) {
            model.session().activeProperty().set(viewports.get(session.active()));
        }
        whenLoaded(model.viewer(), state.session()::restored);
    }

    private void show(Viewport viewport, SavedSession.View view) {
        SeriesEntry entry = model.session().entries().stream()
                .filter(open -> open.series().key().equals(view.series()))
                .findFirst()
                .orElse(null);
        if (entry == null) {
            return;
        }
        // Made first: it follows its viewport from then on.
        ViewerModel viewer = model.viewports().modelOf(viewport);
        viewport.show(entry, view.slice());
        if (view.model() != null) {
            model.scoreWith(entry, view.model());
        }
        SavedSession.Sight sight = view.sight();
        if (sight != null) {
            whenLoaded(viewer, () -> look(viewer, sight));
        }
    }

    /** Once the first picture is there: until then the viewer would fit it anew. */
    private static void whenLoaded(ViewerModel viewer, Runnable action) {
        if (viewer.loadedProperty().get() != null) {
            action.run();
            return;
        }
        viewer.loadedProperty().addListener(new ChangeListener<@Nullable Loaded>() {
            @Override
            public void changed(
                    ObservableValue<? extends @Nullable Loaded> observed, @Nullable Loaded before, @Nullable Loaded now) {
                if (now != null) {
                    viewer.loadedProperty().removeListener(this);
                    action.run();
                }
            }
        });
    }

    private static void look(ViewerModel viewer, SavedSession.Sight sight) {
        viewer.viewProperty()
                .set(new ViewState(sight.zoom(), sight.centreX(), sight.centreY(), sight.orientation()));
        viewer.invertedProperty().set(sight.inverted());
        viewer.voi().choicesProperty().get().stream()
                .filter(choice -> choice.name().equals(sight.windowName()))
                .findFirst()
                .ifPresentOrElse((VoiChoice choice) -> viewer.voi().choose(choice), () -> viewer.voi()
                        .choose(sight.window()));
    }

    /** Hears of whatever is kept. */
    private void keep() {
        opened = !model.paths().isEmpty();
        model.paths().addListener((ListChangeListener<Path>) change -> {
            opened = true;
            changed();
        });
        model.session().viewports().addListener((ListChangeListener<Viewport>) change -> follow());
        for (ObservableValue<?> value : List.of(
                model.session().activeProperty(),
                model.session().alphaProperty(),
                model.viewports().layoutProperty())) {
            value.addListener((observed, before, now) -> changed());
        }
        state.preferences().restoreSessionProperty().addListener((observed, before, now) -> {
            if (now) {
                changed();
            } else {
                state.session().clear();
            }
        });
        follow();
    }

    private void follow() {
        for (ViewerModel viewer : model.viewports().shown()) {
            if (!followed.contains(viewer)) {
                followed.add(viewer);
                for (ObservableValue<?> value : List.of(
                        viewer.viewport().entryProperty(),
                        viewer.viewport().sliceIndexProperty(),
                        viewer.viewProperty(),
                        viewer.invertedProperty(),
                        viewer.voiProperty())) {
                    value.addListener((observed, before, now) -> changed());
                }
            }
        }
        changed();
    }

    private void changed() {
        if (opened && wanted()) {
            state.session().changed(this::now);
        }
    }

    /** The user closes the window. */
    void close() {
        state.flush();
        if (opened && wanted()) {
            state.session().close(now());
        }
    }

    private SavedSession now() {
        List<ViewerModel> shown = model.viewports().shown();
        return new SavedSession(
                model.paths().stream().map(Path::toString).toList(),
                Layouts.write(model.viewports().layoutProperty().get()),
                shown.stream().map(this::view).toList(),
                model.session().viewports().indexOf(model.session().activeProperty().get()),
                model.session().alphaProperty().get());
    }

    private SavedSession.View view(ViewerModel viewer) {
        SeriesEntry entry = viewer.viewport().entryProperty().get();
        if (entry == null) {
            return new SavedSession.View(null, 0, null, null);
        }
        ModelBundle chosen = model.chosenModel(entry);
        ViewState view = viewer.viewProperty().get();
        SavedSession.Sight sight = viewer.loadedProperty().get() == null
                ? null
                : new SavedSession.Sight(
                        view.zoom(),
                        view.centreX(),
                        view.centreY(),
                        view.orientation(),
                        viewer.invertedProperty().get(),
                        viewer.voi().nameProperty().get(),
                        viewer.voiProperty().get().window());
        return new SavedSession.View(
                entry.series().key(),
                viewer.viewport().sliceIndexProperty().get(),
                chosen == null ? null : chosen.metadata().id(),
                sight);
    }
}
