package org.residua.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.residua.volume.SliceGeometry;

/** Viewers of one series that share window, inversion and zoom, each over its own slices. */
final class LinkedViews {
    private final List<ViewerModel> viewers;
    private final List<Runnable> releases = new ArrayList<>();
    private boolean linking;

    /** The others take over what the first shows now. */
    LinkedViews(List<ViewerModel> viewers) {
        this.viewers = List.copyOf(viewers);
        ViewerModel first = viewers.get(0);
        viewers.stream().skip(1).forEach(viewer -> {
            viewer.voi().follow(first.voi());
            viewer.invertedProperty().set(first.invertedProperty().get());
            viewer.viewProperty().set(new ViewState(1, 0, 0));
        });
        for (ViewerModel viewer : viewers) {
            listen(
                    viewer.voiProperty(),
                    (observed, before, now) ->
                            others(viewer, other -> other.voi().follow(viewer.voi())));
            listen(
                    viewer.invertedProperty(),
                    (observed, before, now) ->
                            others(viewer, other -> other.invertedProperty().set(now)));
            listen(viewer.viewProperty(), (observed, before, now) -> {
                if (now.zoom() != before.zoom()) {
                    others(viewer, other -> zoom(other, now.zoom() / before.zoom()));
                }
            });
        }
    }

    private <T> void listen(ObservableValue<T> observed, ChangeListener<T> listener) {
        observed.addListener(listener);
        releases.add(() -> observed.removeListener(listener));
    }

    private void others(ViewerModel changed, Consumer<ViewerModel> change) {
        if (!linking) {
            linking = true;
            viewers.stream().filter(viewer -> viewer != changed).forEach(change);
            linking = false;
        }
    }

    /** About the point that the planes have in common, else the middle. */
    private static void zoom(ViewerModel viewer, double factor) {
        Crosshair crosshair = viewer.crosshairProperty().get();
        Loaded loaded = viewer.loadedProperty().get();
        SliceGeometry.Voxel at = crosshair == null || loaded == null
                ? null
                : loaded.shown()
                        .slice()
                        .geometry()
                        .toVoxel(crosshair.pointProperty().get());
        if (at == null) {
            viewer.zoom(factor);
        } else {
            viewer.zoomAt(factor, at.column() + 0.5, at.row() + 0.5);
        }
    }

    /** Each goes its own way again. */
    void release() {
        releases.forEach(Runnable::run);
    }
}
