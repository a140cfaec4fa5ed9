package org.residua.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.bundle.BundleException;
import org.residua.bundle.BundleLibrary;
import org.residua.bundle.ModelBundle;
import org.residua.study.Series;
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

    /**
     * Scores all series, in the order of the studies.
     *
     * @param model id or file of a bundle; null to choose by series
     * @param each hears each slice's result as soon as it is there
     * @throws BundleException when the model that was asked for does not open
     */
    public List<Outcome> run(
            List<Study> studies,
            @Nullable String model,
            ScoreOptions options,
            Consumer<SliceResult> each,
            Progress progress,
            CancelToken cancel)
            throws BundleException {
        ModelBundle asked = model == null ? null : bundles.find(model);
        int total = studies.stream().mapToInt(s -> s.series().size()).sum();
        List<Outcome> outcomes = new ArrayList<>();
        for (Study study : studies) {
            for (Series series : study.series()) {
                double from = (double) outcomes.size() / total;
                Progress part = progress.part(from, from + 1.0 / total);
                ModelBundle bundle = asked == null ? bundles.bestFor(series) : asked;
                if (bundle == null) {
                    outcomes.add(new Outcome(study, series, null, noModel(series)));
                } else {
                    SeriesResult result = score.run(open.volume(series), bundle, options, each, part, cancel);
                    outcomes.add(new Outcome(study, series, result, ""));
                }
            }
        }
        return outcomes;
    }

    private static String noModel(Series series) {
        String modality = series.modality().isEmpty() ? "unknown modality" : "modality " + series.modality();
        return "No model at hand is for this series (" + modality + "): train one, or name one with --model.";
    }
}
