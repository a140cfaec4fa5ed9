package org.residua.ui.viewer;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.SliceResult;
import org.residua.bundle.ModelBundle;
import org.residua.task.Job;
import org.residua.ui.kit.Candidate;
import org.residua.ui.kit.Computed;
import org.residua.ui.kit.JobListener;
import org.residua.ui.kit.JobRunner;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.Viewport;
import org.residua.volume.PixelSpacing;
import org.residua.volume.Slice;
import org.residua.volume.SliceGeometry;
import org.residua.volume.SliceReadException;
import org.residua.volume.ViewOrientation;
import org.residua.volume.Voi;

/** What a viewport shows and how: one slice, one window, one view for all of its panes. */
public final class ViewerModel {
    private static final int AHEAD = 3;

    private final Viewport viewport;
    private final Session session;
    private final OverlaySettings overlay;
    private final JobRunner runner;
    private final AtomicLong request = new AtomicLong();
    private final AtomicLong ahead = new AtomicLong();
    private final ReadOnlyObjectWrapper<@Nullable Loaded> loaded = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final VoiModel voi = new VoiModel();
    private final ObjectProperty<ViewState> view = new SimpleObjectProperty<>(new ViewState(1, 0, 0));
    private final ObjectProperty<Placement> hero = new SimpleObjectProperty<>(Placement.IDENTITY);
    private final BooleanProperty inverted = new SimpleBooleanProperty();
    private final BooleanProperty graphics = new SimpleBooleanProperty(true);
    private final BooleanProperty shutter = new SimpleBooleanProperty(true);
    private final ProbeModel probe = new ProbeModel(loaded.getReadOnlyProperty(), view);
    private final ReadOnlyObjectWrapper<ExactScale> exact = new ReadOnlyObjectWrapper<>(ExactScale.NONE);
    private final ObjectProperty<@Nullable Crosshair> crosshair = new SimpleObjectProperty<>();
    private @Nullable ShownSlice lastShown;

    /** Follows what another shows while {@code lens} holds, and shows nothing else: what a lens over its panes draws. */
    ViewerModel(ViewerModel other, ObservableBooleanValue lens) {
        viewport = other.viewport;
        session = other.session;
        runner = other.runner;
        overlay = other.overlay;
        loaded.bind(Bindings.createObjectBinding(() -> lens.get() ? other.loaded.get() : null, lens, other.loaded));
        voi.voiProperty().bind(other.voiProperty());
        inverted.bind(other.inverted);
        graphics.bind(other.graphics);
        shutter.bind(other.shutter);
    }

    /** Shows what the viewport points to. */
    public ViewerModel(Viewport viewport, Session session, JobRunner runner, OverlaySettings overlay) {
        this.viewport = viewport;
        this.session = session;
        this.runner = runner;
        this.overlay = overlay;
        viewport.entryProperty().addListener((observed, before, now) -> seriesChanged(now));
        viewport.sliceIndexProperty().addListener((observed, before, now) -> load());
        session.alphaProperty().addListener((observed, before, now) -> recolour());
        session.candidateProperty().addListener((observed, before, now) -> centre(now));
    }

    /** The slice shown, with its overlay; null when none is. */
    public ReadOnlyObjectProperty<@Nullable Loaded> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Why the slice asked for cannot be shown; empty when it can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The window, or look-up table, of all panes. */
    public ObjectProperty<Voi> voiProperty() {
        return voi.voiProperty();
    }

    /** The windows and look-up tables to choose from. */
    public VoiModel voi() {
        return voi;
    }

    /** Whether graphics that files bring along are drawn: overlay planes, groups 60xx. */
    public BooleanProperty graphicsProperty() {
        return graphics;
    }

    /** Whether what a file wants to be blanked out is. */
    public BooleanProperty shutterProperty() {
        return shutter;
    }

    /** Where all panes look. */
    public ObjectProperty<ViewState> viewProperty() {
        return view;
    }

    /** How the large pane shows the slice now: it keeps this up to date. */
    public ObjectProperty<Placement> heroProperty() {
        return hero;
    }

    /** Whether dark and bright are exchanged. */
    public BooleanProperty invertedProperty() {
        return inverted;
    }

    /** Pixels of the screen, or of a picture taken, along a pixel of the panes. */
    public DoubleProperty deviceScaleProperty() {
        return overlay.deviceScaleProperty();
    }

    /** The lens over the pane that the mouse is on. */
    public LensSettings lens() {
        return overlay.lens();
    }

    /** Whether the key that hides the overlay is held. */
    public BooleanProperty overlayHiddenProperty() {
        return overlay.hiddenProperty();
    }

    /** Opacity of the overlay, 0 to 1, the same for every colour. */
    public DoubleProperty opacityProperty() {
        return overlay.opacityProperty();
    }

