package org.residua.ui.kit;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
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
    private final ObjectProperty<@Nullable SeriesEntry> selected = new SimpleObjectProperty<>();
    private final IntegerProperty sliceIndex = new SimpleIntegerProperty();
    private final DoubleProperty alpha = new SimpleDoubleProperty(ScoreOptions.DEFAULT.alpha());
    private final ObjectProperty<@Nullable Candidate> candidate = new SimpleObjectProperty<>();
    private final SliceCache slices;
    private boolean keeping;

    /** With nothing open. */
    public Session(SliceCache slices) {
        this.slices = slices;
    }

    /** The series that are open, in the order of the list. */
    public ObservableList<SeriesEntry> entries() {
        return entries;
    }

    /** The series shown; only the user changes it. */
    public ObjectProperty<@Nullable SeriesEntry> selectedProperty() {
        return selected;
    }

    /** The slice shown, 0-based; only the user changes it. */
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

    /** Shows a series from its middle slice, where there is most to see. */
    public void show(SeriesEntry entry) {
        if (selected.get() != entry) {
            selected.set(null);
            candidate.set(null);
            sliceIndex.set(entry.size() / 2);
            selected.set(entry);
        }
    }

    /** Shows a slice of the series shown; out of range the nearest. */
    public void showSlice(int index) {
        SeriesEntry entry = selected.get();
        if (entry != null) {
            sliceIndex.set(Math.max(0, Math.min(entry.size() - 1, index)));
        }
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
