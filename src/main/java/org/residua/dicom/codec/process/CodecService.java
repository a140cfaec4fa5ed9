package org.residua.dicom.codec.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import org.residua.dicom.codec.DicomReadException;
import org.residua.task.JobExecutor;

/** The work of a codec process: one frame after the other, from a stream to a stream. */
final class CodecService {
    private static final int BUFFER_BYTES = 1 << 16;
    static final String BROKEN = "A compressed frame is broken. Get the file again from its source.";

    private final DataInputStream in;
    private final DataOutputStream out;
    private final JobExecutor threads;
    private final Runnable end;
    private final BlockingQueue<FrameRequest> requests = new SynchronousQueue<>();

    /**
     * Serves nothing yet.
     *
     * @param threads of which one waits for input while frames are decoded
     * @param end called when the input has ended
     */
    CodecService(InputStream in, OutputStream out, JobExecutor threads, Runnable end) {
        this.in = new DataInputStream(new BufferedInputStream(in, BUFFER_BYTES));
        this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER_BYTES));
        this.threads = threads;
        this.end = end;
    }

    /** Makes decoders ready. */
    @FunctionalInterface
    interface Loading {
        FrameDecoder load(Decoders decoders) throws IOException;
    }

    /**
     * Serves for ever.
     *
     * @throws IOException when nobody listens
     * @throws InterruptedException when asked to stop
     */
    void serve(Loading loading) throws IOException, InterruptedException {
        byte[] mark = in.readNBytes(FrameAnswer.MARK_BYTES);
        FrameDecoder decoder = load(loading, Decoders.valueOf(in.readUTF()), mark);
        threads.execute(this::readRequests);
        while (true) {
            answer(decoder, requests.take()).writeTo(out, mark);
        }
    }

    /** On a thread of its own, so that the end of the input is seen while a frame is decoded. */
    private void readRequests() {
        try {
            while (true) {
                requests.put(FrameRequest.readFrom(in));
            }
        } catch (IOException e) {
            // the other side has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end.run();
        }
    }

    /** Makes the decoders ready and says so; a reason why they are not is all that is said for ever after. */
    private FrameDecoder load(Loading loading, Decoders decoders, byte[] mark) throws IOException {
        FrameDecoder decoder;
        try {
            decoder = loading.load(decoders);
        } catch (IOException | LinkageError e) {
            String reason = "The decoders cannot be loaded on this machine (" + e.getMessage() + ").";
            decoder = request -> {
                throw new DicomReadException(reason);
            };
        }
        new FrameAnswer(true, new byte[0]).writeTo(out, mark);
        return decoder;
    }

    private static FrameAnswer answer(FrameDecoder decoder, FrameRequest request) {
        try {
            return new FrameAnswer(true, decoder.decode(request));
        } catch (DicomReadException e) {
            return FrameAnswer.refusal(e.reason());
        } catch (RuntimeException e) {
            return FrameAnswer.refusal(BROKEN);
        }
    }
}
