package org.residua.dicom;

import org.residua.study.SliceRef;
import org.residua.volume.Slice;
import org.residua.volume.SliceReadException;
import org.residua.volume.VolumeSource;

/** Reads slices from DICOM files. */
public record DicomVolumeSource(DicomPixels pixels) implements VolumeSource {
    @Override
    public Slice read(SliceRef ref) throws SliceReadException {
        return pixels.read(ref);
    }
}
