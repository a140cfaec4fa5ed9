package org.residua.ui.viewer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.SliceResult;
import org.residua.bundle.Calibration;
import org.residua.bundle.ModelBundle;
import org.residua.study.ImagePlane;
import org.residua.study.SliceRef;
import org.residua.ui.kit.Candidate;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;

/** The scores of a series, slice by slice; of a single image its place among the normals. */
final class ScoreStripModel {
    private static final int BINS = 72;
    private static final int MOST_TOLD = 12;

    private final Session session;
    private final ReadOnlyObjectWrapper<Strip> strip = new ReadOnlyObjectWrapper<>(Strip.EMPTY);
    private final ChangeListener<@Nullable Object> changed = (observed, before, now) -> update();

    /** What a bar says. */
    enum Kind {
        UNSCORED,
        /** Its result no longer holds. */
        STALE,
        WITHIN,
        FLAGGED
    }

    /** One bar. */
    record Bar(double height, Kind kind) {}

    /**
     * The slices of a candidate.
     *
     * @param first 0-based
     * @param last inclusive
     * @param chosen whether it is the one that the user chose last
     */
    record Range(int first, int last, boolean chosen) {}

    /**
     * All of it.
     *
     * @param current the bar to mark, -1 for none
     * @param slices whether a bar is a slice; else the bars are a histogram of normals
     * @param line height of the dashed line, NaN for none
     * @param marker where the image lies on the histogram, 0 to 1, NaN for none
     * @param ranges where candidates lie
     * @param told all of it in words
     */
    record Strip(
            List<Bar> bars,
            int current,
            boolean slices,
            double line,
            double marker,
            String first,
            String middle,
            String last,
            List<Range> ranges,
            String told) {
        static final Strip EMPTY = new Strip(
                List.of(), -1, true, Double.NaN, Double.NaN, "", "", "", List.of(), Messages.text("strip.name"));

        /** The same with another slice in sight. */
        Strip at(int slice, String words) {
            return new Strip(bars, slice, slices, line, marker, first, middle, last, ranges, words);
        }
    }

    ScoreStripModel(Session session) {
        this.session = session;
        session.selectedProperty().addListener((observed, before, now) -> {
            if (before != null) {
                before.scoredProperty().removeListener(changed);
                before.staleProperty().removeListener(changed);
                before.analysisProperty().removeListener(changed);
            }
            if (now != null) {
                now.scoredProperty().addListener(changed);
                now.staleProperty().addListener(changed);
                now.analysisProperty().addListener(changed);
            }
            update();
        });
        session.sliceIndexProperty().addListener((observed, before, now) -> move());
        session.alphaProperty().addListener(changed);
        session.candidateProperty().addListener(changed);
    }

    ReadOnlyObjectProperty<Strip> stripProperty() {
        return strip.getReadOnlyProperty();
    }

    /** The user points at a bar. */
    void show(int bar) {
        if (strip.get().slices()) {
            session.showSlice(bar);
        }
    }

    private void update() {
        SeriesEntry entry = session.selectedProperty().get();
        if (entry == null) {
            strip.set(Strip.EMPTY);
            return;
        }
        ModelBundle bundle = entry.bundleProperty().get();
        SliceResult only = entry.resultAt(0);
        boolean single = entry.size() == 1;
        strip.set(
                single && bundle != null && only != null && only.score() != null && !entry.isOutdated(0)
                        ? amongNormals(bundle.calibration(), only.score())
                        : bySlice(entry, bundle));
    }

    /** Another slice of the same series: the bars stay. */
    private void move() {
        Strip now = strip.get();
        SeriesEntry entry = session.selectedProperty().get();
        if (now.slices() && entry != null && now.bars().size() == entry.size()) {
            strip.set(now.at(session.sliceIndexProperty().get(), told(entry, now.bars())));
        }
    }

