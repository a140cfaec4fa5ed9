package org.residua.dicom.codec.process;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.residua.task.JobExecutor;

/**
 * The codec process itself: reads frames from standard input, answers on standard output, and ends when its input does,
 * also in the middle of a frame.
 */
public final class CodecWorker {
    /** The only argument, known to nobody but the program itself. */
    public static final String ARGUMENT = "--codec-process";

    static final int TOO_MUCH_MEMORY = 87;

    /** Beside the heap a frame's encoded bytes and three copies of it, decoded, in 32 bits a sample. */
    private static final long MOST_GROWTH_BYTES = 3L << 30;

    private CodecWorker() {}

    /** Whether this process was started to decode. */
    public static boolean isAskedFor(String... arguments) {
        return arguments.length == 1 && arguments[0].equals(ARGUMENT);
    }

    /**
     * Serves the process that has started this one; never comes back.
     *
     * @param cache private folder that stays, for what has to be unpacked
     */
    public static void run(Path cache) {
        InputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        // what anything else prints goes where it does no harm
        System.setOut(System.err);
        try (JobExecutor threads = new JobExecutor("codec", 2)) {
            threads.execute(new MemoryWatch(MOST_GROWTH_BYTES, () -> halt(TOO_MUCH_MEMORY)));
            new CodecService(in, out, threads, () -> halt(0)).serve(decoders -> decoders.load(cache));
        } catch (OutOfMemoryError e) {
            halt(TOO_MUCH_MEMORY);
        } catch (IOException | InterruptedException e) {
            halt(1);
        }
    }

    /** Without waiting for anything: native code may hang. */
    private static void halt(int status) {
        Runtime.getRuntime().halt(status);
    }
}
