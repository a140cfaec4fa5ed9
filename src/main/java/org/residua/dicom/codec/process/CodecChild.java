package org.residua.dicom.codec.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** One codec process, seen from here. Used by one thread at a time; {@link #kill} may come from any. */
final class CodecChild {
    private static final int BUFFER_BYTES = 1 << 16;
    /** What Unix adds to the number of the signal that has ended a process. */
    private static final int SIGNALLED = 128;

    private static final int SIGKILL = 9;
    private static final int SIGTERM = 15;

    private final Process process;
    private final byte[] mark;
    private final DataOutputStream out;
    private final DataInputStream in;

    /**
     * Starts it and tells it how answers are marked and which decoders are wanted. Does not wait until it is ready.
     *
     * @param mark that no other has
     * @throws IOException when it does not start
     */
    CodecChild(CodecCommand command, Decoders decoders, byte[] mark) throws IOException {
        this.mark = mark;
        process = command.start();
        out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER_BYTES));
        in = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER_BYTES));
        out.write(mark);
        out.writeUTF(decoders.name());
        out.flush();
    }

    /** Waits until it is ready: it then answers with no samples. */
    FrameAnswer ready() throws IOException {
        return FrameAnswer.readFrom(in, mark, 0);
    }

    /**
     * Has it decode a frame; waits for as long as that takes.
     *
     * @throws IOException when it ends meanwhile, or answers something else
     */
    FrameAnswer decode(FrameRequest request) throws IOException {
        request.writeTo(out);
        return FrameAnswer.readFrom(in, mark, request.decodedBytes());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it at once. */
    void kill() {
        process.destroyForcibly();
    }

    /** How it came to its end. */
    enum End {
        SENSELESS("gave an answer that makes no sense"),
        TOO_LARGE("took more memory than any frame should"),
        KILLED("was killed"),
        CRASHED("crashed");

        private final String how;

        End(String how) {
            this.how = how;
        }

        /** As the end of a sentence about it. */
        String how() {
            return how;
        }
    }

    /** Ends it, if it had not ended by itself, and says how that came. */
    End end() throws InterruptedException {
        boolean ended = process.waitFor(1, TimeUnit.SECONDS);
        kill();
        if (!ended) {
            return End.SENSELESS;
        }
        return switch (process.exitValue()) {
            case CodecWorker.TOO_MUCH_MEMORY -> End.TOO_LARGE;
            case SIGNALLED + SIGKILL, SIGNALLED + SIGTERM -> End.KILLED;
            default -> End.CRASHED;
        };
    }

    long pid() {
        return process.pid();
    }
}
