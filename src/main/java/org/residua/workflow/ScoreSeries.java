package org.residua.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.Ensemble;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.anomaly.SliceScorer;
import org.residua.autoencoder.InferencePlan;
import org.residua.bundle.BundleException;
import org.residua.bundle.ModelBundle;
import org.residua.bundle.Network;
import org.residua.preprocess.Preprocessing;
import org.residua.preprocess.Preprocessor;
import org.residua.preprocess.SeriesStatistics;
import org.residua.preprocess.SeriesStatisticsCollector;
import org.residua.study.SliceRef;
import org.residua.task.CancelToken;
import org.residua.task.JobExecutor;
import org.residua.task.Progress;
import org.residua.volume.Slice;
import org.residua.volume.SliceReadException;
import org.residua.volume.Volume;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scores every slice of a series with one model. */
public final class ScoreSeries {
    private static final Logger LOG = LoggerFactory.getLogger(ScoreSeries.class);
    private static final double STATISTICS_SHARE = 0.3;
    private static final float[] NO_VALUES = {};

    private final String applicationVersion;
    private final Function<Network, InferencePlan> planOf;
    private final Supplier<JobExecutor> executors;
    private final boolean keepsPictures;

    /**
     * Scores with the tensor library, a thread for each processor.
     *
     * @param applicationVersion of Residua, for the provenance
     */
    public ScoreSeries(String applicationVersion) {
        this(applicationVersion, InferencePlan::of, JobExecutor::forSlices);
    }

    /**
     * From its parts.
     *
     * @param planOf compiles a network; an {@link IllegalArgumentException} says that it cannot be built
     * @param executors gives the threads of one run, closed at its end
     */
    public ScoreSeries(
            String applicationVersion, Function<Network, InferencePlan> planOf, Supplier<JobExecutor> executors) {
        this(applicationVersion, planOf, executors, true);
    }

    private ScoreSeries(
            String applicationVersion,
            Function<Network, InferencePlan> planOf,
            Supplier<JobExecutor> executors,
            boolean keepsPictures) {
        this.applicationVersion = applicationVersion;
        this.planOf = planOf;
        this.executors = executors;
        this.keepsPictures = keepsPictures;
    }

    /**
     * The same, whose results keep the maps alone: a series of thousands of slices fits in memory. What the model saw and
     * made of a slice is heard once, and {@link InspectSlices} makes it again.
     */
    public ScoreSeries keepingMaps() {
        return new ScoreSeries(applicationVersion, planOf, executors, false);
    }

    /** What became of one slice: a result, or the reason why there is none. */
    private record Outcome(@Nullable SliceResult result, String reason) {}

    /**
     * Scores slice by slice, several side by side, never holding more than a few slices' pixels. Where the model's input
     * depends on the whole series, each slice is read twice.
     *
     * @param each hears each result as soon as it is there, in slice order, on the calling thread
     * @throws BundleException when the bundle's networks cannot be built
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public SeriesResult run(
            Volume volume,
            ModelBundle bundle,
            ScoreOptions options,
            Consumer<SliceResult> each,
            Progress progress,
            CancelToken cancel)
            throws BundleException {
        return run(volume, bundle, options, slice -> true, each, progress, cancel);
    }

    /**
     * As {@link #run(Volume, ModelBundle, ScoreOptions, Consumer, Progress, CancelToken)}, for some of the slices; the
     * others still count where the model's input depends on the whole series.
     *
     * @param wanted which slices are to be scored
     */
    public SeriesResult run(
            Volume volume,
            ModelBundle bundle,
            ScoreOptions options,
            Predicate<SliceRef> wanted,
            Consumer<SliceResult> each,
            Progress progress,
            CancelToken cancel)
            throws BundleException {
        int[] indices = IntStream.range(0, volume.size())
                .filter(index -> wanted.test(volume.refs().get(index)))
                .toArray();
        if (indices.length == 0) {
            return new SeriesResult(volume.series(), bundle, options, List.of(), List.of());
        }
        try (JobExecutor executor = executors.get();
                Ensemble ensemble = Networks.compile(bundle, planOf)) {
            InOrder inOrder = new InOrder(executor, cancel);
            boolean twice = SeriesStatisticsCollector.isNeededBy(bundle.preprocessing());
            double from = twice ? STATISTICS_SHARE : 0;
            SeriesStatistics statistics = twice
                    ? statistics(volume, bundle.preprocessing(), inOrder, progress.part(0, from))
                    : SeriesStatistics.NONE;
            SliceScorer scorer = new SliceScorer(bundle, ensemble, applicationVersion);
            Progress scoring = progress.part(from, 1);
            List<SliceResult> results = new ArrayList<>();
            List<SeriesResult.Failure> failures = new ArrayList<>();
            IntFunction<Outcome> work = place -> score(scorer, volume, indices[place], statistics, options);
            inOrder.run(indices.length, work, (outcome, place) -> {
                int index = indices[place];
                if (outcome.result == null) {
                    failures.add(new SeriesResult.Failure(volume.refs().get(index), outcome.reason));
                } else {
                    results.add(keepsPictures ? outcome.result : outcome.result.withoutPictures());
                    each.accept(outcome.result);
                }
                report(scoring, "Scored", index, volume);
            });
            return new SeriesResult(volume.series(), bundle, options, results, failures, statistics);
        }
    }

    private static SeriesStatistics statistics(
            Volume volume, Preprocessing recipe, InOrder inOrder, Progress progress) {
        SeriesStatisticsCollector collector = new SeriesStatisticsCollector(recipe);
        inOrder.run(volume.size(), index -> foregroundValues(volume, index, recipe), (values, index) -> {
            collector.add(values);
            report(progress, "Read", index, volume);
        });
        return collector.statistics();
    }

    /** Nothing for a slice that cannot be read or has no grey values: scoring says so. */
    private static float[] foregroundValues(Volume volume, int index, Preprocessing recipe) {
        try {
            Slice slice = volume.slice(index);
            return slice.frame().isGrey() ? Preprocessor.foregroundValues(slice, recipe) : NO_VALUES;
        } catch (SliceReadException | RuntimeException e) {
            LOG.debug("Slice {} takes no part in the statistics of its series.", index, e);
            return NO_VALUES;
        }
    }

    private static Outcome score(
            SliceScorer scorer, Volume volume, int index, SeriesStatistics statistics, ScoreOptions options) {
        try {
            return new Outcome(scorer.score(volume.slice(index), volume.series(), statistics, options), "");
        } catch (SliceReadException e) {
            return new Outcome(null, Objects.requireNonNullElse(e.getMessage(), "It cannot be read."));
        } catch (RuntimeException e) {
            // A bad slice degrades its series, never the rest of it.
            LOG.warn("Slice {} could not be scored.", index, e);
            return new Outcome(null, "The slice could not be scored: " + e.getMessage());
        }
    }

    private static void report(Progress progress, String done, int index, Volume volume) {
        progress.report((index + 1.0) / volume.size(), done + " slice " + (index + 1) + " of " + volume.size());
    }
}
