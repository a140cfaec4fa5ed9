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
        /** Grey 0 to 255 in the slice's first window. */
        DISPLAY
    }

    /**
     * Writes an array of rows x columns, or rows x columns x 3 for colour, which has stored values only.
     *
     * @throws FileWriteException when it cannot be written; nothing is left half-written
     * @throws IllegalArgumentException when modality or display values of a colour frame are asked for
     */
    public void run(Slice slice, Values values, Path out) throws FileWriteException {
        Frame frame = slice.frame();
        if (values == Values.STORED) {
            NumpyFile.write(out, frame.samples(), shape(frame));
            return;
        }
        if (!frame.isGrey()) {
            throw new IllegalArgumentException("A colour frame has stored values only.");
        }
        float[] array = values == Values.MODALITY ? slice.modalityValues() : display(slice);
        NumpyFile.write(out, array, shape(frame));
    }

    private static float[] display(Slice slice) {
        Voi voi = slice.defaultVoi();
        float[] grey = new float[slice.frame().samples().length()];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = slice.grey().display(slice.frame().samples().at(i), voi);
        }
        return grey;
    }

    private static int[] shape(Frame frame) {
        return frame.samplesPerPixel() == 1
                ? new int[] {frame.rows(), frame.columns()}
                : new int[] {frame.rows(), frame.columns(), frame.samplesPerPixel()};
    }
}
