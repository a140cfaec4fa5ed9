package org.residua.ui.viewer.link;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.residua.study.Vector3;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.ViewState;
import org.residua.ui.viewer.ViewerModel;
import org.residua.volume.SliceGeometry;

/**
 * Zooms, moves and windows all viewports together, where the user switched this on: the same place of the patient in the
 * middle, as large, where that is known; else the same part of the picture.
 */
public final class ViewLink {
    private final Session session;
    private final LinkModel links;
    private final BooleanProperty on = new SimpleBooleanProperty();
    /** Pane pixels per column at zoom 1, by the panes as they were last laid out. */
    private final Map<ViewerModel, Double> fits = new LinkedHashMap<>();

    /** Those with a new series, whose pane is still laid out for the one before. */
    private final Set<ViewerModel> joining = new HashSet<>();

    private boolean moving;

    /** Switched off. */
    public ViewLink(Session session, LinkModel links) {
        this.session = session;
        this.links = links;
        on.addListener((observed, before, now) -> fits.keySet().stream()
                .filter(viewer -> viewer.viewport() == session.activeProperty().get())
                .forEach(active -> {
                    toOthers(active, other -> moveLike(active, other));
                    toOthers(active, other -> WindowLink.show(active, other));
                }));
    }

    /** Whether zoom, position and window go together. */
    public BooleanProperty onProperty() {
        return on;
    }

    /** Takes a viewport in. */
    public void watch(ViewerModel viewer) {
        fits.put(viewer, 0.0);
        viewer.heroProperty().addListener((observed, before, now) -> {
            fits.put(viewer, now.scale() / viewer.viewProperty().get().zoom());
            if (isSettled(viewer) && joining.remove(viewer)) {
                join(viewer);
            }
        });
        viewer.viewProperty().addListener((observed, before, now) -> {
            if (isSettled(viewer) && !moving) {
                joining.remove(viewer);
            }
            toOthers(viewer, other -> moveLike(viewer, other));
        });
        viewer.voiProperty()
                .addListener((observed, before, now) -> toOthers(viewer, other -> WindowLink.show(viewer, other)));
        viewer.loadedProperty().addListener((observed, before, now) -> joined(viewer, before, now));
    }

    /** A series that comes into sight is shown like the others; they stay as they are. */
    private void joined(ViewerModel viewer, @Nullable Loaded before, @Nullable Loaded now) {
        boolean fresh = now != null
                && (before == null || before.shown().entry() != now.shown().entry());
        if (fresh && on.get() && !moving) {
            joining.add(viewer);
            join(viewer);
        }
    }

    private void join(ViewerModel viewer) {
        fits.keySet().stream()
                .filter(other -> other != viewer && isSettled(other))
                .findFirst()
                .ifPresent(other -> {
                    moving = true;
                    moveLike(other, viewer);
                    moving = false;
                });
    }

    private void toOthers(ViewerModel driver, Consumer<ViewerModel> change) {
        if (moving || !on.get() || !isSettled(driver)) {
            return;
        }
        moving = true;
        fits.keySet().stream()
                .filter(other -> other != driver && isSettled(other))
                .forEach(change);
        moving = false;
    }

    /** Whether it is in sight and shows a slice of its series already, so that what changes is what the user does. */
    private boolean isSettled(ViewerModel viewer) {
        Loaded loaded = viewer.loadedProperty().get();
        return loaded != null
                && loaded.shown().entry() == viewer.viewport().entryProperty().get()
                && session.viewports().contains(viewer.viewport());
    }

    private void moveLike(ViewerModel from, ViewerModel to) {
        Loaded here = from.loadedProperty().get();
        Loaded there = to.loadedProperty().get();
        if (here == null || there == null) {
            return;
        }
        SliceGeometry geometry = here.shown().slice().geometry();
        SliceGeometry other = there.shown().slice().geometry();
        ViewState view = from.viewProperty().get();
        double zoom = view.zoom() * zoomShare(from, geometry, to, other);
        Vector3 shift = shift(here.shown().entry(), there.shown().entry());
        Vector3 middle = geometry.toPatientMm(view.centreX() - 0.5, view.centreY() - 0.5);
        SliceGeometry.Voxel same = shift == null || middle == null ? null : other.toVoxel(middle.plus(shift));
        ViewState now = to.viewProperty().get();
        to.viewProperty()
                .set(
                        same == null
                                ? now.at(
                                        zoom,
                                        view.centreX() / geometry.columns() * other.columns(),
                                        view.centreY() / geometry.rows() * other.rows())
                                : now.at(zoom, same.column() + 0.5, same.row() + 0.5));
    }

    /** The null vector within a frame of reference, whatever the planes; null where places cannot be compared. */
    private @Nullable Vector3 shift(SeriesEntry here, SeriesEntry there) {
        boolean shared = here == there
                || here.series().frameOfReference().isShared(there.series().frameOfReference());
        return shared ? new Vector3(0, 0, 0) : links.shiftMm(here, there);
    }

    /** From the zoom of one to that of the other at which a mm is as large; 1 where that is not known. */
    private double zoomShare(ViewerModel from, SliceGeometry geometry, ViewerModel to, SliceGeometry other) {
        double fitHere = fits.getOrDefault(from, 0.0);
        double fitThere = fits.getOrDefault(to, 0.0);
        return fitHere <= 0 || fitThere <= 0 || geometry.spacing() == null || other.spacing() == null
                ? 1
                : fitHere / geometry.spacing().columnMm() * other.spacing().columnMm() / fitThere;
    }
}
