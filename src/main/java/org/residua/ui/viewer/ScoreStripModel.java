package org.residua.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.SliceResult;
import org.residua.bundle.Calibration;
import org.residua.bundle.ModelBundle;
import org.residua.study.ImagePlane;
import org.residua.study.SliceRef;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;

/** The scores of a series, slice by slice; of a single image its place among the normals. */
final class ScoreStripModel {
    private static final int BINS = 72;

    private final Session session;
    private final ReadOnlyObjectWrapper<Strip> strip = new ReadOnlyObjectWrapper<>(Strip.EMPTY);
    private final ChangeListener<Number> scoredListener = (observed, before, now) -> update();

    /** What a bar says. */
    enum Kind {
        UNSCORED,
        WITHIN,
        FLAGGED
    }

    /** One bar. */
    record Bar(double height, Kind kind) {}

    /**
     * All of it.
     *
     * @param current the bar to mark, -1 for none
     * @param slices whether a bar is a slice; else the bars are a histogram of normals
     * @param line height of the dashed line, NaN for none
     * @param marker where the image lies on the histogram, 0 to 1, NaN for none
     */
    record Strip(
            List<Bar> bars,
            int current,
            boolean slices,
            double line,
            double marker,
            String first,
            String middle,
            String last) {
        /** With another bar marked. */
        Strip at(int bar) {
            return new Strip(bars, bar, slices, line, marker, first, middle, last);
        }

        static final Strip EMPTY = new Strip(List.of(), -1, true, Double.NaN, Double.NaN, "", "", "");
    }

    ScoreStripModel(Session session) {
        this.session = session;
        session.selectedProperty().addListener((observed, before, now) -> {
            if (before != null) {
                before.scoredProperty().removeListener(scoredListener);
            }
            if (now != null) {
                now.scoredProperty().addListener(scoredListener);
            }
            update();
        });
        session.sliceIndexProperty().addListener((observed, before, now) -> {
            // Of thousands of bars none is made anew for another slice.
            if (strip.get().slices()) {
                strip.set(strip.get().at(now.intValue()));
            }
        });
        session.alphaProperty().addListener((observed, before, now) -> update());
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
                single && bundle != null && only != null && only.score() != null
                        ? amongNormals(bundle.calibration(), only.score())
                        : bySlice(entry, bundle));
    }

    private Strip bySlice(SeriesEntry entry, @Nullable ModelBundle bundle) {
        double alpha = session.alphaProperty().get();
        ScoreScale scale = bundle == null ? new ScoreScale(0, 0) : ScoreScale.of(entry, bundle.calibration());
        Double limit = bundle == null ? null : ScoreScale.flagAbove(bundle.calibration(), alpha);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < entry.size(); i++) {
            bars.add(bar(entry.resultAt(i), scale, alpha));
        }
        boolean any = bars.stream().anyMatch(bar -> bar.kind() != Kind.UNSCORED);
        String middle = any ? Messages.text("strip.slices", Numbers.percent(alpha)) : Messages.text("strip.unscored");
        return new Strip(
                bars,
                session.sliceIndexProperty().get(),
                true,
                any && limit != null ? scale.height(limit) : Double.NaN,
                Double.NaN,
                end(entry, false),
                middle,
                end(entry, true));
    }

    private static Bar bar(@Nullable SliceResult result, ScoreScale scale, double alpha) {
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
                Messages.text("strip.unlike"));
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
