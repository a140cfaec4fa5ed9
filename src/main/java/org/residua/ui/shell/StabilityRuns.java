package org.residua.ui.shell;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import javafx.beans.InvalidationListener;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.Stability;
import org.residua.ui.kit.Analysis;
import org.residua.ui.kit.Candidate;
import org.residua.ui.kit.JobRunner;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Names;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Services;
import org.residua.ui.kit.Session;
import org.residua.workflow.SeriesResult;

/** Finds out, behind everything else, how stable the regions of the series shown are; the rarest candidates come first. */
// A result is looked at as long as it is the very one in sight; equal ones are never made.
@SuppressWarnings("ReferenceEquality")
final class StabilityRuns {
    /** So few at a time that a change of the rate, or of the series, soon counts. */
    private static final int BATCH = 16;

    private final Services services;
    private final JobRunner runner;
    private final Session session;
    private final Tasks tasks;
    private final InvalidationListener changed = observed -> look();
    private @Nullable RunningTask task;
    private @Nullable SeriesResult running;
    /** What was tried of {@link #of}, readable or not. */
    private final BitSet tried = new BitSet();

    private @Nullable SeriesResult of;
    private @Nullable SeriesResult unwanted;

    StabilityRuns(Services services, JobRunner runner, Session session, Tasks tasks) {
        this.services = services;
        this.runner = runner;
        this.session = session;
        this.tasks = tasks;
        session.selectedProperty().addListener((observed, before, now) -> follow(before, now));
    }

    /** Looks at the slice shown, flagged or not, at once. */
    void lookAtSliceShown() {
        SeriesEntry entry = session.selectedProperty().get();
        int index = session.sliceIndexProperty().get();
        SeriesResult result = entry == null ? null : entry.resultProperty().get();
        if (entry == null || result == null || entry.stabilityAt(index) != null || entry.resultAt(index) == null) {
            return;
        }
        tasks.run(
                title(entry),
                (progress, cancel) -> {
                    services.slices()
                            .stability(
                                    entry.volume(), List.of(index), result, arrivals(entry, result), progress, cancel);
                    return result;
                },
                done -> {},
                problem -> {},
                () -> {});
    }

    private void follow(@Nullable SeriesEntry before, @Nullable SeriesEntry now) {
        if (before != null) {
            before.analysisProperty().removeListener(changed);
            before.resultProperty().removeListener(changed);
        }
        if (now != null) {
            now.analysisProperty().addListener(changed);
            now.resultProperty().addListener(changed);
        }
        look();
    }

    private void look() {
        SeriesEntry entry = session.selectedProperty().get();
        SeriesResult result = entry == null ? null : entry.resultProperty().get();
        // Read, so that the next change is told as well.
        Analysis analysis =
                entry == null ? Analysis.NONE : entry.analysisProperty().get();
        if (running != null) {
            if (running != result && task != null) {
                task.stop();
            }
            return;
        }
        if (entry == null || result == null || result == unwanted) {
            return;
        }
        if (of != result) {
            of = result;
            tried.clear();
        }
        List<Integer> batch = pending(entry, analysis);
        if (!batch.isEmpty()) {
            run(entry, result, batch);
        }
    }

    private List<Integer> pending(SeriesEntry entry, Analysis analysis) {
        Set<Integer> slices = new LinkedHashSet<>();
        analysis.candidates().stream().map(Candidate::peakSlice).forEach(slices::add);
        analysis.regions().keySet().stream().sorted().forEach(slices::add);
        return slices.stream()
                .filter(index -> !tried.get(index) && entry.stabilityAt(index) == null)
                .limit(BATCH)
                .toList();
    }

    private void run(SeriesEntry entry, SeriesResult result, List<Integer> batch) {
        List<Integer> slices = new ArrayList<>(batch);
        slices.forEach(tried::set);
        running = result;
        RunningTask started = tasks.runBehind(
                title(entry),
                (progress, cancel) -> {
                    services.slices()
                            .stability(entry.volume(), slices, result, arrivals(entry, result), progress, cancel);
                    return result;
                },
                done -> end(),
                problem -> {
                    unwanted = result;
                    end();
                },
                () -> {
                    // Where the user stopped it, it is not begun again by itself.
                    unwanted = entry == session.selectedProperty().get() ? result : unwanted;
                    slices.forEach(tried::clear);
                    end();
                });
        task = running == result ? started : null;
    }

    private void end() {
        running = null;
        task = null;
        look();
    }

    private static String title(SeriesEntry entry) {
        return Messages.text("task.stability", Names.series(entry.series()));
    }

    private ObjIntConsumer<Stability> arrivals(SeriesEntry entry, SeriesResult result) {
        return (stability, index) -> runner.onWindowThread(() -> {
            if (entry.resultProperty().get() == result) {
                entry.add(index, stability);
            }
        });
    }
}
