package org.residua.ui.findings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.SliceResult;
import org.residua.bundle.ModelBundle;
import org.residua.task.CancelToken;
import org.residua.ui.kit.Analysis;
import org.residua.ui.kit.Candidate;
import org.residua.ui.kit.JobListener;
import org.residua.ui.kit.JobRunner;
import org.residua.ui.kit.SeriesAnalysis;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.Thumbnail;
import org.residua.volume.Slice;
import org.residua.volume.Voi;

/** The rate that the user sets, and what follows from it for the series shown. */
public final class FindingsModel {
    /** The rates of the slider: nearly equal steps in their logarithm. */
    public static final List<Double> RATES = List.of(0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.07, 0.10, 0.14, 0.20);

    private static final int PICTURE_SIDE = 112;

    private final Session session;
    private final JobRunner runner;
    private final SeriesAnalysis analysis;
    private final IntegerProperty rateIndex = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<Analysis> shown = new ReadOnlyObjectWrapper<>(Analysis.NONE);
    private final ChangeListener<Analysis> analysisListener = (observed, before, now) -> shown.set(now);
    private final ChangeListener<Number> scoredListener = (observed, before, now) -> analyse();
    private final Map<Candidate, ObjectProperty<@Nullable Thumbnail>> pictures = new HashMap<>();
    private @Nullable CancelToken running;
    private boolean again;

    /** Follows the series shown. */
    public FindingsModel(Session session, JobRunner runner) {
        this.session = session;
        this.runner = runner;
        this.analysis = new SeriesAnalysis(session.slices());
        rateIndex.set(nearest(session.alphaProperty().get()));
        rateIndex.addListener((observed, before, now) -> session.alphaProperty().set(RATES.get(now.intValue())));
        session.alphaProperty().addListener((observed, before, now) -> restart());
        session.selectedProperty().addListener((observed, before, now) -> seriesChanged(before, now));
    }

    /** Which of {@link #RATES} is set. */
    public IntegerProperty rateIndexProperty() {
        return rateIndex;
    }

    /** Sets the one of {@link #RATES} that is nearest to this. */
    public void setRate(double rate) {
        rateIndex.set(nearest(rate));
    }

    /** What follows from the rate, for the series shown. */
    public ReadOnlyObjectProperty<Analysis> analysisProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What is shared with the rest of the window. */
    public Session session() {
        return session;
    }

    /** How many slices the series shown has. */
    int sliceCount() {
        SeriesEntry entry = session.selectedProperty().get();
        return entry == null ? 0 : entry.size();
    }

    /** A small picture of a candidate; null until it is made. */
    public ReadOnlyObjectProperty<@Nullable Thumbnail> picture(Candidate candidate) {
        return pictures.computeIfAbsent(candidate, this::makePicture);
    }

    private void seriesChanged(@Nullable SeriesEntry before, @Nullable SeriesEntry now) {
        if (before != null) {
            before.analysisProperty().removeListener(analysisListener);
            before.scoredProperty().removeListener(scoredListener);
        }
        pictures.clear();
        shown.set(now == null ? Analysis.NONE : now.analysisProperty().get());
        if (now != null) {
            now.analysisProperty().addListener(analysisListener);
            now.scoredProperty().addListener(scoredListener);
            restart();
        }
    }

    private void restart() {
        if (running != null) {
            running.cancel();
            running = null;
        }
        analyse();
    }

    /** One analysis at a time; what comes in meanwhile makes for one more. */
    private void analyse() {
        SeriesEntry entry = session.selectedProperty().get();
        ModelBundle bundle = entry == null ? null : entry.bundleProperty().get();
        if (entry == null || bundle == null) {
            return;
        }
        if (running != null) {
            again = true;
            return;
        }
        again = false;
        double alpha = session.alphaProperty().get();
        @Nullable SliceResult[] results = entry.snapshot();
        AnalysisListener listener = new AnalysisListener(entry);
        CancelToken token = runner.run(
                JobRunner.Lane.ANALYSIS,
                (progress, cancel) -> analysis.at(alpha, bundle, entry, results, cancel),
                listener);
        if (!listener.over) {
            listener.token = token;
            running = token;
        }
    }

    /** Takes in an analysis. */
    private final class AnalysisListener implements JobListener<Analysis> {
        private final SeriesEntry entry;
        private @Nullable CancelToken token;
        private boolean over;

        AnalysisListener(SeriesEntry entry) {
            this.entry = entry;
        }

        @Override
        public void done(Analysis result) {
            end();
            keepChoice(result);
            pictures.clear();
            entry.analysisProperty().set(result);
            if (again) {
                analyse();
            }
        }

        @Override
        public void failed(Exception problem) {
            end();
        }

        private void end() {
            over = true;
            if (running == token) {
                running = null;
            }
        }

        /** The chosen candidate stays chosen where its peak is still one; the view does not move. */
        private void keepChoice(Analysis result) {
            Candidate chosen = session.candidateProperty().get();
            if (chosen != null && entry == session.selectedProperty().get()) {
                session.keepCandidate(result.candidates().stream()
                        .filter(c -> c.peakSlice() == chosen.peakSlice()
                                && c.peak().peakX() == chosen.peak().peakX()
                                && c.peak().peakY() == chosen.peak().peakY())
                        .findFirst()
                        .orElse(null));
            }
        }
    }

    private ObjectProperty<@Nullable Thumbnail> makePicture(Candidate candidate) {
        ObjectProperty<@Nullable Thumbnail> picture = new SimpleObjectProperty<>();
        SeriesEntry entry = session.selectedProperty().get();
        if (entry == null) {
            return picture;
        }
        SliceResult result = entry.resultAt(candidate.peakSlice());
        ModelBundle bundle = entry.bundleProperty().get();
        double threshold = entry.analysisProperty().get().threshold();
        runner.run(
                JobRunner.Lane.AHEAD,
                (progress, cancel) -> {
                    Slice slice = session.slices().slice(entry, candidate.peakSlice());
                    Voi voi = entry.volume().defaultVoi(slice);
                    return CandidatePicture.of(slice, voi, candidate, result, bundle, threshold, PICTURE_SIDE);
                },
                new JobListener<Thumbnail>() {
                    @Override
                    public void done(Thumbnail made) {
                        picture.set(made);
                    }

                    @Override
                    public void failed(Exception problem) {
                        // The card stays without a picture; the viewer says why the slice cannot be read.
                    }
                });
        return picture;
    }

    private static int nearest(double rate) {
        int best = 0;
        for (int i = 1; i < RATES.size(); i++) {
            if (Math.abs(RATES.get(i) - rate) < Math.abs(RATES.get(best) - rate)) {
                best = i;
            }
        }
        return best;
    }
}
