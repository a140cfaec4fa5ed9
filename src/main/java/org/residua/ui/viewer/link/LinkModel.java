package org.residua.ui.viewer.link;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.residua.study.Vector3;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.Viewport;
import org.residua.ui.viewer.Loaded;

/** Scrolls the viewports together that show linked series: whichever of them the user scrolls, the others follow. */
public final class LinkModel {
    private final Session session;
    private final SeriesLinks links = new SeriesLinks();
    private final BooleanProperty scroll = new SimpleBooleanProperty(true);
    private final Map<Viewport, ReadOnlyObjectWrapper<LinkState>> states = new LinkedHashMap<>();
    private boolean moving;

    /** Follows the viewports of a session. */
    public LinkModel(Session session) {
        this.session = session;
        session.viewports().forEach(this::watch);
        session.viewports().addListener((ListChangeListener<Viewport>) change -> {
            session.viewports().forEach(this::watch);
            tell();
        });
        session.activeProperty().addListener((observed, before, now) -> tell());
        scroll.addListener(
                (observed, before, now) -> follow(session.activeProperty().get()));
    }

    /** Whether linked series scroll together. */
    public BooleanProperty scrollProperty() {
        return scroll;
    }

    /** How a viewport follows the active one. */
    public ReadOnlyObjectProperty<LinkState> stateOf(Viewport viewport) {
        return watch(viewport).getReadOnlyProperty();
    }

    /** Takes in what a decoded slice says of the extent of its series. */
    public void loaded(@Nullable Loaded now) {
        if (now != null) {
            links.decoded(now.shown().entry(), now.shown().slice().geometry());
        }
    }

    /** The viewports in sight, beside the active one, whose series the user may link with its series. */
    public List<Viewport> linkable() {
        SeriesEntry active = session.selectedProperty().get();
        return active == null
                ? List.of()
                : session.viewports().stream()
                        .filter(viewport -> viewport != session.activeProperty().get())
                        .filter(viewport -> entry(viewport) != null
                                && links.canLink(active, Objects.requireNonNull(entry(viewport))))
                        .toList();
    }

    /** Takes the slice of a viewport and that of the active one to show the same, from now on. */
    public void linkHere(Viewport viewport) {
        SeriesEntry active = session.selectedProperty().get();
        SeriesEntry other = entry(viewport);
        if (active != null && other != null && links.canLink(active, other)) {
            links.link(
                    active,
                    session.sliceIndexProperty().get(),
                    other,
                    viewport.sliceIndexProperty().get());
            scroll.set(true);
            tell();
        }
    }

    /** Takes all that can be linked with the active viewport as it is now; or removes these links where there are some. */
    public void toggleHere() {
        List<Viewport> linked = linkable().stream().filter(this::isLinkedByUser).toList();
        if (linked.isEmpty()) {
            linkable().forEach(this::linkHere);
        } else {
            linked.forEach(this::unlink);
        }
    }

    /** Whether the user linked the series of a viewport with that of the active one. */
    public boolean isLinkedByUser(Viewport viewport) {
        SeriesEntry active = session.selectedProperty().get();
        SeriesEntry other = entry(viewport);
        return active != null && other != null && links.isLinkedByUser(active, other);
    }

    /** Removes what the user linked between a viewport and the active one; nothing moves. */
    public void unlink(Viewport viewport) {
        SeriesEntry active = session.selectedProperty().get();
        SeriesEntry other = entry(viewport);
        if (active != null && other != null) {
            links.unlink(active, other);
            tell();
        }
    }

    /** What leads from a place in one series to the same in another of those in sight; null where they are not linked. */
    @Nullable
    Vector3 shiftMm(SeriesEntry from, SeriesEntry to) {
        return links.shiftMm(from, to, shown());
    }

    private ReadOnlyObjectWrapper<LinkState> watch(Viewport viewport) {
        ReadOnlyObjectWrapper<LinkState> known = states.get(viewport);
        if (known != null) {
            return known;
        }
        ReadOnlyObjectWrapper<LinkState> made = new ReadOnlyObjectWrapper<>(LinkState.NONE);
        states.put(viewport, made);
        viewport.sliceIndexProperty().addListener((observed, before, now) -> follow(viewport));
        viewport.entryProperty().addListener((observed, before, now) -> placed(viewport));
        return made;
    }

    /** A series was put in a viewport: it joins those that are in sight, which stay where they are. */
    private void placed(Viewport viewport) {
        SeriesEntry entry = entry(viewport);
        if (entry != null && scroll.get() && !moving && isInSight(viewport)) {
            othersActiveFirst(viewport).stream()
                    .map(other -> followed(other).get(entry))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(place -> move(viewport, place));
        }
        tell();
    }

    private List<Viewport> othersActiveFirst(Viewport viewport) {
        Set<Viewport> others = new LinkedHashSet<>();
        others.add(session.activeProperty().get());
        others.addAll(session.viewports());
        others.remove(viewport);
        return others.stream()
                .filter(other -> entry(other) != null && entry(other) != entry(viewport))
                .toList();
    }

    /** Those linked with a viewport go where it is. */
    private void follow(Viewport driver) {
        if (moving) {
            return;
        }
        if (scroll.get() && isInSight(driver) && entry(driver) != null) {
            Map<SeriesEntry, SeriesLinks.Followed> places = followed(driver);
            for (Viewport viewport : session.viewports()) {
                SeriesLinks.Followed place = viewport == driver ? null : of(viewport, places);
                if (place != null) {
                    move(viewport, place);
                }
            }
        }
        tell();
    }

    private void move(Viewport viewport, SeriesLinks.Followed place) {
        moving = true;
        viewport.showSlice(place.index());
        moving = false;
    }

    private Map<SeriesEntry, SeriesLinks.Followed> followed(Viewport driver) {
        SeriesEntry from = entry(driver);
        if (from == null) {
            return Map.of();
        }
        Map<SeriesEntry, Integer> current = new HashMap<>();
        session.viewports().forEach(viewport -> {
            SeriesEntry entry = entry(viewport);
            if (entry != null) {
                current.put(entry, viewport.sliceIndexProperty().get());
            }
        });
        return links.follow(
                from, driver.sliceIndexProperty().get(), current.keySet(), entry -> current.getOrDefault(entry, 0));
    }

    private Set<SeriesEntry> shown() {
        Set<SeriesEntry> shown = new LinkedHashSet<>();
        session.viewports().forEach(viewport -> {
            SeriesEntry entry = entry(viewport);
            if (entry != null) {
                shown.add(entry);
            }
        });
        return shown;
    }

    private void tell() {
        Viewport active = session.activeProperty().get();
        Map<SeriesEntry, SeriesLinks.Followed> places = scroll.get() ? followed(active) : Map.of();
        states.forEach((viewport, state) -> {
            SeriesLinks.Followed place = viewport == active ? null : of(viewport, places);
            state.set(
                    place == null || !isInSight(viewport)
                            ? LinkState.NONE
                            : new LinkState(place.offset(), place.isInside(), place.awayMm()));
        });
    }

    private static SeriesLinks.@Nullable Followed of(Viewport viewport, Map<SeriesEntry, SeriesLinks.Followed> places) {
        SeriesEntry entry = entry(viewport);
        return entry == null ? null : places.get(entry);
    }

    private boolean isInSight(Viewport viewport) {
        return session.viewports().contains(viewport);
    }

    private static @Nullable SeriesEntry entry(Viewport viewport) {
        return viewport.entryProperty().get();
    }
}
