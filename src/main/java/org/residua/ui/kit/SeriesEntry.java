package org.residua.ui.kit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.SliceResult;
import org.residua.anomaly.Stability;
import org.residua.bundle.ModelBundle;
import org.residua.study.Series;
import org.residua.study.SliceRef;
import org.residua.study.Study;
import org.residua.volume.Volume;
import org.residua.workflow.SeriesResult;

/** One series in the window with all that is known of it. Touched by the thread of the window alone. */
public final class SeriesEntry {
    private final Study study;
    private final Volume volume;
    private final @Nullable Computed computed;
    private final Map<SliceRef, Integer> indexOf = new HashMap<>();
    private final @Nullable SliceResult[] results;
    private final @Nullable Stability[] stabilities;
    /** Slices whose result is of a model or of settings that were given up. */
    private final BitSet outdated = new BitSet();

    private boolean compared;
    private @Nullable ModelBundle outdatedBundle;
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final IntegerProperty stabilityCount = new SimpleIntegerProperty();
    private final IntegerProperty scored = new SimpleIntegerProperty();
    private final ObjectProperty<SeriesState> state = new SimpleObjectProperty<>(new SeriesState.Queued(0));
    private final ObjectProperty<@Nullable ModelBundle> bundle = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable SeriesResult> result = new SimpleObjectProperty<>();
    private final ObjectProperty<Analysis> analysis = new SimpleObjectProperty<>(Analysis.NONE);

    /** A series that nothing was done with yet. */
    public SeriesEntry(Study study, Volume volume) {
        this(study, volume, null);
    }

    /** A series of computed planes: its evidence comes from the results of what it is computed from, it gets none itself. */
    public SeriesEntry(Computed computed) {
        this(computed.source().study, computed.planes().volume(), computed);
        bundle.bind(computed.source().bundle);
    }

    private SeriesEntry(Study study, Volume volume, @Nullable Computed computed) {
        this.study = study;
        this.volume = volume;
        this.computed = computed;
        results = new SliceResult[volume.size()];
        stabilities = new Stability[volume.size()];
        for (int i = 0; i < volume.size(); i++) {
            indexOf.put(volume.refs().get(i), i);
        }
    }

    /** The same series, to be scored by another model. */
    public SeriesEntry beside() {
        SeriesEntry other = new SeriesEntry(study, volume);
        other.compared = true;
        compared = true;
        return other;
    }

    /** Whether the same series is open with another model as well, so that the model must be named. */
    public boolean isCompared() {
        return compared;
    }

    /** The study that it belongs to. */
    public Study study() {
        return study;
    }

    /** What its slices are computed from; null for a series that was acquired. */
    public @Nullable Computed computed() {
        return computed;
    }

    /** The series. */
    public Series series() {
        return volume.series();
    }

    /** Its slices. */
    public Volume volume() {
        return volume;
    }

    /** How many slices it has. */
    public int size() {
        return results.length;
    }

    /** How far it has come. */
    public ObjectProperty<SeriesState> stateProperty() {
        return state;
    }

    /** The model that scores it; null until one is found. */
    public ObjectProperty<@Nullable ModelBundle> bundleProperty() {
        return bundle;
    }

    /** The whole result, once all slices are scored. */
    public ObjectProperty<@Nullable SeriesResult> resultProperty() {
        return result;
    }

    /** Flags, regions and candidates at the rate that the slider is set to. */
    public ObjectProperty<Analysis> analysisProperty() {
        return analysis;
    }

    /** How many slices have a result: changes with each. */
    public ReadOnlyIntegerProperty scoredProperty() {
        return scored;
    }

    /** The result of a slice, which may be outdated; null until there is one. */
    public @Nullable SliceResult resultAt(int index) {
        return index >= 0 && index < results.length ? results[index] : null;
    }

    /** Whether a slice has a score that holds. */
    public boolean hasScore(int index) {
        SliceResult slice = outdated.get(index) ? null : results[index];
        return slice != null && slice.score() != null;
    }

