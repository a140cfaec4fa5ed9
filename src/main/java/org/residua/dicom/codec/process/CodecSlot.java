package org.residua.dicom.codec.process;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.codec.TransferSyntax;
import org.residua.task.JobExecutor;

/** A place for one codec process, which is started when it is needed first and again when it was lost. */
final class CodecSlot {
    static final String STOPPED = "Stopped on request.";

    private final CodecCommand command;
    private final Decoders decoders;
    private final CodecLimits limits;
    private final JobExecutor threads;
    private volatile @Nullable CodecChild child;

    CodecSlot(CodecCommand command, Decoders decoders, CodecLimits limits, JobExecutor threads) {
        this.command = command;
        this.decoders = decoders;
        this.limits = limits;
        this.threads = threads;
    }

    /** The codec process was lost over a frame; the message says how, as the end of a sentence about it. */
    static final class LostException extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean fromOutside;

        LostException(String how, boolean fromOutside, Throwable cause) {
            super(how, cause);
            this.fromOutside = fromOutside;
        }

        /** Whether somebody else has ended the process, for all that is known. */
        boolean fromOutside() {
            return fromOutside;
        }
    }

    /**
     * Decodes a frame.
     *
     * @throws LostException when the process hung, ended or made no sense; another try starts another one
     * @throws DicomReadException when there is no process to be had
     */
    FrameAnswer decode(FrameRequest request) throws LostException, DicomReadException {
        CodecChild living = living();
        return within(limits.deadline(request.decodedBytes()), living, () -> living.decode(request));
    }

    private CodecChild living() throws LostException, DicomReadException {
        CodecChild before = child;
        if (before != null && before.isAlive()) {
            return before;
        }
        byte[] mark = new byte[FrameAnswer.MARK_BYTES];
        new SecureRandom().nextBytes(mark);
        try {
            CodecChild started = new CodecChild(command, decoders, mark);
            child = started;
            within(limits.start(), started, started::ready);
            return started;
        } catch (DicomReadException e) {
            throw e;
        } catch (IOException e) {
            throw new DicomReadException(
                    "The process that decodes compressed frames does not start (" + e.getMessage()
                            + "). Install the program again, or " + TransferSyntax.CONVERT,
                    e);
        }
    }

    private FrameAnswer within(Duration deadline, CodecChild from, Callable<FrameAnswer> work)
            throws LostException, DicomReadException {
        try {
            Future<FrameAnswer> answer = threads.submit(work);
            return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            drop(from);
            throw new LostException("took longer than " + deadline.toSeconds() + " s", false, e);
        } catch (ExecutionException e) {
            throw lost(from, e);
        } catch (InterruptedException e) {
            drop(from);
            Thread.currentThread().interrupt();
            throw new DicomReadException(STOPPED, e);
        } catch (RejectedExecutionException e) {
            drop(from);
            throw new DicomReadException(STOPPED, e);
        }
    }

    /** Ends a process that is of no use any more; another one takes its place when it is needed. */
    private void drop(CodecChild lost) {
        child = null;
        lost.kill();
    }

    private LostException lost(CodecChild lost, Throwable cause) throws DicomReadException {
        child = null;
        try {
            CodecChild.End end = lost.end();
            return new LostException(end.how(), end == CodecChild.End.KILLED, cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DicomReadException(STOPPED, e);
        }
    }

    /** Ends the process, if there is one. */
    void kill() {
        CodecChild living = child;
        if (living != null) {
            living.kill();
        }
    }

    /** Process id; empty where none was started or it has ended. */
    OptionalLong pid() {
        CodecChild living = child;
        return living != null && living.isAlive() ? OptionalLong.of(living.pid()) : OptionalLong.empty();
    }
}
