package org.residua.dicom.codec;

import java.util.Map;
import org.aoju.bus.image.UID;

/**
 * How a file is encoded (PS3.5 section 10, PS3.6 table A-1).
 *
 * @param uid Transfer Syntax UID (0002,0010)
 * @param name as PS3.6 has it; the UID where it is not known
 * @param coding how its frames are read
 */
public record TransferSyntax(String uid, String name, Coding coding) {
    /** How frames lie in the pixel data. */
    public enum Coding {
        LITTLE_ENDIAN,
        BIG_ENDIAN,
        /** The whole data set is deflated, the frames in it are little endian. */
        DEFLATED,
        RLE,
        JPEG_BASELINE,
        /** One uncompressed frame a fragment or several. */
        ENCAPSULATED_UNCOMPRESSED,
        /** Each frame deflated by itself. */
        DEFLATED_FRAME,
        /** By a {@link FrameCodec}, if it can. */
        CODEC,
        UNSUPPORTED;

        /** Whether frames are wrapped in fragments (PS3.5 section A.4). */
        public boolean isEncapsulated() {
            return switch (this) {
                case LITTLE_ENDIAN, BIG_ENDIAN, DEFLATED, UNSUPPORTED -> false;
                case RLE, JPEG_BASELINE, ENCAPSULATED_UNCOMPRESSED, DEFLATED_FRAME, CODEC -> true;
            };
        }
    }

    /** What to do about pixels that are not read. */
    public static final String CONVERT =
            "Convert the file to Explicit VR Little Endian, for example with gdcmconv --raw.";

    private static final String ENCAPSULATED_UNCOMPRESSED = "1.2.840.10008.1.2.1.98";
    private static final String DEFLATED_FRAME = "1.2.840.10008.1.2.8.1";

    /** Newer than the toolkit's dictionary. */
    private static final Map<String, String> NEWER_NAMES = Map.of(
            ENCAPSULATED_UNCOMPRESSED,
            "Encapsulated Uncompressed Explicit VR Little Endian",
            "1.2.840.10008.1.2.4.110",
            "JPEG XL Lossless",
            "1.2.840.10008.1.2.4.111",
            "JPEG XL JPEG Recompression",
            "1.2.840.10008.1.2.4.112",
            "JPEG XL",
            "1.2.840.10008.1.2.4.201",
            "High-Throughput JPEG 2000 (Lossless Only)",
            "1.2.840.10008.1.2.4.202",
            "High-Throughput JPEG 2000 with RPCL Options (Lossless Only)",
            "1.2.840.10008.1.2.4.203",
            "High-Throughput JPEG 2000",
            DEFLATED_FRAME,
            "Deflated Image Frame Compression");

    /** The syntax that a UID stands for. */
    public static TransferSyntax of(String uid) {
        String known = UID.nameOf(uid);
        String name = known != null && !known.equals("?") ? known : NEWER_NAMES.getOrDefault(uid, uid);
        return new TransferSyntax(uid, name, codingOf(uid));
    }

    private static Coding codingOf(String uid) {
        return switch (uid) {
            case UID.ImplicitVRLittleEndian, UID.ExplicitVRLittleEndian -> Coding.LITTLE_ENDIAN;
            case UID.ExplicitVRBigEndianRetired -> Coding.BIG_ENDIAN;
            case UID.DeflatedExplicitVRLittleEndian -> Coding.DEFLATED;
            case UID.RLELossless -> Coding.RLE;
            case UID.JPEGBaseline1 -> Coding.JPEG_BASELINE;
            case ENCAPSULATED_UNCOMPRESSED -> Coding.ENCAPSULATED_UNCOMPRESSED;
            case DEFLATED_FRAME -> Coding.DEFLATED_FRAME;
            default -> Compression.of(uid) == Compression.NONE ? Coding.UNSUPPORTED : Coding.CODEC;
        };
    }

    /** Whether decoded samples may differ from what was compressed, and then also leave the range of Bits Stored. */
    public boolean isLossy() {
        return switch (compression()) {
            case JPEG -> true;
            case JPEG_LOSSLESS, NONE -> false;
            case JPEG_LS -> uid.equals(UID.JPEGLSLossyNearLossless);
            case JPEG_2000 -> uid.equals(UID.JPEG2000);
        };
    }

    /** What its frames are compressed with, as far as codecs need to know: JPEG Baseline is JPEG. */
    public Compression compression() {
        return Compression.of(uid);
    }

    /**
     * Refuses what is not read.
     *
     * @throws DicomReadException naming this syntax
     */
    public void requireSupported(FrameCodec codec) throws DicomReadException {
        if (coding == Coding.UNSUPPORTED || coding == Coding.CODEC && !codec.decodes(this)) {
            throw notRead();
        }
    }

    /** Says that frames of this syntax are not read, and what to do. */
    public DicomReadException notRead() {
        return new DicomReadException("The transfer syntax " + name + " is not read. " + CONVERT);
    }
}
