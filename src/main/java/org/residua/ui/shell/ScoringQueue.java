package org.residua.ui.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.anomaly.gate.GateVerdict;
import org.residua.bundle.ModelBundle;
import org.residua.ui.kit.JobListener;
import org.residua.ui.kit.JobRunner;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Names;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.SeriesState;
import org.residua.ui.kit.Services;
import org.residua.ui.kit.Session;
import org.residua.workflow.SeriesResult;

/** Finds a model for each series and scores one series after the other, the one shown first. */
final class ScoringQueue {
    private final Services services;
    private final JobRunner runner;
    private final Session session;
    private final Tasks tasks;
    private final Consumer<SeriesEntry> resultsArrived;
    private final Deque<SeriesEntry> waiting = new ArrayDeque<>();
    private final Set<SeriesEntry> ignoreGate = new HashSet<>();
    private final Map<SeriesEntry, ModelBundle> chosen = new HashMap<>();
    private @Nullable SeriesEntry running;
    private @Nullable RunningTask task;

    ScoringQueue(
            Services services, JobRunner runner, Session session, Tasks tasks, Consumer<SeriesEntry> resultsArrived) {
        this.services = services;
        this.runner = runner;
        this.session = session;
        this.tasks = tasks;
        this.resultsArrived = resultsArrived;
    }

    /** Takes in series that were opened. */
    void add(List<SeriesEntry> entries, boolean ignoringGate) {
        for (SeriesEntry entry : entries) {
            if (ignoringGate) {
                ignoreGate.add(entry);
            }
            waiting.add(entry);
        }
        number();
        next();
    }

    /** Scores a series that the gate refused. */
    void scoreAnyway(SeriesEntry entry) {
        if (running == entry || waiting.contains(entry)) {
            return;
        }
        ignoreGate.add(entry);
        entry.clear();
        waiting.addFirst(entry);
        number();
        next();
    }

    /** Scores a series with a model that the user chose, after what is scored now. */
    void scoreWith(SeriesEntry entry, ModelBundle bundle) {
        chosen.put(entry, bundle);
        waiting.remove(entry);
        waiting.addFirst(entry);
        number();
        next();
    }

    /** Scores these no more; what is being scored of them is stopped. */
    void forget(Collection<SeriesEntry> entries) {
        waiting.removeAll(entries);
        ignoreGate.removeAll(entries);
        chosen.keySet().removeAll(entries);
        if (running != null && entries.contains(running) && task != null) {
            task.stop();
        }
        number();
    }

    /** The model that the user chose for a series; null for the one that fits. */
    @Nullable
    ModelBundle chosenFor(SeriesEntry entry) {
        return chosen.get(entry);
    }

    /** Whether nothing waits and nothing runs. */
    boolean isIdle() {
        return running == null && waiting.isEmpty();
    }

    private void number() {
        int ahead = running == null ? 0 : 1;
        for (SeriesEntry entry : waiting) {
            entry.stateProperty().set(new SeriesState.Queued(ahead++));
        }
    }

    private void next() {
        if (running != null || waiting.isEmpty()) {
            return;
        }
        SeriesEntry selected = session.selectedProperty().get();
        SeriesEntry entry = selected != null && waiting.remove(selected) ? selected : waiting.pop();
        running = entry;
        number();
        ModelBundle asked = chosen.get(entry);
        runner.run(
                JobRunner.Lane.LONG,
                (progress, cancel) ->
                        new Match(asked == null ? services.models().bestFor(entry.series()) : asked),
                new JobListener<Match>() {
                    @Override
                    public void done(Match match) {
                        matched(entry, match.bundle());
                    }

                    @Override
                    public void failed(Exception problem) {
                        finish(entry, new SeriesState.Failed(Problems.text(problem)));
                    }
                });
    }

    /** The model for a series, null when none fits. */
    private record Match(@Nullable ModelBundle bundle) {}

