package org.residua.ui.kit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.SliceResult;
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
        for (int i = 0; i < volume.size(); i++) {
            indexOf.put(volume.refs().get(i), i);
        }
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

    /** The result of a slice; null until there is one. */
    public @Nullable SliceResult resultAt(int index) {
        return index >= 0 && index < results.length ? results[index] : null;
    }

    /** How many slices have a score: those that the gate refused have a result but none. */
    public int scoreCount() {
        return (int) results().stream().filter(result -> result.score() != null).count();
    }

    /** The results so far, in slice order. */
    public List<SliceResult> results() {
        return Stream.of(results)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** All slices, null where there is no result yet: a copy that other threads may read. */
    public @Nullable SliceResult[] snapshot() {
        return results.clone();
    }

    /** Takes in a slice's result. */
    public void add(SliceResult slice) {
        Integer index = indexOf.get(slice.ref());
        if (index != null) {
            boolean fresh = results[index] == null;
            results[index] = slice;
            if (fresh) {
                scored.set(scored.get() + 1);
            }
        }
    }

    /** Forgets all results, before scoring anew. */
    public void clear() {
        Arrays.fill(results, null);
        result.set(null);
        analysis.set(Analysis.NONE);
        scored.set(0);
    }
}
