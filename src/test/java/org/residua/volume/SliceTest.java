package org.residua.volume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.residua.study.Acquisition;
import org.residua.study.ImagePlane;
import org.residua.study.Instance;
import org.residua.study.Series;
import org.residua.study.SeriesInstanceUid;
import org.residua.study.SliceRef;
import org.residua.study.SopInstanceUid;
import org.residua.study.Vector3;

class SliceTest {
    private static final SliceGeometry GEOMETRY = new SliceGeometry(2, 2, null, null);

    private static Instance instance(String uid, int frames) {
        return new Instance(new SopInstanceUid(uid), Path.of(uid), "", "", 0, 2, 2, frames);
    }

    private static Slice slice(Frame frame, GreyPipeline grey, List<VoiWindow> windows) {
        return new Slice(new SliceRef(instance("1", 1), 0), frame, grey, windows, GEOMETRY);
    }

    private static Frame grey(Samples samples) {
        return new Frame(2, 2, 1, "MONOCHROME2", samples);
    }

    @Test
    void samplesOfEveryTypeGiveTheNumberThatWasStored() {
        assertEquals(-1, new Samples.OfByte(new byte[] {-1}, true).at(0));
        assertEquals(255, new Samples.OfByte(new byte[] {-1}, false).at(0));
        assertEquals(-1, new Samples.OfShort(new short[] {-1}, true).at(0));
        assertEquals(65535, new Samples.OfShort(new short[] {-1}, false).at(0));
        assertEquals(-1, new Samples.OfInt(new int[] {-1}, true).at(0));
        assertEquals(4294967295.0, new Samples.OfInt(new int[] {-1}, false).at(0));
        assertEquals(0.5, new Samples.OfFloat(new float[] {0.5f}).at(0));
        assertEquals(1e-300, new Samples.OfDouble(new double[] {1e-300}).at(0));
        assertEquals(3, new Samples.OfFloat(new float[3]).length());
        assertEquals(3, new Samples.OfDouble(new double[3]).length());
        assertEquals(3, new Samples.OfInt(new int[3], false).length());
    }

    @Test
    void aFrameNeedsAsManySamplesAsPixels() {
        Samples three = new Samples.OfByte(new byte[3], false);
        assertThrows(IllegalArgumentException.class, () -> grey(three));
    }

    @Test
    void modalityValuesAreRescaledAndPaddingIsNotANumber() {
        GreyPipeline pipeline = new GreyPipeline(new ModalityLut.Rescale(2, 1), new PixelPadding(-2, -2), false, "");
        Slice slice = slice(grey(new Samples.OfShort(new short[] {0, 1, -2, 3}, true)), pipeline, List.of());

        assertArrayEquals(new float[] {1, 3, Float.NaN, 7}, slice.modalityValues());
    }

    @Test
    void colourHasNoModalityValuesAndAWindowOfItsWholeRange() {
        Slice slice = slice(
                new Frame(2, 2, 3, "RGB", new Samples.OfByte(new byte[12], false)), GreyPipeline.PLAIN, List.of());

        assertThrows(IllegalStateException.class, slice::modalityValues);
        assertEquals(VoiWindow.linear(128, 256), slice.defaultVoi());
    }

    @Test
    void theFirstWindowOfTheFileIsTheDefault() {
        VoiWindow window = VoiWindow.linear(40, 400);
        Slice slice = slice(
                grey(new Samples.OfByte(new byte[4], false)),
                GreyPipeline.PLAIN,
                List.of(window, VoiWindow.linear(600, 1600)));

        assertSame(window, slice.defaultVoi());
    }

    @Test
    void withoutAWindowOneComesFromThePercentilesOfThePixelsWithoutPadding() {
        short[] values = new short[10_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i < 5_000 ? -2000 : (short) (i - 5_000);
        }
        GreyPipeline pipeline =
                new GreyPipeline(new ModalityLut.Rescale(1, 100), new PixelPadding(-2000, -2000), false, "");
        Slice slice =
                slice(new Frame(100, 100, 1, "MONOCHROME2", new Samples.OfShort(values, true)), pipeline, List.of());

        VoiWindow window = slice.defaultVoi().window();
        assertEquals(100, window.center() - window.width() / 2, 150);
        assertEquals(100 + 4999, window.center() + window.width() / 2, 150);
    }

    @Test
    void aSliceOfNothingButPaddingStillHasAWindow() {
        GreyPipeline pipeline = new GreyPipeline(ModalityLut.IDENTITY, new PixelPadding(0, 0), false, "");
        Slice slice = slice(grey(new Samples.OfByte(new byte[4], false)), pipeline, List.of());

        assertEquals(VoiWindow.linear(128, 256), slice.defaultVoi());
    }

