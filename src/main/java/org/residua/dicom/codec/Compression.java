package org.residua.dicom.codec;

import org.aoju.bus.image.UID;

/** How the bits of a frame were compressed, as far as a {@link FrameCodec} is asked to know (PS3.5 section 8.2). */
public enum Compression {
    /** JPEG with a cosine transform, Huffman coded: sequential or progressive, 8 or 12 bits. */
    JPEG("JPEG"),
    /** JPEG lossless, Huffman coded (Process 14), any predictor. */
    JPEG_LOSSLESS("JPEG Lossless"),
    JPEG_LS("JPEG-LS"),
    /** JPEG 2000 part 1. */
    JPEG_2000("JPEG 2000"),
    /** Compressed in no way that a codec of this program knows. */
    NONE("compressed");

    private final String title;

    Compression(String title) {
        this.title = title;
    }

    /** As people call it. */
    public String title() {
        return title;
    }

    /**
     * What the frames of a transfer syntax are compressed with. Of the retired syntaxes those that today's decoders read;
     * arithmetic coding and hierarchies never were in use. Part 2 of JPEG 2000 is not read: its transforms across
     * components would be left out without a word.
     */
    public static Compression of(String uid) {
        return switch (uid) {
            case UID.JPEGBaseline1,
                    UID.JPEGExtended24,
                    UID.JPEGSpectralSelectionNonHierarchical68Retired,
                    UID.JPEGFullProgressionNonHierarchical1012Retired -> JPEG;
            case UID.JPEGLosslessNonHierarchical14, UID.JPEGLossless -> JPEG_LOSSLESS;
            case UID.JPEGLSLossless, UID.JPEGLSLossyNearLossless -> JPEG_LS;
            case UID.JPEG2000LosslessOnly, UID.JPEG2000 -> JPEG_2000;
            default -> NONE;
        };
    }
}
