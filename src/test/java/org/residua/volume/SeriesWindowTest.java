package org.residua.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.residua.study.Acquisition;
import org.residua.study.Series;
import org.residua.study.SeriesInstanceUid;
import org.residua.study.SliceRef;
import org.residua.testkit.TestSlices;

/** The window of a series whose files offer none. */
class SeriesWindowTest {
    private static final int SIDE = 128;

    private final List<SliceRef> read = new ArrayList<>();

    private static List<SliceRef> refs(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> new SliceRef(TestSlices.instance(i, SIDE, SIDE), 0))
                .toList();
    }

    /** Slices whose values are of their number and place. */
    private Volume volume(int n, IntBinaryOperator valueOfSliceAndPixel) {
        Series series = new Series(new SeriesInstanceUid("1"), 1, "MR", "", Acquisition.UNKNOWN, refs(n));
        return new Volume(series, ref -> {
            read.add(ref);
            int number = ref.instance().number();
            return slice(ref, pixel -> valueOfSliceAndPixel.applyAsInt(number, pixel), GreyPipeline.PLAIN);
        });
    }

    private static Slice slice(SliceRef ref, java.util.function.IntUnaryOperator value, GreyPipeline grey) {
        short[] values = new short[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) value.applyAsInt(i);
        }
        Frame frame = new Frame(SIDE, SIDE, 1, "MONOCHROME2", new Samples.OfShort(values, true));
        return new Slice(ref, frame, grey, List.of(), new SliceGeometry(SIDE, SIDE, null, null));
    }

    private static Slice alone(java.util.function.IntUnaryOperator value) {
        return slice(refs(1).get(0), value, GreyPipeline.PLAIN);
    }

    /** Tissue of 500 to 1500 everywhere. */
    private static int tissue(int pixel) {
        return 500 + new Random(pixel).nextInt(1001);
    }

    private static void assertSpans(double low, double high, double within, Voi voi) {
        VoiWindow window = voi.window();
        assertEquals(low, window.center() - window.width() / 2, within, window.toString());
        assertEquals(high, window.center() + window.width() / 2, within, window.toString());
    }

    @Test
    void itIsTheSameWhicheverSliceIsAskedForFirst() throws SliceReadException {
        IntBinaryOperator brighterUpwards = (slice, pixel) -> tissue(pixel) * (slice + 1) / 20;
        Volume downwards = volume(20, brighterUpwards);
        Volume upwards = volume(20, brighterUpwards);
        Voi last = downwards.defaultVoi(downwards.slice(19));
        Voi first = upwards.defaultVoi(upwards.slice(0));

        assertEquals(last, first);
        for (int i = 0; i < 20; i++) {
            assertSame(first, upwards.defaultVoi(upwards.slice(i)));
        }
        assertTrue(first.window().width() > 900, "spans dark and bright slices: " + first);
    }

    @Test
    void aFewSlicesAreReadForItOnce() throws SliceReadException {
        Volume volume = volume(100, (slice, pixel) -> tissue(pixel));
        Slice middle = volume.slice(50);
        read.clear();
        volume.defaultVoi(middle);
        volume.defaultVoi(middle);

        assertEquals(
                List.of(10, 30, 70, 90),
                read.stream().map(ref -> ref.instance().number()).toList());
    }

    @Test
    void slicesThatCannotBeReadAreLeftOut() throws SliceReadException {
        Series series = new Series(new SeriesInstanceUid("1"), 1, "MR", "", Acquisition.UNKNOWN, refs(9));
        Slice known = alone(SeriesWindowTest::tissue);
        Volume volume = new Volume(series, ref -> {
            throw new SliceReadException("broken");
        });
        assertSpans(500, 1500, 60, volume.defaultVoi(known));
    }

    @Test
    void aFilesOwnWindowGoesFirstAndOnlyOthersGetThatOfTheSeries() throws SliceReadException {
        VoiWindow own = VoiWindow.linear(40, 400);
        Slice without = alone(SeriesWindowTest::tissue);
        Slice with = without.withVois(List.of(own));
        Series series = new Series(new SeriesInstanceUid("1"), 1, "MR", "", Acquisition.UNKNOWN, refs(1));

        assertSame(own, new Volume(series, ref -> with).defaultVoi(with));
        assertSame(with, new Volume(series, ref -> with).windowed().read(with.ref()));
        Slice windowed = new Volume(series, ref -> without).windowed().read(without.ref());
        assertEquals(new Volume(series, ref -> without).defaultVoi(without), windowed.defaultVoi());
        assertEquals("from the data", windowed.defaultVoi().explanation());
    }

    @Test
    void paddingAndWhatAShutterHidesTakeNoPart() {
        Slice padded = slice(
                refs(1).get(0),
                pixel -> pixel % 3 == 0 ? -2000 : tissue(pixel),
                new GreyPipeline(ModalityLut.IDENTITY, new PixelPadding(-2000, -2000), false, ""));
        assertSpans(500, 1500, 60, padded.defaultVoi());
        Slice plain = alone(pixel -> pixel / SIDE < 40 ? 30_000 - pixel : tissue(pixel));
        Slice shut = new Slice(
                plain.ref(),
                plain.frame(),
                plain.grey(),
                List.of(),
                plain.geometry(),
                new Presentation(List.of(), (column, row) -> row < 40, null));
        assertSpans(500, 1500, 60, shut.defaultVoi());
    }

    @Test
    void collimatedBordersTakeNoPartDarkOrBright() {
        IntBinaryOperator inside = (row, column) -> Math.abs(row - 64) + Math.abs(column - 64);
        for (int border : new int[] {0, 4095}) {
            Slice turned = alone(pixel -> inside.applyAsInt(pixel / SIDE, pixel % SIDE) > 50
                    ? border + new Random(pixel).nextInt(20)
                    : tissue(pixel));
            assertSpans(500, 1500, 120, turned.defaultVoi());
        }
    }

    @Test
    void burnedInMarkersAndMetalTakeNoPart() {
        Slice marked = alone(pixel -> pixel / SIDE > 5 && pixel / SIDE < 25 && pixel % SIDE > 90 && pixel % SIDE < 120
                ? 4095
                : tissue(pixel));
        assertSpans(500, 1500, 60, marked.defaultVoi());
        Slice negative = alone(pixel -> pixel % 40 == 0 ? -4095 : tissue(pixel));
        assertSpans(500, 1500, 60, negative.defaultVoi());
    }

    @Test
    void aSliceOfOneValueOrOfTwoHasAWindowThatIsNotEmpty() {
        assertTrue(alone(pixel -> 7).defaultVoi().window().width() > 0);
        Voi mask = alone(pixel -> pixel % 2).defaultVoi();
        assertEquals(0, mask.apply(0));
        assertEquals(1, mask.apply(1));
    }
}