    @Test
    void voxelsAreMappedToThePatientOnlyWithPlaneAndSpacing() {
        ImagePlane plane = new ImagePlane(new Vector3(1, 2, 3), new Vector3(1, 0, 0), new Vector3(0, 1, 0));
        PixelSpacing spacing = new PixelSpacing(2, 4, PixelSpacing.Source.PIXEL_SPACING);

        assertEquals(new Vector3(9, 8, 3), new SliceGeometry(5, 5, spacing, plane).toPatientMm(2, 3));
        assertNull(new SliceGeometry(5, 5, null, plane).toPatientMm(2, 3));
        assertNull(new SliceGeometry(5, 5, spacing, null).toPatientMm(2, 3));
        assertEquals(0.5, new SliceGeometry(5, 5, spacing, plane).pixelAspect());
        assertEquals(1, GEOMETRY.pixelAspect());
        assertEquals(8, spacing.pixelAreaMm2());
    }

    @Test
    void aVolumeGoesThroughAllFramesOfItsInstancesInOrder() throws SliceReadException {
        Series series = new Series(
                new SeriesInstanceUid("1"),
                1,
                "MR",
                "",
                Acquisition.UNKNOWN,
                List.of(
                        new SliceRef(instance("b", 2), 0),
                        new SliceRef(instance("b", 2), 1),
                        new SliceRef(instance("a", 1), 0)));
        List<SliceRef> asked = new ArrayList<>();
        Slice slice = slice(grey(new Samples.OfByte(new byte[4], false)), GreyPipeline.PLAIN, List.of());
        Volume volume = new Volume(series, ref -> {
            asked.add(ref);
            return slice;
        });

        assertEquals(3, volume.size());
        assertSame(series, volume.series());
        assertSame(slice, volume.slice(1));
        assertEquals(List.of(new SliceRef(instance("b", 2), 1)), asked);
        assertEquals(volume.refs().get(1), asked.get(0));
    }

    @Test
    void colourIsConvertedFromWhateverTheSamplesAre() {
        byte[] white = {(byte) 255, (byte) 128, (byte) 128};
        assertEquals(0xffffff, new Frame(1, 1, 3, "YBR_FULL", new Samples.OfByte(white, false)).rgb(0));
        // pure red in full-range YCbCr: 76, 85, 255
        byte[] red = {76, 85, (byte) 255};
        int rgb = new Frame(1, 1, 3, "YBR_FULL", new Samples.OfByte(red, false)).rgb(0);
        assertEquals(254, rgb >> 16 & 0xff, 1);
        assertEquals(0, rgb >> 8 & 0xff, 1);
        assertEquals(0, rgb & 0xff, 1);
        byte[] plain = {1, 2, 3};
        assertEquals(0x010203, new Frame(1, 1, 3, "RGB", new Samples.OfByte(plain, false)).rgb(0));
        short[] wide = {(short) 0xff00, 0x1200, 0};
        assertEquals(0xff1200, new Frame(1, 1, 3, "RGB", new Samples.OfShort(wide, false)).rgb(0));
        byte[] one = {7};
        assertEquals(0x070707, new Frame(1, 1, 1, "PALETTE COLOR", new Samples.OfByte(one, false)).rgb(0));
    }

    @Test
    void partialRangeLuminanceIsStretched() {
        byte[] white = {(byte) 235, (byte) 128, (byte) 128, 16, (byte) 128, (byte) 128};
        Frame frame = new Frame(1, 2, 3, "YBR_PARTIAL_422", new Samples.OfByte(white, false));
        assertEquals(0xffffff, frame.rgb(0));
        assertEquals(0, frame.rgb(1));
    }

    @Test
    void samplesOf32BitsGiveTheirUpperEight() {
        int[] wide = {0xff000000, 0x12ffffff, 0};
        assertEquals(0xff1200, new Frame(1, 1, 3, "RGB", new Samples.OfInt(wide, false)).rgb(0));
    }

    @Test
    void coloursAreAsBrightAsTheirBitsStoredSay() {
        Samples wide = new Samples.OfShort(new short[] {1023, 512, 3}, false);
        assertEquals(0xff8000, new Frame(1, 1, 3, "RGB", wide, 10, null).rgb(0));
        Samples narrow = new Samples.OfByte(new byte[] {31, 16, 0}, false);
        assertEquals(0xff8300, new Frame(1, 1, 3, "RGB", narrow, 5, null).rgb(0));
    }

    @Test
    void tablesHoldTheirEndsForAnyValue() {
        ColourPalette palette = new ColourPalette(-5, new int[] {1, 2, 3});
        assertEquals(
                "1 1 2 3",
                palette.of(-1e300) + " " + palette.of(-5) + " " + palette.of(-4.4) + " " + palette.of(1e300));
        VoiLut lut = new VoiLut(-5, new int[] {0, 5, 15}, 4, "");
        assertEquals(0, lut.apply(Double.NEGATIVE_INFINITY));
        assertEquals(1 / 3.0, lut.apply(-4), 1e-12);
        assertEquals(1, lut.apply(1e300));
        assertEquals(new VoiWindow(-4, 2, VoiWindow.Function.LINEAR_EXACT, ""), lut.window());
    }
}