    private void matched(SeriesEntry entry, @Nullable ModelBundle bundle) {
        if (!session.entries().contains(entry)) {
            finish(entry, new SeriesState.Stopped(0));
            return;
        }
        entry.clear();
        entry.bundleProperty().set(bundle);
        if (bundle == null) {
            finish(entry, new SeriesState.NoModel());
            return;
        }
        entry.stateProperty().set(new SeriesState.Running(0, entry.size()));
        ScoreOptions options = new ScoreOptions(session.alphaProperty().get(), ignoreGate.contains(entry));
        Arrivals arrivals = new Arrivals(entry);
        task = tasks.run(
                Messages.text("task.score", Names.series(entry.series())),
                (progress, cancel) ->
                        services.scorer().run(entry.volume(), bundle, options, arrivals, progress, cancel),
                result -> scored(entry, result),
                problem -> finish(entry, new SeriesState.Failed(Problems.text(problem))),
                () -> finish(
                        entry, new SeriesState.Stopped(entry.scoredProperty().get())));
    }

    private void scored(SeriesEntry entry, SeriesResult result) {
        result.slices().forEach(entry::add);
        entry.resultProperty().set(result);
        resultsArrived.accept(entry);
        finish(entry, outcome(entry, result));
    }

    private void finish(SeriesEntry entry, SeriesState state) {
        entry.stateProperty().set(state);
        running = null;
        task = null;
        next();
    }

    private static SeriesState outcome(SeriesEntry entry, SeriesResult result) {
        List<SliceResult> slices = result.slices();
        if (slices.isEmpty()) {
            return new SeriesState.Failed(
                    result.failures().isEmpty()
                            ? Messages.text("state.nothingRead")
                            : result.failures().get(0).reason());
        }
        int scored =
                (int) slices.stream().filter(slice -> slice.score() != null).count();
        String refusal = reason(slices, GateVerdict.Verdict.REFUSED);
        String warning = reason(slices, GateVerdict.Verdict.WARNED);
        if (scored == 0) {
            return new SeriesState.Refused(refusal == null ? Messages.text("state.nothingRead") : refusal);
        }
        if (slices.stream().anyMatch(SliceResult::outsideDomain)) {
            return new SeriesState.OutsideDomain(scored, refusal == null ? "" : refusal);
        }
        if (!result.failures().isEmpty()) {
            return new SeriesState.Warned(
                    scored,
                    Messages.text(
                            "state.unreadable",
                            String.valueOf(result.failures().size()),
                            String.valueOf(entry.size())));
        }
        return warning == null ? new SeriesState.Done(scored) : new SeriesState.Warned(scored, warning);
    }

    private static @Nullable String reason(List<SliceResult> slices, GateVerdict.Verdict verdict) {
        for (SliceResult slice : slices) {
            if (slice.gate().verdict() == verdict) {
                return slice.gate().reason();
            }
        }
        return null;
    }

    /** Brings results to the window as they come, many at a time where they come fast. */
    private final class Arrivals implements Consumer<SliceResult> {
        private final SeriesEntry entry;
        private final Queue<SliceResult> arrived = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean announced = new AtomicBoolean();

        Arrivals(SeriesEntry entry) {
            this.entry = entry;
        }

        @Override
        public void accept(SliceResult result) {
            arrived.add(result);
            if (announced.compareAndSet(false, true)) {
                runner.onWindowThread(this::takeIn);
            }
        }

        private void takeIn() {
            announced.set(false);
            if (running != entry) {
                return;
            }
            List<SliceResult> batch = new ArrayList<>();
            for (SliceResult result = arrived.poll(); result != null; result = arrived.poll()) {
                batch.add(result);
            }
            batch.forEach(entry::add);
            entry.stateProperty()
                    .set(new SeriesState.Running(entry.scoredProperty().get(), entry.size()));
            resultsArrived.accept(entry);
        }
    }
}
