package org.residua.ui.viewer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.SeriesEntry;
import org.residua.volume.SliceGeometry;
import org.residua.volume.ViewOrientation;

/** The two points of a slice whose values are told: the one under the mouse, and one pinned to a pixel. */
public final class ProbeModel {
    private final ObservableValue<@Nullable Loaded> loaded;
    private final ObservableValue<ViewState> view;
    private final ObjectProperty<@Nullable Cursor> cursor = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Cursor> pinned = new SimpleObjectProperty<>();

    /** Over the slice shown. */
    ProbeModel(ObservableValue<@Nullable Loaded> loaded, ObservableValue<ViewState> view) {
        this.loaded = loaded;
        this.view = view;
        loaded.addListener((observed, before, now) -> {
            if (entry(before) != entry(now)) {
                pinned.set(null);
            }
        });
    }

    private static @Nullable SeriesEntry entry(@Nullable Loaded loaded) {
        return loaded == null ? null : loaded.shown().entry();
    }

    /** What is under the mouse; null when it is elsewhere. */
    public ObjectProperty<@Nullable Cursor> cursorProperty() {
        return cursor;
    }

    /** The middle of the pixel that is pinned, on all slices of the series; null for none. */
    public ObjectProperty<@Nullable Cursor> pinnedProperty() {
        return pinned;
    }

    /** Pins the pixel under the mouse, without a mouse the one in the middle; the pixel that is pinned already is let go. */
    public void pin() {
        Loaded now = loaded.getValue();
        if (now == null) {
            return;
        }
        Cursor under = cursor.get();
        Cursor at = under == null
                ? new Cursor(view.getValue().centreX(), view.getValue().centreY())
                : under;
        SliceGeometry geometry = now.shown().slice().geometry();
        Cursor wanted = at.isOn(geometry) ? at.pixelCentre() : null;
        pinned.set(wanted == null || wanted.equals(pinned.get()) ? null : wanted);
    }

    /**
     * Moves the pin on the picture as it is turned; not beyond the slice.
     *
     * @param right pixels to the right
     * @param down pixels down
     */
    public void movePin(int right, int down) {
        Cursor from = pinned.get();
        Loaded now = loaded.getValue();
        if (from == null || now == null) {
            return;
        }
        ViewOrientation orientation = view.getValue().orientation();
        // A step has no place: it is turned about the middle of a picture without extent.
        ViewOrientation.Point step = orientation.toSlice(new ViewOrientation.Point(right, down), 0, 0);
        Cursor to = new Cursor(from.sliceX() + step.x(), from.sliceY() + step.y());
        if (to.isOn(now.shown().slice().geometry())) {
            pinned.set(to);
        }
    }
}
