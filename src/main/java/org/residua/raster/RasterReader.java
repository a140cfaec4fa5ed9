package org.residua.raster;

import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.residua.study.Instance;
import org.residua.study.SliceRef;
import org.residua.study.SopInstanceUid;
import org.residua.volume.Frame;
import org.residua.volume.GreyPipeline;
import org.residua.volume.Slice;
import org.residua.volume.SliceGeometry;
import org.residua.volume.SliceReadException;
import org.residua.volume.VoiWindow;
import org.residua.volume.VolumeSource;

/**
 * Reads PNG and JPEG files as slices: grey of 8 or 16 bits as stored, colour that is grey everywhere as grey, other
 * colour as a frame of RGB, which no model takes. The window spans what the samples can hold. Nothing is known of
 * spacing or place.
 */
public final class RasterReader implements VolumeSource {
    /**
     * Whether the file starts as a PNG or JPEG file does, whatever its name.
     *
     * @throws IOException when it cannot be opened
     */
    public static boolean isRaster(Path file) throws IOException {
        return PictureDecoder.formatOf(file) != null;
    }

    /**
     * The picture as an instance without UIDs, from the header alone.
     *
     * @throws SliceReadException when the file is missing, broken, neither PNG nor JPEG, or has over 100 million pixels
     */
    public static Instance instance(Path file) throws SliceReadException {
        Dimension size = PictureDecoder.size(file);
        return new Instance(new SopInstanceUid(""), file, "", "", 0, size.height, size.width, 1);
    }

    /**
     * Reads a picture that nothing is known of but its file.
     *
     * @throws SliceReadException as {@link #read(SliceRef)}
     */
    public Slice read(Path file) throws SliceReadException {
        return read(new SliceRef(instance(file), 0));
    }

    /**
     * {@inheritDoc}
     *
     * @throws SliceReadException when the file is missing, broken, neither PNG nor JPEG, or has over 100 million pixels
     */
    @Override
    public Slice read(SliceRef ref) throws SliceReadException {
        Path file = ref.instance().file();
        if (ref.frame() != 0) {
            throw new SliceReadException(file + " holds one picture, not " + (ref.frame() + 1) + ". Open it again.");
        }
        Picture picture = PictureDecoder.decode(file);
        Frame frame = picture.frame();
        double highest = picture.highest();
        VoiWindow window = new VoiWindow(highest / 2, highest, VoiWindow.Function.LINEAR_EXACT, "full range");
        return new Slice(
                ref,
                frame,
                GreyPipeline.PLAIN,
                List.of(window),
                new SliceGeometry(frame.columns(), frame.rows(), null, null));
    }
}
