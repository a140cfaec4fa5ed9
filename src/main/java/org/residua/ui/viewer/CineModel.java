package org.residua.ui.viewer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Ticker;
import org.residua.ui.kit.Viewport;
import org.residua.volume.Playback;

/**
 * Plays the slices, or the frames of a file, in the viewport that keys act on. No frame is skipped: where frames cannot be
 * shown as fast as asked for, it plays slower, and the rate that was reached is told. Ends as soon as the user scrolls.
 */
public final class CineModel {
    /** Where no file says how fast. */
    public static final double USUAL_RATE = 15;

    public static final double LEAST_RATE = 1;

    /** More than screens show. */
    public static final double MOST_RATE = 60;

    private static final double SECOND_NANOS = 1e9;

    private final ViewportsModel viewports;
    private final Ticker ticker;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final DoubleProperty usual = new SimpleDoubleProperty(USUAL_RATE);
    private final DoubleProperty rate = new SimpleDoubleProperty(USUAL_RATE);
    private final ReadOnlyDoubleWrapper measured = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Playback> fromFile = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty bouncing = new SimpleBooleanProperty();
    private final BooleanProperty forward = new SimpleBooleanProperty(true);
    private final ChangeListener<Object> disturbed = (observed, before, now) -> disturbed();
    private final ChangeListener<@Nullable Loaded> loaded = (observed, before, now) -> adopt(now);
    private @Nullable SeriesEntry known;
    private @Nullable Run run;

    /** Plays in the viewport that is active when it starts. */
    public CineModel(ViewportsModel viewports, Ticker ticker) {
        this.viewports = viewports;
        this.ticker = ticker;
        viewports.activeProperty().addListener((observed, before, now) -> {
            stop();
            before.loadedProperty().removeListener(loaded);
            now.loadedProperty().addListener(loaded);
            adopt(now.loadedProperty().get());
        });
        viewports.active().loadedProperty().addListener(loaded);
        open.addListener((observed, before, now) -> {
            if (!now) {
                stop();
            }
        });
    }

    /** Whether the controls are shown; closing them stops. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Whether it plays. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Frames a second that are asked for; set anew by each series. */
    public DoubleProperty rateProperty() {
        return rate;
    }

    /** Of series whose files name no rate, in frames a second. */
    public DoubleProperty usualRateProperty() {
        return usual;
    }

    /** Frames that were shown in the last second. */
    public ReadOnlyDoubleProperty measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    /** What the file says on its rate; null where it says nothing. */
    public ReadOnlyObjectProperty<@Nullable Playback> fromFileProperty() {
        return fromFile.getReadOnlyProperty();
    }

    /** Whether it turns round at the ends; else it begins anew. */
    public BooleanProperty bouncingProperty() {
        return bouncing;
    }

    /** Whether it plays towards later slices. */
    public BooleanProperty forwardProperty() {
        return forward;
    }

    /** Plays, or stops. */
    public void toggle() {
        if (playing.get()) {
            stop();
        } else {
            play();
        }
    }

    /** Plays what there is more than one frame of. */
    public void play() {
        ViewerModel viewer = viewports.active();
        SeriesEntry entry = viewer.viewport().entryProperty().get();
        if (run != null || entry == null) {
            return;
        }
        FrameRange range = FrameRange.around(
                entry.volume().refs(), viewer.viewport().sliceIndexProperty().get());
        if (range.count() > 1) {
            open.set(true);
            run = new Run(viewer, entry, range);
            viewer.viewport().sliceIndexProperty().addListener(disturbed);
            viewer.viewport().entryProperty().addListener(disturbed);
            measured.set(0);
            playing.set(true);
            ticker.start(this::beat);
        }
    }

    /** Stays at the frame shown. */
    public void stop() {
        Run ending = run;
        if (ending != null) {
            run = null;
            ticker.stop();
            ending.viewport.sliceIndexProperty().removeListener(disturbed);
            ending.viewport.entryProperty().removeListener(disturbed);
            playing.set(false);
        }
    }

    private void disturbed() {
        Run now = run;
        if (now != null && !now.stepping) {
            stop();
        }
    }

    private void adopt(@Nullable Loaded now) {
        if (now != null && now.shown().entry() != known) {
            known = now.shown().entry();
            Playback playback = now.shown().slice().presentation().playback();
            fromFile.set(playback);
            rate.set(within(playback == null ? usual.get() : playback.framesPerSecond()));
            bouncing.set(playback != null && playback.backAndForth());
        }
    }

    private static double within(double framesPerSecond) {
        return Math.max(LEAST_RATE, Math.min(MOST_RATE, framesPerSecond));
    }

    private void beat(long nanos) {
        Run now = run;
        if (now != null) {
            now.beat(nanos);
        }
    }

    /** One time of playing. */
    private final class Run {
        private final ViewerModel viewer;
        private final Viewport viewport;
        private final SeriesEntry entry;
        private final FrameRange range;
        private final FrameMeter meter = new FrameMeter();
        private boolean stepping;
        private boolean begun;
        private double due;
        private int counted;

        Run(ViewerModel viewer, SeriesEntry entry, FrameRange range) {
            this.viewer = viewer;
            this.entry = entry;
            this.range = range;
            viewport = viewer.viewport();
            counted = viewport.sliceIndexProperty().get();
        }

        void beat(long nanos) {
            double period = SECOND_NANOS / within(rate.get());
            if (!begun) {
                begun = true;
                due = nanos + period;
                meter.start(nanos);
            }
            int index = viewport.sliceIndexProperty().get();
            boolean shown = isShown(index);
            if (shown && index != counted) {
                counted = index;
                meter.shown(nanos);
            }
            measured.set(meter.perSecond(nanos));
            if (shown && nanos >= due) {
                // Late by more than a frame: go on from now, and do not hurry after what was lost.
                due = nanos - due > period ? nanos + period : due + period;
                step(index);
            }
        }

        /** A frame that cannot be read says so in its place, and is not waited for. */
        private boolean isShown(int index) {
            Loaded now = viewer.loadedProperty().get();
            boolean failed = !viewer.problemProperty().get().isEmpty();
            return failed
                    || (now != null
                            && now.shown().entry() == entry
                            && now.shown().index() == index);
        }

        private void step(int index) {
            if (bouncing.get() && range.isEnd(index, forward.get())) {
                forward.set(!forward.get());
            }
            stepping = true;
            viewport.showSlice(range.after(index, forward.get()));
            stepping = false;
        }
    }
}
