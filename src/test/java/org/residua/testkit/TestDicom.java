package org.residua.testkit;

import org.residua.dicom.DicomPixels;
import org.residua.dicom.DicomScanner;
import org.residua.dicom.DicomVolumeSource;
import org.residua.dicom.codec.process.CodecPool;
import org.residua.launch.Main;
import org.residua.workflow.DataSetSource;
import org.residua.workflow.OpenStudy;

/** What reads DICOM in tests. The codec processes end with the virtual machine, whose end of their input they see. */
public final class TestDicom {
    private static final CodecPool CODEC = CodecPool.forThisMachine(Main.class, System.getenv());

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
