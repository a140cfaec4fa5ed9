package org.residua.ui.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.Viewport;
import org.residua.ui.viewer.Layout;
import org.residua.ui.viewer.ViewState;
import org.residua.ui.viewer.ViewportsModel;

/** One series by two models: in two viewports that show the same slice in the same place. */
final class SideBySide {
    private final ViewportsModel viewports;
    private final Session session;
    private final Set<Viewport> followed = new HashSet<>();

    SideBySide(ViewportsModel viewports) {
        this.viewports = viewports;
        session = viewports.session();
        session.viewports().addListener((ListChangeListener<Viewport>) change -> follow());
        follow();
    }

    /** Shows both, the first at the left. */
    void show(SeriesEntry first, SeriesEntry second) {
        int slice = session.sliceIndexProperty().get();
        viewports.layoutProperty().set(Layout.grid(1, 2));
        List<Viewport> shown = session.viewports();
        shown.get(0).show(first, slice);
        shown.get(1).show(second, slice);
        session.activeProperty().set(shown.get(0));
        session.comparedProperty().set(new Session.Compared(first, second));
    }

    private void follow() {
        for (Viewport viewport : session.viewports()) {
            if (followed.add(viewport)) {
                viewport.sliceIndexProperty().addListener((observed, before, now) -> slice(viewport, now.intValue()));
                viewports.modelOf(viewport).viewProperty().addListener((observed, before, now) -> look(viewport, now));
            }
        }
    }

    private void slice(Viewport moved, int index) {
        for (Viewport other : session.viewports()) {
            if (isSameSeries(moved, other)) {
                other.showSlice(index);
            }
        }
    }

    private void look(Viewport moved, ViewState view) {
        for (Viewport other : session.viewports()) {
            if (isSameSeries(moved, other)) {
                viewports.modelOf(other).viewProperty().set(view);
            }
        }
    }

    private static boolean isSameSeries(Viewport a, Viewport b) {
        SeriesEntry first = a.entryProperty().get();
        SeriesEntry second = b.entryProperty().get();
        return first != second && volume(first) != null && volume(first) == volume(second);
    }

    private static @Nullable Object volume(@Nullable SeriesEntry entry) {
        return entry == null ? null : entry.volume();
    }
}