    /** Whether a slice is flagged at a rate, by a result that holds. */
    public boolean isFlagged(int index, double alpha) {
        SliceResult slice = outdated.get(index) ? null : results[index];
        return slice != null && slice.sliceP() != null && slice.sliceP() <= alpha;
    }

    /** How many slices have a score: those that the gate refused have a result but none. */
    public int scoreCount() {
        return (int) results().stream().filter(result -> result.score() != null).count();
    }

    /** The results so far that hold, in slice order. */
    public List<SliceResult> results() {
        return Stream.of(snapshot())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** All slices, null where no result holds yet: a copy that other threads may read. */
    public @Nullable SliceResult[] snapshot() {
        @Nullable SliceResult[] copy = results.clone();
        outdated.stream().forEach(index -> copy[index] = null);
        return copy;
    }

    /** Takes in a slice's result, better without what {@link ModelOutputs} keeps: of a long series that is too much. */
    public void add(SliceResult slice) {
        addAll(List.of(slice));
    }

    /** Takes in results; whoever follows {@link #scoredProperty} is told once of all of them. */
    public void addAll(Collection<SliceResult> slices) {
        int fresh = 0;
        for (SliceResult slice : slices) {
            Integer index = indexOf.get(slice.ref());
            if (index != null) {
                boolean isFresh = results[index] == null || outdated.get(index);
                results[index] = slice;
                stabilities[index] = isFresh ? null : stabilities[index];
                outdated.clear(index);
                fresh += isFresh ? 1 : 0;
            }
        }
        scored.set(scored.get() + fresh);
    }

    /** How stable the evidence of a slice is; null where that is not known. */
    public @Nullable Stability stabilityAt(int index) {
        return index >= 0 && index < stabilities.length && !outdated.get(index) ? stabilities[index] : null;
    }

    /** All slices' stabilities, null where not known: a copy that other threads may read. */
    public @Nullable Stability[] stabilities() {
        @Nullable Stability[] copy = stabilities.clone();
        outdated.stream().forEach(index -> copy[index] = null);
        return copy;
    }

    /** Takes in how stable a slice's evidence is. */
    public void add(int index, Stability stability) {
        stabilities[index] = stability;
        stabilityCount.set(stabilityCount.get() + 1);
    }

    /** Changes with each stability that comes in. */
    public ReadOnlyIntegerProperty stabilityCountProperty() {
        return stabilityCount;
    }

    /**
     * Whether results are shown that no longer hold: the model, its calibration or whether the gate counts was changed, and
     * not all slices are scored anew. Everything that rests on results is then shown grey, never as if it were current.
     */
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /** Whether the result of this slice no longer holds. */
    public boolean isOutdated(int index) {
        return outdated.get(index);
    }

    /** The model that a slice's result is of; null where there is none. */
    public @Nullable ModelBundle bundleOf(int index) {
        return outdated.get(index) ? outdatedBundle : bundle.get();
    }

    /** Whether trying again may help: as the state says, or some slices could not be read. */
    public boolean canRetry() {
        boolean missing = state.get() instanceof SeriesState.Warned && scored.get() < results.length;
        return missing || state.get().canRetry();
    }

    /** The results no longer hold: what they rest on was changed. They are replaced one by one. */
    public void outdate() {
        // Results that did not hold before are of a model that nobody remembers.
        outdated.stream().forEach(index -> results[index] = null);
        outdated.clear();
        for (int i = 0; i < results.length; i++) {
            outdated.set(i, results[i] != null);
        }
        outdatedBundle = bundle.get();
        // First, so that nobody takes what is still in sight for all that there is.
        stale.set(!outdated.isEmpty());
        result.set(null);
        scored.set(0);
    }

    /** Forgets what does not hold: all that could be scored anew is. */
    public void forgetOutdated() {
        outdated.stream().forEach(index -> {
            results[index] = null;
            stabilities[index] = null;
        });
        outdated.clear();
        stale.set(false);
    }

    /** Forgets all results. */
    public void clear() {
        Arrays.fill(results, null);
        Arrays.fill(stabilities, null);
        outdated.clear();
        stale.set(false);
        result.set(null);
        analysis.set(Analysis.NONE);
        scored.set(0);
    }
}
