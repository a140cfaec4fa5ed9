package org.residua.workflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.jetbrains.bio.npy.NpyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.testkit.TestSlices;
import org.residua.volume.ColourPalette;
import org.residua.volume.Frame;
import org.residua.volume.GreyPipeline;
import org.residua.volume.Presentation;
import org.residua.volume.Samples;
import org.residua.volume.Slice;
import org.residua.volume.SliceGeometry;

class ExportPixelsTest {
    @TempDir
    Path folder;

    private Path out() {
        return folder.resolve("out.npy");
    }

    private static Slice slice(Frame frame) {
        return new Slice(
                TestSlices.colour(1, 1).ref(),
                frame,
                GreyPipeline.PLAIN,
                List.of(),
                new SliceGeometry(frame.columns(), frame.rows(), null, null),
                new Presentation(List.of(), (column, row) -> column == 1, null));
    }

    @Test
    void displayValuesOfColourAreRowsByColumnsBy3WithTheShutterClosed() throws Exception {
        Frame rgb = new Frame(1, 2, 3, "RGB", new Samples.OfByte(new byte[] {1, 2, (byte) 255, 4, 5, 6}, false));
        new ExportPixels().run(slice(rgb), ExportPixels.Values.DISPLAY, out());
        var array = NpyFile.read(out(), Integer.MAX_VALUE);
        assertArrayEquals(new int[] {1, 2, 3}, array.getShape());
        assertArrayEquals(new float[] {1, 2, 255, 0, 0, 0}, array.asFloatArray());
    }

    @Test
    void displayValuesOfAPaletteAreColoursItsStoredValuesAreNot() throws Exception {
        Frame palette = new Frame(1, 2, 1, "PALETTE COLOR", new Samples.OfByte(new byte[] {1, 0}, false))
                .withPalette(new ColourPalette(0, new int[] {0, 0x010203}));
        new ExportPixels().run(slice(palette), ExportPixels.Values.DISPLAY, out());
        assertArrayEquals(
                new float[] {1, 2, 3, 0, 0, 0},
                NpyFile.read(out(), Integer.MAX_VALUE).asFloatArray());
        new ExportPixels().run(slice(palette), ExportPixels.Values.STORED, out());
        assertArrayEquals(
                new int[] {1, 2}, NpyFile.read(out(), Integer.MAX_VALUE).getShape());
        assertThrows(
                IllegalArgumentException.class,
                () -> new ExportPixels().run(slice(palette), ExportPixels.Values.MODALITY, out()));
    }
}
