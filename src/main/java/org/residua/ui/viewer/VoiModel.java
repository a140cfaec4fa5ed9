package org.residua.ui.viewer;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.residua.ui.kit.Messages;
import org.residua.volume.Voi;
import org.residua.volume.VoiWindow;

/** The window or look-up table of all panes: one of those offered, kept over the series, or set by hand. */
public final class VoiModel {
    private static final double DRAG_PIXELS = 300;
    private static final double LEAST_WIDTH = 1e-3;

    private final ObjectProperty<Voi> voi = new SimpleObjectProperty<>(VoiWindow.linear(128, 256));
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<VoiChoice>> choices = new ReadOnlyObjectWrapper<>(List.of());
    /** Which of the file's own is shown; -1 where none of them is, and what is shown stays from slice to slice. */
    private int fileIndex;

    /** What all panes use. */
    public ObjectProperty<Voi> voiProperty() {
        return voi;
    }

    /** What it is called. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** What can be chosen for the slice shown. */
    public ReadOnlyObjectProperty<List<VoiChoice>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** Shows one of those offered. */
    public void choose(VoiChoice choice) {
        fileIndex = choice.fileIndex();
        name.set(choice.name());
        voi.set(choice.voi());
    }

    /** Shows a window of the user's own, which stays from slice to slice. */
    public void choose(VoiWindow window) {
        fileIndex = -1;
        name.set(Messages.text("voi.byHand"));
        voi.set(window);
    }

    /** Shows the next of those offered, after the last the first again. */
    public void next() {
        List<VoiChoice> now = choices.get();
        if (!now.isEmpty()) {
            choose(now.get((current() + 1) % now.size()));
        }
    }

    /** Shows the one at a place of the list, 0-based; where there is none all stays. */
    public void choose(int place) {
        if (place < choices.get().size()) {
            choose(choices.get().get(place));
        }
    }

    private int current() {
        List<VoiChoice> now = choices.get();
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i).name().equals(name.get())) {
                return i;
            }
        }
        return -1;
    }

    /** Back to the first of the file, else the one from the data. */
    void reset() {
        if (!choices.get().isEmpty()) {
            choose(choices.get().get(0));
        }
    }

    /** Shows what another shows, and keeps it from slice to slice. */
    void follow(VoiModel other) {
        fileIndex = -1;
        name.set(other.name.get());
        voi.set(other.voi.get());
    }

    /** A slice is shown: its file may have windows of its own. */
    void shown(List<VoiChoice> offered, boolean newSeries) {
        choices.set(offered);
        if (newSeries) {
            fileIndex = 0;
        }
        offered.stream()
                .filter(choice -> choice.fileIndex() >= 0 && choice.fileIndex() == fileIndex)
                .findFirst()
                .ifPresentOrElse(this::choose, () -> {
                    if (fileIndex > 0) {
                        reset();
                    }
                });
    }

    /** Changes the window by a drag: to the right wider, down brighter levels come to the middle. */
    void drag(double dx, double dy) {
        VoiWindow now = voi.get().window();
        double step = Math.max(now.width(), LEAST_WIDTH) / DRAG_PIXELS;
        double width = Math.max(LEAST_WIDTH, now.width() + dx * step);
        choose(new VoiWindow(now.center() + dy * step, width, now.function(), ""));
    }
}