    /** What is under the mouse; null when it is elsewhere. */
    public ObjectProperty<@Nullable Cursor> cursorProperty() {
        return probe.cursorProperty();
    }

    /** The points whose values are told. */
    public ProbeModel probe() {
        return probe;
    }

    /** The point that this has in common with other planes of its series; null where there are none. */
    public ObjectProperty<@Nullable Crosshair> crosshairProperty() {
        return crosshair;
    }

    /** Which place of the window this is the model of. */
    public Viewport viewport() {
        return viewport;
    }

    /** Makes this the viewport that keys and lists act on. */
    public void activate() {
        session.focus(viewport);
    }

    /** What is shared with the rest of the window. */
    public Session session() {
        return session;
    }

    /** Scrolls by so many slices. */
    public void scroll(int slices) {
        viewport.showSlice(viewport.sliceIndexProperty().get() + slices);
    }

    /** Moves all panes. */
    public void pan(Placement pane, double dx, double dy) {
        view.set(view.get().moved(pane, dx, dy));
    }

    /** Zooms all panes about a point of the slice. */
    public void zoomAt(double factor, double sliceX, double sliceY) {
        view.set(view.get().zoomedAt(factor, sliceX, sliceY));
    }

    /** Zooms about the middle. */
    public void zoom(double factor) {
        zoomAt(factor, view.get().centreX(), view.get().centreY());
    }

    /** Shows the whole slice. */
    public void fit() {
        Loaded now = loaded.get();
        if (now != null) {
            view.set(ViewState.fit(now.shown().slice().geometry())
                    .oriented(view.get().orientation()));
        }
    }

    /** Turns or mirrors the picture. */
    public void orient(UnaryOperator<ViewOrientation> change) {
        view.set(view.get().oriented(change.apply(view.get().orientation())));
    }

    /** The scale that was asked for last by its meaning; {@link ExactScale#holds} tells whether the large pane has it. */
    public ReadOnlyObjectProperty<ExactScale> exactScaleProperty() {
        return exact.getReadOnlyProperty();
    }

    /** One pixel of the screen a column in the large pane, with the slice's pixels on those of the screen. */
    public void oneToOne(ScreenPixels screen) {
        scaleTo(new ExactScale(1 / screen.perPanePixel(), Messages.text("corner.oneToOne")), screen);
    }

    /** As large on the screen as the spacing says, as far as the screen knows its own size; without spacing nothing. */
    public void trueSize(ScreenPixels screen) {
        Loaded now = loaded.get();
        PixelSpacing spacing = now == null ? null : now.shown().slice().geometry().spacing();
        if (spacing != null) {
            String name = Messages.text("corner.trueSize", Numbers.fixed(screen.perInch(), 0));
            scaleTo(new ExactScale(spacing.columnMm() * screen.panePixelsPerMm(), name), screen);
        }
    }

    private void scaleTo(ExactScale scale, ScreenPixels screen) {
        ViewState now = view.get();
        view.set(now.at(now.zoom() * scale.panePixels() / hero.get().scale(), now.centreX(), now.centreY()));
        exact.set(scale);
        Placement placed = hero.get();
        double device = screen.perPanePixel();
        view.set(view.get()
                .moved(
                        placed,
                        Math.rint(placed.x() * device) / device - placed.x(),
                        Math.rint(placed.y() * device) / device - placed.y()));
    }

    /** View, window and inversion as at first. */
    public void reset() {
        inverted.set(false);
        graphics.set(true);
        shutter.set(true);
        orient(before -> ViewOrientation.AS_STORED);
        fit();
        voi.reset();
    }

    /** Reads the slice again that could not be shown. */
    public void retry() {
        load();
    }

    /** Changes the window by a drag: to the right wider, down brighter levels come to the middle. */
    public void dragWindow(double dx, double dy) {
        voi.drag(dx, dy);
    }

    /** Draws the overlay anew when the result of the slice shown has come in. */
    public void resultsChanged(SeriesEntry entry) {
        Loaded now = loaded.get();
        if (now == null) {
            return;
        }
        SeriesEntry own = now.shown().entry();
        boolean changed =
                own == entry && !Objects.equals(entry.resultAt(now.shown().index()), now.result());
        boolean source = own.computed() != null && own.computed().source() == entry;
        boolean elsewhere = own != viewport.entryProperty().get()
                || now.shown().index() != viewport.sliceIndexProperty().get();
        if ((changed || source) && elsewhere) {
            load();
        } else if (changed || source) {
            start(() -> now.shown(), now.shown().index(), own);
        }
    }

    private void seriesChanged(@Nullable SeriesEntry now) {
        if (now == null) {
            request.incrementAndGet();
            ahead.incrementAndGet();
            lastShown = null;
            forgetComputed();
            loaded.set(null);
            problem.set("");
        } else {
            load();
        }
    }

