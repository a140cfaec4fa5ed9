package org.residua.ui.viewer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Hung;
import org.residua.ui.kit.JobRunner;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.Viewport;
import org.residua.ui.viewer.link.CrossReferences;
import org.residua.ui.viewer.link.LinkModel;
import org.residua.ui.viewer.link.ViewLink;

/** The viewports of the window, how they are laid out, and which of them the keys act on. */
public final class ViewportsModel {
    private final Session session;
    private final JobRunner runner;
    private final OverlaySettings overlay = new OverlaySettings();
    private final LinkModel links;
    private final ViewLink viewLink;
    private final CrossReferences crossReferences = new CrossReferences();
    /** In the order of the layout; those beyond it keep what they show for when there is room again. */
    private final List<Viewport> places = new ArrayList<>();

    /** What there was before one viewport was made large; null where none is. */
    private @Nullable Small small;

    /** Viewports as they lay before. */
    private record Small(Layout layout, List<Viewport> places) {}

    private final Map<Viewport, ViewerModel> models = new LinkedHashMap<>();
    private final ObjectProperty<Layout> layout = new SimpleObjectProperty<>(Layout.EVIDENCE);
    private final ReadOnlyObjectWrapper<ViewerModel> active;
    private final ReadOnlyObjectWrapper<ViewerModel> probed;
    private final ReadOnlyObjectWrapper<@Nullable Loaded> activeLoaded = new ReadOnlyObjectWrapper<>();

    /** With the session's first viewport. */
    public ViewportsModel(Session session, JobRunner runner) {
        this.session = session;
        this.runner = runner;
        links = new LinkModel(session);
        viewLink = new ViewLink(session, links);
        places.addAll(session.viewports());
        ViewerModel first = modelOf(session.activeProperty().get());
        active = new ReadOnlyObjectWrapper<>(first);
        probed = new ReadOnlyObjectWrapper<>(first);
        activeLoaded.bind(first.loadedProperty());
        session.focusedProperty().addListener((observed, before, now) -> activate(modelOf(now)));
        layout.addListener((observed, before, now) -> {
            small = null;
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

    /** The slice that the active viewport shows; null when none. */
    public ReadOnlyObjectProperty<@Nullable Loaded> activeLoadedProperty() {
        return activeLoaded.getReadOnlyProperty();
    }

    private void activate(ViewerModel now) {
        active.set(now);
        activeLoaded.bind(now.loadedProperty());
    }

    /** Where the mouse was last. */
    public ReadOnlyObjectProperty<ViewerModel> probedProperty() {
        return probed.getReadOnlyProperty();
    }

    /** How evidence is drawn, in all of them. */
    public OverlaySettings overlay() {
        return overlay;
    }

    /** Which of them scroll together. */
    public LinkModel links() {
        return links;
    }

    /** Whether they are zoomed, moved and windowed together. */
    public ViewLink viewLink() {
        return viewLink;
    }

    /** The lines of the active viewport's slice on the others. */
    public CrossReferences crossReferences() {
        return crossReferences;
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
            made.loadedProperty().addListener((observed, before, now) -> links.loaded(now));
            viewLink.watch(made);
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
        Set<Viewport> all = new LinkedHashSet<>(models.keySet());
        all.addAll(places);
        all.addAll(session.viewports());
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

    /** Shows a series in a viewport, which becomes the active one. */
    public void place(Viewport viewport, SeriesEntry entry) {
        if (session.viewports().contains(viewport)) {
            session.activeProperty().set(viewport);
            session.show(entry);
        }
    }

    /**
     * Shows what was opened. Several series are laid out beside one another, which is for an empty window; a single one goes
     * to the active viewport, or, where there are several, to the first that is empty.
     */
    public void open(List<Hung> hung) {
        if (hung.size() > 1) {
            int columns = hung.size() == 4 ? 2 : Math.min(Layout.MOST, hung.size());
            layout.set(Layout.grid((hung.size() + columns - 1) / columns, columns));
            for (int i = 0; i < hung.size(); i++) {
                session.viewports().get(i).show(hung.get(i).entry(), hung.get(i).slice());
            }
            session.activeProperty().set(session.viewports().get(0));
        } else if (!hung.isEmpty()) {
            Viewport place = session.viewports().stream()
                    .filter(viewport -> viewport.entryProperty().get() == null)
                    .findFirst()
                    .orElse(session.activeProperty().get());
            place(place, hung.get(0).entry());
        }
    }

    /** Makes the viewport active that lies so many after the active one, in the order of reading, around the ends. */
    public void activate(int steps) {
        List<Viewport> now = session.viewports();
        int at = now.indexOf(session.activeProperty().get());
        session.activeProperty().set(now.get(Math.floorMod(at + steps, now.size())));
    }

    /** Shows the active viewport alone; or, if that is so, all those again that were there before, at their places. */
    public void toggleLarge() {
        Small before = small;
        if (before != null) {
            small = null;
            places.clear();
            places.addAll(before.places());
            layout.set(before.layout());
        } else if (!layout.get().equals(Layout.ONE) && layout.get().kind() != Layout.Kind.MPR) {
            Small now = new Small(layout.get(), List.copyOf(places));
            layout.set(Layout.ONE);
            small = now;
        }
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
        // a model hears what its viewport is to show, so it has to be there before
        places.forEach(this::modelOf);
        session.showViewports(places.subList(0, count));
    }
}
