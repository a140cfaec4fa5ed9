package org.residua.workflow;

import java.io.IOException;
import java.nio.file.Path;
import org.residua.dicom.DicomPixels;
import org.residua.raster.RasterReader;
import org.residua.study.SliceRef;
import org.residua.volume.Slice;
import org.residua.volume.SliceReadException;
import org.residua.volume.VolumeSource;

/** Reads the images of a data set, told apart by their content: pictures as slices, anything else as DICOM. */
public final class DataSetSource implements VolumeSource {
    private final RasterReader pictures = new RasterReader();
    private final DicomPixels dicom;

    /** With what reads the DICOM files. */
    public DataSetSource(DicomPixels dicom) {
        this.dicom = dicom;
    }

    @Override
    public Slice read(SliceRef ref) throws SliceReadException {
        return isPicture(ref.instance().file()) ? pictures.read(ref) : dicom.read(ref);
    }

    /**
     * Reads a file: its picture, or one of its frames.
     *
     * @param frame 0 for the first
     * @throws SliceReadException when the file is missing, broken, or holds no image that is read, or no such frame
     */
    public Slice read(Path file, int frame) throws SliceReadException {
        if (isPicture(file)) {
            return pictures.read(new SliceRef(RasterReader.instance(file), frame));
        }
        return dicom.read(file, frame);
    }

    private static boolean isPicture(Path file) throws SliceReadException {
        try {
            return RasterReader.isRaster(file);
        } catch (IOException e) {
            throw new SliceReadException(file + " cannot be opened. Check that it is there and may be read.", e);
        }
    }
}
