package org.residua.dicom.codec.process;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.stream.Stream;
import org.residua.dicom.codec.Codestream;
import org.residua.dicom.codec.Compression;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.codec.FrameCodec;
import org.residua.dicom.codec.JpegFrame;
import org.residua.dicom.codec.PixelFormat;
import org.residua.dicom.codec.TransferSyntax;
import org.residua.dicom.codec.UncompressedFrame;
import org.residua.task.JobExecutor;
import org.residua.volume.Frame;

/**
 * Decodes frames in child processes, as many as slices are read side by side, each started when it is needed first and
 * then kept. Native decoders can hang, crash or take all memory over a broken frame: here that costs a child, which is
 * replaced, and only the frame is refused. A frame whose child is lost is tried once more; a child that was killed from
 * outside goes unnoticed.
 */
public final class CodecPool implements FrameCodec, AutoCloseable {
    /** Environment variable and, before it, system property: {@code java} forces the decoders that need no native code. */
    private static final String VARIABLE = "RESIDUA_CODEC";

    private static final String PROPERTY = "residua.codec";
    /** Losses of a child that a frame may cause. */
    private static final int MOST_FAULTS = 2;
    /** With losses that it had no part in; when memory is short, the system's kills look like that too. */
    private static final int MOST_TRIES = 6;

    private final Decoders decoders;
    private final CodecLimits limits;
    private final JobExecutor threads;
    private final List<CodecSlot> slots;
    private final BlockingDeque<CodecSlot> free;

    CodecPool(CodecCommand command, Decoders decoders, CodecLimits limits, int children) {
        this.decoders = decoders;
        this.limits = limits;
        threads = new JobExecutor("codec", children);
        slots = Stream.generate(() -> new CodecSlot(command, decoders, limits, threads))
                .limit(children)
                .toList();
        free = new LinkedBlockingDeque<>(slots);
    }

    /**
     * For this machine: the native decoders where there are some for it, else those in Java.
     *
     * @param main the program's entry point, which answers to {@link CodecWorker#ARGUMENT}
     * @param environment variables
     */
    public static CodecPool forThisMachine(Class<?> main, Map<String, String> environment) {
        String asked = System.getProperty(PROPERTY, environment.getOrDefault(VARIABLE, ""));
        boolean isNative = NativeLibrary.ofThisMachine() != null && !asked.equalsIgnoreCase("java");
        return new CodecPool(
                CodecCommand.ofThisProgram(main),
                isNative ? Decoders.NATIVE : Decoders.JAVA,
                CodecLimits.standard(),
                JobExecutor.sliceThreads());
    }

    @Override
    public boolean decodes(TransferSyntax syntax) {
        return decoders.decode(syntax.compression());
    }

    @Override
    public Frame decode(PixelFormat format, TransferSyntax syntax, byte[] encoded) throws DicomReadException {
        if (!decodes(syntax)) {
            throw syntax.notRead();
        }
        Codestream codestream = Codestream.of(syntax.compression(), encoded);
        codestream.check(format);
        if (syntax.compression() == Compression.JPEG && codestream.precision() == 8) {
            return JpegFrame.decode(format, encoded);
        }
        FrameRequest request = request(format, syntax, encoded);
        int bits = syntax.isLossy() ? Math.max(format.bitsStored(), codestream.precision()) : format.bitsStored();
        return UncompressedFrame.decode(
                format.decodedWith(photometric(format, syntax), bits), decoded(request), ByteOrder.LITTLE_ENDIAN);
    }

    private FrameRequest request(PixelFormat format, TransferSyntax syntax, byte[] encoded) throws DicomReadException {
        int sampleBytes = (format.bitsAllocated() + 7) / 8;
        long decodedBytes = (long) format.samplesPerFrame() * sampleBytes;
        if (Math.max(decodedBytes, encoded.length) > limits.mostFrameBytes()) {
            throw new DicomReadException("A compressed frame is larger than " + (limits.mostFrameBytes() >> 20)
                    + " MiB, which is not decoded. " + TransferSyntax.CONVERT);
        }
        if (syntax.compression() == Compression.JPEG && format.samplesPerPixel() > 1) {
            throw new DicomReadException("JPEG with more than 8 bits a colour is not read. " + TransferSyntax.CONVERT);
        }
        return new FrameRequest(
                syntax.compression(),
                format.rows(),
                format.columns(),
                format.samplesPerPixel(),
                sampleBytes,
                format.signed(),
                Codestream.bare(syntax.compression(), encoded));
    }

    /** JPEG 2000 undoes its own transforms of colours (PS3.5 section 8.2.4); the others leave what was put in. */
    private static String photometric(PixelFormat format, TransferSyntax syntax) {
        boolean transformed =
                format.photometric().equals("YBR_RCT") || format.photometric().equals("YBR_ICT");
        return transformed && syntax.compression() == Compression.JPEG_2000 ? "RGB" : format.photometric();
    }

    private byte[] decoded(FrameRequest request) throws DicomReadException {
        CodecSlot slot = taken();
        try {
            FrameAnswer answer = answer(slot, request);
            if (!answer.decoded()) {
                throw new DicomReadException(answer.reason());
            }
            return answer.content();
        } finally {
            // to the front: one that is warm is taken before one that is not
            free.addFirst(slot);
        }
    }

    private static FrameAnswer answer(CodecSlot slot, FrameRequest request) throws DicomReadException {
        int faults = 0;
        for (int attempt = 1; ; attempt++) {
            try {
                return slot.decode(request);
            } catch (CodecSlot.LostException e) {
                faults += e.fromOutside() ? 0 : 1;
                if (faults == MOST_FAULTS || attempt == MOST_TRIES) {
                    throw new DicomReadException(
                            "This frame cannot be decoded: the "
                                    + request.compression().title() + " decoder " + e.getMessage() + ", " + attempt
                                    + " times. Get the file again from its source.",
                            e);
                }
            }
        }
    }

    private CodecSlot taken() throws DicomReadException {
        try {
            return free.takeFirst();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DicomReadException(CodecSlot.STOPPED, e);
        }
    }

    /** The process ids of the children that live. */
    List<Long> children() {
        return slots.stream().flatMapToLong(slot -> slot.pid().stream()).boxed().toList();
    }

    /** Ends all children; frames that are being decoded fail. */
    @Override
    public void close() {
        threads.close();
        slots.forEach(CodecSlot::kill);
    }
}
