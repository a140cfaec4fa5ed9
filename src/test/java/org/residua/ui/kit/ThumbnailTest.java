package org.residua.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.residua.testkit.TestSlices;
import org.residua.volume.ColourPalette;
import org.residua.volume.Frame;
import org.residua.volume.GreyPipeline;
import org.residua.volume.Presentation;
import org.residua.volume.Samples;
import org.residua.volume.Slice;
import org.residua.volume.SliceGeometry;
import org.residua.volume.VoiWindow;

class ThumbnailTest {
    private static final VoiWindow WINDOW = new VoiWindow(0.5, 1, VoiWindow.Function.LINEAR_EXACT, "");

    private static Slice slice(Frame frame, Presentation presentation) {
        return new Slice(
                TestSlices.colour(1, 1).ref(),
                frame,
                GreyPipeline.PLAIN,
                List.of(),
                new SliceGeometry(frame.columns(), frame.rows(), null, null),
                presentation);
    }

    /** Two columns to a picture's pixel, so that their mean is seen. */
    private static byte[] stripes(int columns, int rows) {
        byte[] rgb = new byte[3 * columns * rows];
        for (int i = 0; i < columns * rows; i++) {
            rgb[3 * i] = (byte) (i % 2 == 0 ? 200 : 100);
            rgb[3 * i + 2] = (byte) 60;
        }
        return rgb;
    }

    @Test
    void aColourSliceIsShownInTheMeanOfItsColours() {
        Frame frame = new Frame(8, 8, 3, "RGB", new Samples.OfByte(stripes(8, 8), false));
        Thumbnail picture = Thumbnail.of(slice(frame, Presentation.PLAIN), WINDOW, 4);
        assertEquals(0xff96003c, picture.argb()[5]);
    }

    @Test
    void aPaletteSliceIsShownInItsColours() {
        Samples samples = new Samples.OfByte(new byte[64], false);
        Frame frame = new Frame(8, 8, 1, "PALETTE COLOR", samples)
                .withPalette(new ColourPalette(0, new int[] {0x123456, 0xffffff}));
        assertEquals(
                0xff123456,
                Thumbnail.of(slice(frame, Presentation.PLAIN), WINDOW, 4).argb()[5]);
    }

    @Test
    void whatIsBesideASliceOrBehindItsShutterIsBlack() {
        Presentation shut = new Presentation(List.of(), (column, row) -> column < 4, null);
        float[] white = new float[32];
        java.util.Arrays.fill(white, 1);
        Frame grey = new Frame(4, 8, 1, "MONOCHROME2", new Samples.OfFloat(white));
        Frame colour = new Frame(4, 8, 3, "RGB", new Samples.OfByte(stripes(8, 4), false));
        for (Frame frame : List.of(grey, colour)) {
            int[] argb = Thumbnail.of(slice(frame, shut), WINDOW, 8).argb();
            assertEquals(0xff000000, argb[3 * 8 + 2], "behind the shutter");
            assertEquals(0xff000000, argb[5], "above the slice");
            assertEquals(false, argb[3 * 8 + 5] == 0xff000000, "the slice itself");
        }
    }
}
