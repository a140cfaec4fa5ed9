package org.residua.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageInputHandler;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.codec.TransferSyntax;

/**
 * A file read up to the start of its data set. Many files are not encoded as their file meta information says; the first
 * element of the data set shows how they are, and is believed.
 *
 * @param in for the data set; closing is up to whoever opened what is behind it
 * @param meta its file meta information; null where there is none
 * @param syntax Transfer Syntax UID, as it really is
 */
record DataSetStream(ImageInputStream in, @Nullable Attributes meta, String syntax) {
    private static final int PEEKED_BYTES = 6;

    /** Reads the file meta information, with {@code handler}, from the start of a stream that can be marked. */
    static DataSetStream open(InputStream stream, ImageInputHandler handler) throws IOException {
        ImageInputStream in = new ImageInputStream(stream);
        in.setImageInputHandler(handler);
        Attributes meta = in.readFileMetaInformation();
        String uid = in.getTransferSyntax();
        String declared = uid == null ? UID.ImplicitVRLittleEndian : uid.trim().intern();
        TransferSyntax.Coding coding = TransferSyntax.of(declared).coding();
        if (meta == null || coding == TransferSyntax.Coding.DEFLATED) {
            return new DataSetStream(in, meta, declared);
        }
        String byDeclaration = encoding(declared);
        String actual = actual(byDeclaration, peek(stream));
        if (actual.equals(byDeclaration)) {
            return new DataSetStream(in, meta, declared);
        }
        ImageInputStream switched = new ImageInputStream(stream, actual);
        switched.setPosition(in.getPosition());
        switched.setImageInputHandler(handler);
        return new DataSetStream(switched, meta, byDeclaration.equals(declared) ? actual : declared);
    }

    /** The uncompressed syntax whose elements are written like those of a syntax. */
    private static String encoding(String syntax) {
        boolean itself = syntax.equals(UID.ImplicitVRLittleEndian) || syntax.equals(UID.ExplicitVRBigEndianRetired);
        return itself ? syntax : UID.ExplicitVRLittleEndian;
    }

    private static byte[] peek(InputStream stream) throws IOException {
        stream.mark(PEEKED_BYTES);
        byte[] start = stream.readNBytes(PEEKED_BYTES);
        stream.reset();
        return Arrays.copyOf(start, PEEKED_BYTES);
    }

    /** How elements are written, by the first of them: its group is a small number, its VR may be there. */
    private static String actual(String declared, byte[] start) {
        boolean little = start[0] != 0 && start[1] == 0;
        boolean big = start[0] == 0 && start[1] != 0;
        if (!little && !big) {
            return declared;
        }
        boolean explicit = isVr(new String(start, 4, 2, StandardCharsets.ISO_8859_1));
        if (big) {
            return explicit ? UID.ExplicitVRBigEndianRetired : declared;
        }
        return explicit ? UID.ExplicitVRLittleEndian : UID.ImplicitVRLittleEndian;
    }

    private static boolean isVr(String letters) {
        return Arrays.stream(VR.values()).anyMatch(vr -> vr.name().equals(letters));
    }
}
