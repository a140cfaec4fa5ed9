package org.residua.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.residua.study.Acquisition;
import org.residua.study.Instance;
import org.residua.study.Series;
import org.residua.study.SeriesInstanceUid;
import org.residua.study.SliceRef;
import org.residua.study.SopInstanceUid;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.SliceCache;
import org.residua.ui.kit.Ticker;
import org.residua.volume.Frame;
import org.residua.volume.GreyPipeline;
import org.residua.volume.Playback;
import org.residua.volume.Presentation;
import org.residua.volume.Samples;
import org.residua.volume.Slice;
import org.residua.volume.SliceGeometry;
import org.residua.volume.SliceReadException;
import org.residua.volume.Volume;

/** Playing by a clock that the test sets. */
class CineModelTest {
    private final SameThreadJobRunner runner = new SameThreadJobRunner();
    private final Session session = new Session(new SliceCache(1 << 20));
    private final ViewportsModel viewports = new ViewportsModel(session, runner);
    private final Beats beats = new Beats();
    private final CineModel cine = new CineModel(viewports, beats);
    private final List<Integer> seen = new ArrayList<>();
    private @Nullable Playback playback;

    /** A screen of 60 frames a second. */
    private static final class Beats implements Ticker {
        private @Nullable LongConsumer pulse;
        private long beat;

        @Override
        public void start(LongConsumer called) {
            pulse = called;
        }

        @Override
        public void stop() {
            pulse = null;
        }

        void seconds(double seconds) {
            for (int i = 0; i < Math.round(60 * seconds) && pulse != null; i++) {
                pulse.accept(Math.round(++beat * 1e9 / 60));
            }
        }
    }

    private SeriesEntry show(List<SliceRef> refs, int index) {
        Series series = new Series(new SeriesInstanceUid("1"), 1, "US", "", Acquisition.UNKNOWN, refs);
        SeriesEntry entry = new SeriesEntry(new FakeStudy().scan().studies().get(0), new Volume(series, this::read));
        session.activeProperty().get().show(entry, index);
        session.sliceIndexProperty().addListener((observed, before, now) -> seen.add(now.intValue()));
        return entry;
    }

    private Slice read(SliceRef ref) throws SliceReadException {
        if (ref.frame() == 99) {
            throw new SliceReadException("It cannot be read.");
        }
        Presentation presentation = new Presentation(List.of(), null, null, java.util.Set.of(), playback);
        return new Slice(
                ref,
                new Frame(2, 2, 1, "MONOCHROME2", new Samples.OfByte(new byte[4], false)),
                GreyPipeline.PLAIN,
                List.of(),
                new SliceGeometry(2, 2, null, null),
                presentation);
    }

    private static List<SliceRef> frames(String file, int count) {
        Instance instance = new Instance(new SopInstanceUid(file), Path.of(file), "", "", 1, 2, 2, count);
        return IntStream.range(0, count)
                .mapToObj(frame -> new SliceRef(instance, frame))
                .toList();
    }

    @Test
    void framesArePlayedAtTheRateOneAfterTheOther() {
        show(frames("a", 100), 0);
        cine.rateProperty().set(20);
        cine.play();
        beats.seconds(2);
        assertEquals(IntStream.rangeClosed(1, seen.size()).boxed().toList(), seen);
        assertEquals(40, seen.size(), 1);
        assertEquals(20, cine.measuredProperty().get(), 1);
    }

    @Test
    void itBeginsAnewOrTurnsRoundAndPlaysBackwards() {
        show(frames("a", 3), 1);
        cine.play();
        beats.seconds(0.5);
        assertEquals(List.of(2, 0, 1, 2), seen.subList(0, 4));
        cine.stop();
        session.showSlice(1);
        seen.clear();
        cine.bouncingProperty().set(true);
        cine.play();
        beats.seconds(0.5);
        assertEquals(List.of(2, 1, 0, 1), seen.subList(0, 4));
        cine.stop();
        session.showSlice(1);
        seen.clear();
        cine.bouncingProperty().set(false);
        cine.forwardProperty().set(false);
        cine.play();
        beats.seconds(0.5);
        assertEquals(List.of(0, 2, 1), seen.subList(0, 3));
    }

    @Test
    void slowFramesSlowItDownAndNoneIsSkipped() {
        show(frames("a", 50), 0);
        cine.rateProperty().set(30);
        cine.play();
        for (int i = 0; i < 20; i++) {
            runner.hold();
            beats.seconds(0.1);
            runner.runHeld();
        }
        assertEquals(IntStream.rangeClosed(1, seen.size()).boxed().toList(), seen);
        assertTrue(cine.measuredProperty().get() <= 11, cine.measuredProperty().get() + " a second");
        assertTrue(cine.measuredProperty().get() >= 9, cine.measuredProperty().get() + " a second");
    }

    @Test
    void aFrameThatCannotBeReadIsNotWaitedFor() {
        List<SliceRef> refs = new ArrayList<>(frames("a", 2));
        refs.add(new SliceRef(refs.get(0).instance(), 99));
        show(refs, 0);
        cine.play();
        beats.seconds(1);
        assertEquals(List.of(1, 2, 0, 1, 2), seen.subList(0, 5));
    }

    @Test
    void scrollingStopsIt() {
        show(frames("a", 50), 0);
        cine.play();
        assertTrue(cine.playingProperty().get());
        beats.seconds(0.5);
        viewports.active().scroll(1);
        assertFalse(cine.playingProperty().get());
        assertNull(beats.pulse);
        cine.toggle();
        assertTrue(cine.playingProperty().get());
        cine.openProperty().set(false);
        assertFalse(cine.playingProperty().get());
    }

    @Test
    void anotherSeriesStopsItAndBringsItsOwnRate() {
        show(frames("a", 50), 0);
        assertEquals(CineModel.USUAL_RATE, cine.rateProperty().get());
        cine.rateProperty().set(7);
        cine.play();
        playback = new Playback(24, Playback.Source.CINE_RATE, true);
        show(frames("b", 50), 0);
        assertFalse(cine.playingProperty().get());
        assertEquals(24, cine.rateProperty().get());
        assertEquals(playback, cine.fromFileProperty().get());
        assertTrue(cine.bouncingProperty().get());
        cine.rateProperty().set(9);
        session.showSlice(5);
        assertEquals(9, cine.rateProperty().get());
    }

    @Test
    void onlyTheFramesOfTheFileArePlayed() {
        List<SliceRef> refs = new ArrayList<>(frames("a", 3));
        refs.addAll(frames("b", 2));
        refs.addAll(frames("c", 4));
        show(refs, 3);
        cine.play();
        beats.seconds(0.4);
        assertEquals(List.of(4, 3, 4, 3), seen.subList(0, 4));
    }

    @Test
    void aSingleImageDoesNotPlay() {
        show(frames("a", 1), 0);
        cine.play();
        assertFalse(cine.playingProperty().get());
    }

    @Test
    void slicesOfManyFilesArePlayedTogether() {
        List<SliceRef> refs = new ArrayList<>(frames("a", 1));
        refs.addAll(frames("b", 1));
        refs.addAll(frames("c", 1));
        show(refs, 0);
        cine.play();
        beats.seconds(0.4);
        assertEquals(List.of(1, 2, 0, 1), seen.subList(0, 4));
    }
}
