package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.aoju.bus.image.UID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.residua.dicom.FileVerdict.Verdict;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.codec.FrameCodec;
import org.residua.dicom.codec.PixelFormat;
import org.residua.dicom.codec.TransferSyntax;
import org.residua.dicom.source.FileContent;
import org.residua.dicom.source.ZipArchive;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.volume.Frame;
import org.residua.volume.SliceReadException;

/** What the virtual machine throws while it is at one file is about that file. */
class ErrorInOneFileTest {
    private static final String MEMORY = "There is not enough memory for it. Give Java more, with -Xmx.";

    @TempDir
    Path folder;

    /** Fails at files in JPEG. */
    private record Failing(Error error) implements FrameCodec {
        @Override
        public boolean decodes(TransferSyntax syntax) {
            throw error;
        }

        @Override
        public Frame decode(PixelFormat format, TransferSyntax syntax, byte[] encodedFrame) {
            throw error;
        }
    }

    private Path failing(Path file) {
        return new TestImage("1.1")
                .fragments(UID.JPEGLSLossless, new byte[0], new byte[12])
                .write(file);
    }

    private ScanResult scan(Error error) {
        return new DicomScanner(new Failing(error)).scan(List.of(folder), Progress.none(), new CancelToken());
    }

    private void assertRefusedAlone(ScanResult result, String reason) {
        assertEquals(
                List.of(Verdict.REFUSED, Verdict.IMAGE),
                result.files().stream().map(FileVerdict::verdict).toList());
        assertEquals(reason, result.files().get(0).reason());
        assertEquals(1, result.studies().get(0).series().get(0).sliceCount());
    }

    @Test
    void aMemoryTooShortForOneFileIsSaidOfThatFileAndTheScanGoesOn() {
        failing(folder.resolve("a"));
        new TestImage("1.2").write(folder.resolve("b"));

        assertRefusedAlone(scan(new OutOfMemoryError("for the test")), MEMORY);
        assertRefusedAlone(scan(new StackOverflowError("for the test")), HeaderReader.BROKEN);
    }

    @Test
    void aFrameThatFailsSoIsRefusedWithTheNameOfItsFile() {
        Path file = failing(folder.resolve("a"));

        SliceReadException memory = assertThrows(
                SliceReadException.class,
                () -> new DicomPixels(new Failing(new OutOfMemoryError("for the test"))).read(file, 0));
        SliceReadException broken = assertThrows(
                SliceReadException.class,
                () -> new DicomPixels(new Failing(new StackOverflowError("for the test"))).read(file, 0));

        assertEquals(file + ": " + MEMORY, memory.getMessage());
        assertEquals(file + ": " + HeaderReader.BROKEN, broken.getMessage());
    }

    /** Some bytes, then an error in place of the rest. */
    private record Cut(Path path, byte[] start, Error error) implements FileContent {
        @Override
        public long bytes() {
            return start.length + 1000L;
        }

        @Override
        public InputStream open() {
            return new BufferedInputStream(new SequenceInputStream(new ByteArrayInputStream(start), new InputStream() {
                @Override
                public int read() {
                    throw error;
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    throw error;
                }
            }));
        }

        @Override
        public Object version() {
            return this;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 200, 400})
    void aMemoryTooShortWhileAHeaderIsParsedIsNotCalledABrokenHeader(int at) throws Exception {
        byte[] start = Arrays.copyOf(Files.readAllBytes(new TestImage("1.1").write(folder.resolve("a"))), at);
        FileContent content = new Cut(folder.resolve("b"), start, new OutOfMemoryError("for the test"));

        DicomReadException e = assertThrows(DicomReadException.class, () -> HeaderReader.readAllFrames(content));
        FileJudge.Judged judged = new FileJudge(FrameCodec.none(), new CancelToken())
                .look(new ZipArchive.Member(content.path(), content, ""));

        assertEquals(MEMORY, e.reason());
        assertEquals(MEMORY, judged.verdict().reason());
    }

    @Test
    void aStackTooShortWhileAHeaderIsParsedMakesItABrokenOne() throws Exception {
        byte[] start = Arrays.copyOf(Files.readAllBytes(new TestImage("1.1").write(folder.resolve("a"))), 400);
        FileContent content = new Cut(folder.resolve("b"), start, new StackOverflowError("for the test"));

        DicomReadException e = assertThrows(DicomReadException.class, () -> HeaderReader.readAllFrames(content));

        assertTrue(e.reason().startsWith("Its header is broken"), e.reason());
    }
}
