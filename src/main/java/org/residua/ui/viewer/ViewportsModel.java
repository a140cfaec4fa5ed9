package org.residua.ui.viewer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.JobRunner;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.Viewport;

/** The viewports of the window, how they are laid out, and which of them the keys act on. */
public final class ViewportsModel {
    private final Session session;
    private final JobRunner runner;
    private final OverlaySettings overlay = new OverlaySettings();
    /** In the order of the layout; those beyond it keep what they show for when there is room again. */
    private final List<Viewport> places = new ArrayList<>();

    private final Map<Viewport, ViewerModel> models = new LinkedHashMap<>();
    private final ObjectProperty<Layout> layout = new SimpleObjectProperty<>(Layout.EVIDENCE);
    private final ReadOnlyObjectWrapper<ViewerModel> active;
    private final ReadOnlyObjectWrapper<ViewerModel> probed;

    /** With the session's first viewport. */
    public ViewportsModel(Session session, JobRunner runner) {
        this.session = session;
        this.runner = runner;
        places.addAll(session.viewports());
        ViewerModel first = modelOf(session.activeProperty().get());
        active = new ReadOnlyObjectWrapper<>(first);
        probed = new ReadOnlyObjectWrapper<>(first);
        session.activeProperty().addListener((observed, before, now) -> active.set(modelOf(now)));
        layout.addListener((observed, before, now) -> {
            if (now.kind() != Layout.Kind.MPR) {
                arrange(now.count());
            }
        });
    }

    /** How the viewports lie. */
    public ObjectProperty<Layout> layoutProperty() {
        return layout;
    }

    /** What keys and tools act on. */
    public ReadOnlyObjectProperty<ViewerModel> activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** What keys and tools act on, now. */
    public ViewerModel active() {
        return active.get();
    }

    /** Where the mouse was last. */
    public ReadOnlyObjectProperty<ViewerModel> probedProperty() {
        return probed.getReadOnlyProperty();
    }

    /** How evidence is drawn, in all of them. */
    public OverlaySettings overlay() {
        return overlay;
    }

    /** What is shared with the rest of the window. */
    public Session session() {
        return session;
    }

    /** The models of the viewports shown, in the order of the layout. */
    public List<ViewerModel> shown() {
        return session.viewports().stream().map(this::modelOf).toList();
    }

    /** The model of a viewport; made where there was none. */
    public ViewerModel modelOf(Viewport viewport) {
        ViewerModel known = models.get(viewport);
        if (known == null) {
            ViewerModel made = new ViewerModel(viewport, session, runner, overlay);
            models.put(viewport, made);
            made.cursorProperty().addListener((observed, before, now) -> probe(made, now));
            return made;
        }
        return known;
    }

    private void probe(ViewerModel model, @Nullable Cursor cursor) {
        if (cursor != null) {
            probed.set(model);
        }
    }

    /** Shows these series no longer, in none of the viewports, those out of sight included. */
    public void close(Collection<SeriesEntry> entries) {
        Set<Viewport> all = new HashSet<>(places);
        all.addAll(models.keySet());
        for (Viewport viewport : all) {
            SeriesEntry shown = viewport.entryProperty().get();
            if (shown != null && entries.contains(shown)) {
                viewport.clear();
            }
        }
    }

    /** Draws the overlays anew of all viewports that show slices of a series with new results. */
    public void resultsChanged(SeriesEntry entry) {
        models.values().forEach(model -> model.resultsChanged(entry));
    }

    /** Keeps the active viewport, and the first others. */
    private void arrange(int count) {
        while (places.size() < count) {
            places.add(new Viewport());
        }
        int at = places.indexOf(session.activeProperty().get());
        if (at >= count) {
            Collections.swap(places, at, count - 1);
        }
        session.showViewports(places.subList(0, count));
    }
}
