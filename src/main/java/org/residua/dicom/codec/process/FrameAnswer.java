package org.residua.dicom.codec.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What comes back from the child. On the pipe it stands between two copies of a mark that the parent has chosen, as
 * native code may write to the same pipe in between.
 *
 * @param decoded whether {@code content} is samples; else it is the reason why there are none
 */
record FrameAnswer(boolean decoded, byte[] content) {
    static final int MARK_BYTES = 16;
    /** What native code may have written before the answer. */
    private static final int MOST_CHATTER = 1 << 20;

    static FrameAnswer refusal(String reason) {
        return new FrameAnswer(false, reason.getBytes(StandardCharsets.UTF_8));
    }

    String reason() {
        return new String(content, StandardCharsets.UTF_8);
    }

    void writeTo(DataOutputStream out, byte[] mark) throws IOException {
        out.write(mark);
        out.writeBoolean(decoded);
        out.writeInt(content.length);
        out.write(content);
        out.write(mark);
        out.flush();
    }

    /**
     * Reads one answer.
     *
     * @param decodedBytes that samples would take
     * @throws IOException when it ends, or holds anything else
     */
    static FrameAnswer readFrom(DataInputStream in, byte[] mark, int decodedBytes) throws IOException {
        skipTo(in, mark);
        boolean decoded = in.readBoolean();
        int length = in.readInt();
        if (decoded ? length != decodedBytes : length < 0 || length > MOST_CHATTER) {
            throw new IOException("The codec process answered " + length + " bytes.");
        }
        byte[] content = in.readNBytes(length);
        if (!Arrays.equals(in.readNBytes(MARK_BYTES), mark)) {
            throw new IOException("The codec process answered something else.");
        }
        return new FrameAnswer(decoded, content);
    }

    private static void skipTo(DataInputStream in, byte[] mark) throws IOException {
        byte[] last = new byte[MARK_BYTES];
        in.readFully(last);
        for (int i = 0; !Arrays.equals(last, mark); i++) {
            if (i == MOST_CHATTER) {
                throw new IOException("The codec process answered nothing that can be read.");
            }
            System.arraycopy(last, 1, last, 0, MARK_BYTES - 1);
            last[MARK_BYTES - 1] = in.readByte();
        }
    }
}