    /** Computed planes hold all voxels of a series: none of them are kept longer than they are shown. */
    private void forgetComputed() {
        ShownSlice last = lastShown;
        if (last != null && last.entry().computed() != null) {
            lastShown = null;
        }
    }

    private void load() {
        SeriesEntry entry = viewport.entryProperty().get();
        int index = viewport.sliceIndexProperty().get();
        if (entry != null && index < entry.size()) {
            List<UserWindow> own = overlay.userWindowsProperty().get();
            start(() -> ShownSlice.of(entry, index, session.slices().slice(entry, index), own), index, entry);
        }
    }

    /** Where a slice comes from. */
    private interface Origin {
        ShownSlice slice() throws SliceReadException;
    }

    private void start(Origin origin, int index, SeriesEntry entry) {
        SliceResult result = entry.resultAt(index);
        ModelBundle bundle = entry.bundleProperty().get();
        double threshold = threshold(bundle);
        Computed computed = entry.computed();
        if (computed == null) {
            run(() -> Loaded.of(origin.slice(), result, bundle, threshold));
        } else {
            @Nullable SliceResult[] results = computed.source().snapshot();
            run(() -> Loaded.computed(origin.slice(), computed.evidence(results, index), bundle, threshold));
        }
    }

    private void recolour() {
        Loaded now = loaded.get();
        if (now == null) {
            return;
        }
        SeriesEntry entry = now.shown().entry();
        ModelBundle bundle = entry.bundleProperty().get();
        if (now.shown().index() != viewport.sliceIndexProperty().get()) {
            load();
        } else if (bundle != null && now.evidence() != null) {
            double threshold = threshold(bundle);
            run(() -> now.at(threshold, bundle));
        }
    }

    private double threshold(@Nullable ModelBundle bundle) {
        return bundle == null
                ? Double.POSITIVE_INFINITY
                : bundle.calibration().regionThreshold(session.alphaProperty().get());
    }

    /** What makes a picture. */
    private interface Making {
        Loaded loaded() throws SliceReadException;
    }

    private void run(Making making) {
        long mine = request.incrementAndGet();
        Job<Loaded> job = (progress, cancel) -> {
            if (mine != request.get()) {
                throw new CancellationException("A later slice was asked for.");
            }
            return making.loaded();
        };
        runner.run(JobRunner.Lane.VISIBLE, job, new JobListener<Loaded>() {
            @Override
            public void done(Loaded result) {
                if (mine == request.get()) {
                    show(result);
                }
            }

            @Override
            public void failed(Exception failure) {
                if (mine == request.get()) {
                    loaded.set(null);
                    problem.set(failure.getMessage() == null ? failure.toString() : failure.getMessage());
                }
            }
        });
    }

    private void show(Loaded now) {
        ShownSlice last = lastShown;
        ShownSlice before = last != null && last.entry() == now.shown().entry() ? last : null;
        SliceGeometry geometry = now.shown().slice().geometry();
        if (before == null || !sameExtent(before.slice().geometry(), geometry)) {
            view.set(ViewState.fit(geometry));
        }
        if (before == null || before.index() != now.shown().index()) {
            voi.shown(now.shown().vois(), before == null && now.shown().entry().computed() == null);
        }
        lastShown = now.shown();
        problem.set("");
        loaded.set(now);
        readAhead(now.shown());
        resultsChanged(now.shown().entry());
    }

    private static boolean sameExtent(SliceGeometry a, SliceGeometry b) {
        return a.columns() == b.columns() && a.rows() == b.rows() && a.pixelAspect() == b.pixelAspect();
    }

    private void centre(@Nullable Candidate candidate) {
        if (candidate != null
                && !session.isKeeping()
                && session.activeProperty().get() == viewport) {
            view.set(view.get()
                    .centredOn(
                            candidate.peak().x() + candidate.peak().width() / 2.0,
                            candidate.peak().y() + candidate.peak().height() / 2.0));
        }
    }

    private void readAhead(ShownSlice shown) {
        long mine = ahead.incrementAndGet();
        SeriesEntry entry = shown.entry();
        for (int distance = 1; distance <= AHEAD; distance++) {
            for (int index : new int[] {shown.index() + distance, shown.index() - distance}) {
                if (index >= 0 && index < entry.size() && session.slices().ifPresent(entry, index) == null) {
                    readAhead(entry, index, mine);
                }
            }
        }
    }

    private void readAhead(SeriesEntry entry, int index, long mine) {
        Job<Slice> job = (progress, cancel) -> {
            if (mine != ahead.get()) {
                throw new CancellationException("The user is elsewhere by now.");
            }
            return session.slices().slice(entry, index);
        };
        runner.run(JobRunner.Lane.AHEAD, job, new JobListener<Slice>() {
            @Override
            public void done(Slice slice) {}

            @Override
            public void failed(Exception failure) {
                // The slice says so itself when it is asked for.
            }
        });
    }
}
