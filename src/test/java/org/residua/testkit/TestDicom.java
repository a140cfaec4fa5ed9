package org.residua.testkit;

import java.util.Map;
import org.residua.dicom.DicomPixels;
import org.residua.dicom.DicomScanner;
import org.residua.dicom.DicomVolumeSource;
import org.residua.dicom.codec.FrameCodec;
import org.residua.dicom.codec.process.CodecPool;
import org.residua.launch.Main;
import org.residua.workflow.DataSetSource;
import org.residua.workflow.OpenStudy;

/** What reads DICOM in tests. The codec processes end with the virtual machine, whose end of their input they see. */
public final class TestDicom {
    private static final CodecPool CODEC = CodecPool.forThisMachine(Main.class, System.getenv());

    private static final CodecPool CODEC_IN_JAVA =
            CodecPool.forThisMachine(Main.class, Map.of("RESIDUA_CODEC", "java"));

    private TestDicom() {}

    /** As the program has it on this machine. */
    public static FrameCodec codec() {
        return CODEC;
    }

    /** As the program has it where there is no native code. */
    public static FrameCodec codecInJava() {
        return CODEC_IN_JAVA;
    }

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
