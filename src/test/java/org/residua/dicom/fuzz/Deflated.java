package org.residua.dicom.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Files whose data set is deflated, which hardly anything survives unless it is broken inside. */
final class Deflated {
    private static final String UID = "1.2.840.10008.1.2.1.99";
    private static final int META_LENGTH_AT = 140;
    private static final int META_AT = 144;

    private Deflated() {}

    /** Whether a file says that it is. */
    static boolean is(byte[] file) {
        int start = dataSet(file);
        return start > 0 && new String(file, 0, start, StandardCharsets.ISO_8859_1).contains(UID);
    }

    /** The file with its data set changed before it was deflated. */
    static byte[] inside(byte[] file, UnaryOperator<byte[]> change) {
        int start = dataSet(file);
        try (InflaterInputStream in = new InflaterInputStream(
                new ByteArrayInputStream(file, start, file.length - start), new Inflater(true))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(file, 0, start);
            Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
            try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater)) {
                deflated.write(change.apply(in.readAllBytes()));
            } finally {
                deflater.end();
            }
            return out.toByteArray();
        } catch (IOException e) {
            return Arrays.copyOf(file, file.length / 2);
        }
    }

    /** Where it starts: after the group length's value, as many bytes as that says. */
    private static int dataSet(byte[] file) {
        if (file.length < META_AT || file[128] != 'D' || file[132] != 2) {
            return -1;
        }
        int start = META_AT + (file[META_LENGTH_AT] & 0xff) + ((file[META_LENGTH_AT + 1] & 0xff) << 8);
        return start < file.length ? start : -1;
    }
}
