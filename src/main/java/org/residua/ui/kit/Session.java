package org.residua.ui.kit;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.ScoreOptions;

/** What all parts of the window look at: the open series, the one shown, the slice, the rate, the chosen candidate. */
public final class Session {
    private final ObservableList<SeriesEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<Viewport> viewports = FXCollections.observableArrayList(new Viewport());
    private final ObjectProperty<Viewport> active = new SimpleObjectProperty<>(viewports.get(0));
    private final ReadOnlyObjectWrapper<Viewport> focused = new ReadOnlyObjectWrapper<>(viewports.get(0));
    /** Those of the active viewport. */
    private final ObjectProperty<@Nullable SeriesEntry> selected = new SimpleObjectProperty<>();

    private final IntegerProperty sliceIndex = new SimpleIntegerProperty();
    private final DoubleProperty alpha = new SimpleDoubleProperty(ScoreOptions.DEFAULT.alpha());
    private final ObjectProperty<@Nullable Candidate> candidate = new SimpleObjectProperty<>();
    private final SliceCache slices;
    private boolean keeping;

    /** With nothing open. */
    public Session(SliceCache slices) {
        this.slices = slices;
        active.addListener((observed, before, now) -> {
            follow(before, now);
            focused.set(now);
        });
        follow(active.get(), active.get());
    }

    private void follow(Viewport before, Viewport now) {
        selected.unbindBidirectional(before.entryProperty());
        sliceIndex.unbindBidirectional(before.sliceIndexProperty());
        if (before.entryProperty().get() != now.entryProperty().get()) {
            candidate.set(null);
            // Nobody looks up a slice of one series by its index in another.
            selected.set(null);
        }
        sliceIndex.bindBidirectional(now.sliceIndexProperty());
        selected.bindBidirectional(now.entryProperty());
    }

    /** The viewports that are in sight, at least one. */
    public ObservableList<Viewport> viewports() {
        return viewports;
    }

    /** The viewport that lists act on, and keys unless another is focused; one of those in sight. */
    public ObjectProperty<Viewport> activeProperty() {
        return active;
    }

    /** The viewport that keys act on: the active one, or one with planes computed from its series. */
    public ReadOnlyObjectProperty<Viewport> focusedProperty() {
        return focused.getReadOnlyProperty();
    }

    /** Makes keys act on a viewport in sight; lists as well, unless its planes are only computed and nothing is known of them. */
    public void focus(Viewport viewport) {
        if (viewports.contains(viewport)) {
            SeriesEntry entry = viewport.entryProperty().get();
            if (entry == null || entry.computed() == null) {
                active.set(viewport);
            }
            focused.set(viewport);
        }
    }

    /** Puts these viewports in sight; where the active one is not among them, the first becomes it. */
    public void showViewports(List<Viewport> shown) {
        List<Viewport> now = List.copyOf(shown);
        if (!now.contains(active.get())) {
            active.set(now.get(0));
        }
        if (!now.contains(focused.get())) {
            focused.set(active.get());
        }
        viewports.setAll(now);
    }

    /** The series that are open, in the order of the list. */
    public ObservableList<SeriesEntry> entries() {
        return entries;
    }

    /** The series in the active viewport; only the user changes it. */
    public ObjectProperty<@Nullable SeriesEntry> selectedProperty() {
        return selected;
    }

    /** The slice in the active viewport, 0-based; only the user changes it. */
    public IntegerProperty sliceIndexProperty() {
        return sliceIndex;
    }

    /** The false positive rate on normals that flags and thresholds are set at. */
    public DoubleProperty alphaProperty() {
        return alpha;
    }

    /** The candidate that the user chose last. */
    public ObjectProperty<@Nullable Candidate> candidateProperty() {
        return candidate;
    }

    /** Decoded slices. */
    public SliceCache slices() {
        return slices;
    }

    /** Shows a series in the active viewport. */
    public void show(SeriesEntry entry) {
        if (selected.get() != entry) {
            candidate.set(null);
            active.get().show(entry);
        }
    }

    /** Shows a slice of the series shown; out of range the nearest. */
    public void showSlice(int index) {
        active.get().showSlice(index);
    }

    /** Chooses a candidate and shows the slice of its peak. */
    public void choose(Candidate chosen) {
        showSlice(chosen.peakSlice());
        candidate.set(null);
        candidate.set(chosen);
    }

    /** The choice among new candidates: no slice is shown for it, nothing moves. */
    public void keepCandidate(@Nullable Candidate same) {
        keeping = true;
        candidate.set(same);
        keeping = false;
    }

    /** Whether the candidate changes without the user having chosen one, so that nothing may move. */
    public boolean isKeeping() {
        return keeping;
    }

    /** Chooses the candidate after the chosen one, after the last the first again. */
    public void chooseNext() {
        SeriesEntry entry = selected.get();
        if (entry == null || entry.analysisProperty().get().candidates().isEmpty()) {
            return;
        }
        var candidates = entry.analysisProperty().get().candidates();
        Candidate now = candidate.get();
        choose(candidates.get(now == null ? 0 : now.rank() % candidates.size()));
    }
}
