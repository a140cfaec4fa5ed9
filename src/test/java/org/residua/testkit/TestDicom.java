package org.residua.testkit;

import org.residua.dicom.DicomPixels;
import org.residua.dicom.DicomScanner;
import org.residua.dicom.DicomVolumeSource;
import org.residua.dicom.codec.FrameCodec;
import org.residua.workflow.DataSetSource;
import org.residua.workflow.OpenStudy;

/** What reads DICOM in tests. */
public final class TestDicom {
    private static final FrameCodec CODEC = FrameCodec.none();

    private TestDicom() {}

    public static DicomScanner scanner() {
        return new DicomScanner(CODEC);
    }

    public static DicomPixels pixels() {
        return new DicomPixels(CODEC);
    }

    public static DicomVolumeSource source() {
        return new DicomVolumeSource(pixels());
    }

    public static OpenStudy open() {
        return new OpenStudy(scanner(), source());
    }

    public static DataSetSource dataSets() {
        return new DataSetSource(pixels());
    }
}
