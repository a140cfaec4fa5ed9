package org.residua.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.residua.dicom.DicomScanner;
import org.residua.dicom.DicomVolumeSource;
import org.residua.dicom.FileVerdict;
import org.residua.dicom.ScanResult;
import org.residua.raster.RasterReader;
import org.residua.study.SliceRef;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.volume.Slice;
import org.residua.volume.SliceReadException;
import org.residua.volume.VolumeSource;

/** Reads the images of a data set, told apart by their content: pictures as slices, anything else as DICOM. */
public final class DataSetSource implements VolumeSource {
    private final RasterReader pictures = new RasterReader();
    private final DicomVolumeSource dicom = new DicomVolumeSource();

    @Override
    public Slice read(SliceRef ref) throws SliceReadException {
        return isPicture(ref.instance().file()) ? pictures.read(ref) : dicom.read(ref);
    }

    /**
     * Reads a file: its picture, or its first frame.
     *
     * @throws SliceReadException when the file is missing, broken, or holds no image that is read
     */
    public Slice read(Path file) throws SliceReadException {
        if (isPicture(file)) {
            return pictures.read(file);
        }
        ScanResult scan = new DicomScanner().scan(List.of(file), Progress.none(), new CancelToken());
        return dicom.read(scan.studies().stream()
                .flatMap(study -> study.series().stream())
                .flatMap(series -> series.instances().stream())
                .map(instance -> new SliceRef(instance, 0))
                .findFirst()
                .orElseThrow(() -> new SliceReadException(reason(file, scan))));
    }

    private static String reason(Path file, ScanResult scan) {
        return scan.files().stream()
                .map(FileVerdict::reason)
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .map(reason -> file + " holds no image: " + reason)
                .orElse(file + " holds no image. Leave it out of the data set.");
    }

    private static boolean isPicture(Path file) throws SliceReadException {
        try {
            return RasterReader.isRaster(file);
        } catch (IOException e) {
            throw new SliceReadException(file + " cannot be opened. Check that it is there and may be read.", e);
        }
    }
}
