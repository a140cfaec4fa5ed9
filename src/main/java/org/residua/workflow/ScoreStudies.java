package org.residua.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.bundle.BundleException;
import org.residua.bundle.BundleLibrary;
import org.residua.bundle.ModelBundle;
import org.residua.study.Series;
import org.residua.study.SliceRef;
import org.residua.study.Study;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/** Scores every series of some studies, each with the model that was asked for, or the one that fits it. */
public final class ScoreStudies {
    private final OpenStudy open;
    private final BundleLibrary bundles;
    private final ScoreSeries score;

    /** From its parts. */
    public ScoreStudies(OpenStudy open, BundleLibrary bundles, ScoreSeries score) {
        this.open = open;
        this.bundles = bundles;
        this.score = score;
    }

    /**
     * What became of one series.
     *
     * @param result null where no model was at hand for it
     * @param reason why there is no result; empty where there is one
     */
    public record Outcome(
            Study study, Series series, @Nullable SeriesResult result, String reason) {}

    /** What a batch wants scored, and hears of it. */
    public interface Batch {
        /** Whether a slice is to be scored with the model chosen for its series. */
        default boolean wants(Series series, SliceRef slice, ModelBundle bundle) {
            return true;
        }

        /** Hears each slice's result as soon as it is there. */
        default void scored(Series series, SliceResult slice) {}

        /** Hears what became of a series. */
        void done(Outcome outcome) throws IOException;
    }

    /**
     * Scores all series, in the order of the studies.
     *
     * @param model id or file of a bundle; null to choose by series
     * @throws BundleException when the model that was asked for does not open
     * @throws IOException when the batch cannot write what it hears
     */
    public void run(
            List<Study> studies,
            @Nullable String model,
            ScoreOptions options,
            Batch batch,
            Progress progress,
            CancelToken cancel)
            throws IOException {
        ModelBundle asked = model == null ? null : bundles.find(model);
        int total = studies.stream().mapToInt(s -> s.series().size()).sum();
        int done = 0;
        for (Study study : studies) {
            for (Series series : study.series()) {
                Progress part = progress.part((double) done / total, (done + 1.0) / total);
                ModelBundle bundle = asked == null ? bundles.bestFor(series) : asked;
                if (bundle == null) {
                    batch.done(new Outcome(study, series, null, noModel(series)));
                } else {
                    SeriesResult result = score.run(
                            open.volume(series),
                            bundle,
                            options,
                            slice -> batch.wants(series, slice, bundle),
                            slice -> batch.scored(series, slice),
                            part,
                            cancel);
                    batch.done(new Outcome(study, series, result, ""));
                }
                done++;
            }
        }
    }

    /** Scores all series and keeps all outcomes, in order. */
    public List<Outcome> run(
            List<Study> studies,
            @Nullable String model,
            ScoreOptions options,
            Progress progress,
            CancelToken cancel)
            throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        run(studies, model, options, (Batch) outcomes::add, progress, cancel);
        return outcomes;
    }

    private static String noModel(Series series) {
        String modality = series.modality().isEmpty() ? "unknown modality" : "modality " + series.modality();
        return "No model at hand is for this series (" + modality + "): train one, or name one with --model.";
    }
}
