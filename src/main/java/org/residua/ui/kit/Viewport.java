package org.residua.ui.kit;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** One place of the window that shows a series, slice by slice. */
public final class Viewport {
    private final ObjectProperty<@Nullable SeriesEntry> entry = new SimpleObjectProperty<>();
    private final IntegerProperty sliceIndex = new SimpleIntegerProperty();

    /** The series shown; only the user changes it. */
    public ObjectProperty<@Nullable SeriesEntry> entryProperty() {
        return entry;
    }

    /** The slice shown, 0-based; only the user changes it. */
    public IntegerProperty sliceIndexProperty() {
        return sliceIndex;
    }

    /** Shows a series from its middle slice, where there is most to see; one that is shown already stays as it is. */
    public void show(SeriesEntry shown) {
        if (entry.get() != shown) {
            show(shown, shown.size() / 2);
        }
    }

    /** Shows a slice of a series; out of range the nearest. */
    public void show(SeriesEntry shown, int index) {
        if (entry.get() != shown) {
            // No slice of the series before is asked for on the way.
            entry.set(null);
            sliceIndex.set(within(shown, index));
            entry.set(shown);
        } else {
            sliceIndex.set(within(shown, index));
        }
    }

    /** Shows nothing. */
    public void clear() {
        entry.set(null);
        sliceIndex.set(0);
    }

    /** Shows a slice of the series shown; out of range the nearest. */
    public void showSlice(int index) {
        SeriesEntry shown = entry.get();
        if (shown != null) {
            sliceIndex.set(within(shown, index));
        }
    }

    private static int within(SeriesEntry shown, int index) {
        return Math.max(0, Math.min(shown.size() - 1, index));
    }
}