    private Strip bySlice(SeriesEntry entry, @Nullable ModelBundle bundle) {
        double alpha = session.alphaProperty().get();
        ScoreScale scale = bundle == null ? new ScoreScale(0, 0) : ScoreScale.of(entry, bundle.calibration());
        Double limit = bundle == null ? null : ScoreScale.flagAbove(bundle.calibration(), alpha);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < entry.size(); i++) {
            bars.add(bar(entry, i, scale, alpha));
        }
        boolean any = bars.stream().anyMatch(bar -> bar.kind() != Kind.UNSCORED);
        String key = entry.staleProperty().get() ? "strip.stale" : any ? "strip.slices" : "strip.unscored";
        String middle = Messages.text(key, Numbers.percent(alpha));
        return new Strip(
                bars,
                session.sliceIndexProperty().get(),
                true,
                any && limit != null ? scale.height(limit) : Double.NaN,
                Double.NaN,
                end(entry, false),
                middle,
                end(entry, true),
                ranges(entry),
                told(entry, bars));
    }

    /** A chosen candidate's lies above the others'. */
    private List<Range> ranges(SeriesEntry entry) {
        if (entry.staleProperty().get()) {
            return List.of();
        }
        Candidate chosen = session.candidateProperty().get();
        return entry.analysisProperty().get().candidates().stream()
                .map(c -> new Range(c.firstSlice(), c.lastSlice(), c.equals(chosen)))
                .sorted(Comparator.comparing(Range::chosen))
                .toList();
    }

    /** Which slice is shown, whether it is flagged, how many are, and where the first of them are. */
    private String told(SeriesEntry entry, List<Bar> bars) {
        int at = session.sliceIndexProperty().get();
        List<Integer> flagged = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            if (bars.get(i).kind() == Kind.FLAGGED) {
                flagged.add(i);
            }
        }
        String some = flagged.stream()
                .limit(MOST_TOLD)
                .map(index -> String.valueOf(index + 1))
                .collect(Collectors.joining(", "));
        String here = Messages.text(
                flagged.contains(at) ? "strip.toldFlagged" : "strip.told",
                String.valueOf(at + 1),
                String.valueOf(entry.size()));
        if (entry.staleProperty().get()) {
            return here + " " + Messages.text("strip.stale");
        }
        return here + " "
                + (flagged.isEmpty()
                        ? Messages.text("strip.toldNone")
                        : Messages.text("strip.toldSome", String.valueOf(flagged.size()), some));
    }

    private static Bar bar(SeriesEntry entry, int index, ScoreScale scale, double alpha) {
        SliceResult result = entry.resultAt(index);
        if (entry.isOutdated(index) && result != null && result.score() != null) {
            return new Bar(scale.height(result.score()), Kind.STALE);
        }
        if (result == null || result.score() == null || result.sliceP() == null) {
            return new Bar(0, Kind.UNSCORED);
        }
        return new Bar(scale.height(result.score()), result.sliceP() <= alpha ? Kind.FLAGGED : Kind.WITHIN);
    }

    private Strip amongNormals(Calibration calibration, double score) {
        double alpha = session.alphaProperty().get();
        double[] normals = calibration.sliceScores();
        double low = Math.min(normals[0], score);
        double high = Math.max(normals[normals.length - 1], score);
        int[] counts = new int[BINS];
        int most = 1;
        for (double normal : normals) {
            int bin = (int) Math.min(BINS - 1, (normal - low) / Math.max(1e-12, high - low) * BINS);
            most = Math.max(most, ++counts[bin]);
        }
        Double limit = ScoreScale.flagAbove(calibration, alpha);
        List<Bar> bars = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            double from = low + (high - low) * bin / BINS;
            bars.add(new Bar((double) counts[bin] / most, limit != null && from >= limit ? Kind.FLAGGED : Kind.WITHIN));
        }
        return new Strip(
                bars,
                -1,
                false,
                Double.NaN,
                (score - low) / Math.max(1e-12, high - low),
                Messages.text("strip.like"),
                Messages.text("strip.normals", String.valueOf(normals.length), Numbers.percent(alpha)),
                Messages.text("strip.unlike"),
                List.of(),
                Messages.text("strip.toldImage", Numbers.fixed(calibration.sliceP(score), 3)));
    }

    private static String end(SeriesEntry entry, boolean last) {
        List<SliceRef> refs = entry.volume().refs();
        if (refs.size() < 2) {
            return "";
        }
        ImagePlane from = refs.get(0).plane();
        ImagePlane to = refs.get(refs.size() - 1).plane();
        if (from == null || to == null || from.positionMm().equals(to.positionMm())) {
            return "";
        }
        String letter =
                ImagePlane.orientationLetter((last ? to : from).positionMm().minus((last ? from : to).positionMm()));
        return Messages.text("end." + letter);
    }
}
