package org.residua.workflow;

import java.nio.file.Path;
import org.residua.file.FileWriteException;
import org.residua.raster.NumpyFile;
import org.residua.volume.Frame;
import org.residua.volume.Slice;
import org.residua.volume.Voi;

/** Writes the values of one slice as NumPy. */
public final class ExportPixels {
    /** Which values. */
    public enum Values {
        /** As in the file. */
        STORED,
        /** After the modality LUT; NaN for padding. */
        MODALITY,
        /** As shown, 0 to 255: grey in the slice's first window, colour through its palette, shutters closed. */
        DISPLAY
    }

    /**
     * Writes an array of rows x columns, or rows x columns x 3 for colour; a palette's stored values are rows x columns,
     * its display values colour.
     *
     * @throws FileWriteException when it cannot be written; nothing is left half-written
     * @throws IllegalArgumentException when modality values of a colour frame are asked for
     */
    public void run(Slice slice, Values values, Path out) throws FileWriteException {
        Frame frame = slice.frame();
        if (values == Values.STORED) {
            NumpyFile.write(out, frame.samples(), shape(frame));
            return;
        }
        if (values == Values.DISPLAY) {
            display(slice, out);
            return;
        }
        if (!frame.isGrey()) {
            throw new IllegalArgumentException("A colour frame has no modality values.");
        }
        NumpyFile.write(out, slice.modalityValues(), shape(frame));
    }

    private static void display(Slice slice, Path out) throws FileWriteException {
        Voi voi = slice.defaultVoi();
        Frame frame = slice.frame();
        int channels = frame.isGrey() ? 1 : 3;
        float[] shown = new float[frame.rows() * frame.columns() * channels];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = slice.rgb(i / channels, voi) >> 16 - 8 * (i % channels) & 0xff;
        }
        NumpyFile.write(
                out,
                shown,
                channels == 1
                        ? new int[] {frame.rows(), frame.columns()}
                        : new int[] {frame.rows(), frame.columns(), channels});
    }

    private static int[] shape(Frame frame) {
        return frame.samplesPerPixel() == 1
                ? new int[] {frame.rows(), frame.columns()}
                : new int[] {frame.rows(), frame.columns(), frame.samplesPerPixel()};
    }
}
