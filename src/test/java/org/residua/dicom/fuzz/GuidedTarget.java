package org.residua.dicom.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.residua.dicom.codec.FrameCodec;

/** What a coverage-guided fuzzer calls: the same reading, without the codec processes, in which it could see nothing. */
public final class GuidedTarget {
    private static final Path FILE = file();
    private static final FuzzTarget TARGET = new FuzzTarget(FrameCodec.none());

    private GuidedTarget() {}

    private static Path file() {
        try {
            Path file = Files.createTempFile("residua-fuzz", "");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads one file; whatever it throws is a defect. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Files.write(FILE, bytes);
        TARGET.read(FILE);
    }
}
