package org.residua.dicom.codec.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.dicom.codec.Compression;
import org.residua.dicom.codec.DicomReadException;
import org.residua.task.JobExecutor;

/** The child's work, here in this process. */
class CodecServiceTest {
    private static final byte[] MARK = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private final JobExecutor executor = new JobExecutor("service", 3);
    private final CountDownLatch ended = new CountDownLatch(1);
    private DataOutputStream toService;
    private DataInputStream fromService;
    private Future<?> serving;

    @BeforeEach
    void connect() throws IOException {
        PipedOutputStream requests = new PipedOutputStream();
        PipedInputStream answers = new PipedInputStream(1 << 16);
        toService = new DataOutputStream(requests);
        fromService = new DataInputStream(answers);
        CodecService service = new CodecService(
                new PipedInputStream(requests, 1 << 16), new PipedOutputStream(answers), executor, ended::countDown);
        serving = executor.submit(() -> {
            service.serve(this::load);
            return null;
        });
    }

    @AfterEach
    void close() {
        executor.close();
    }

    private FrameDecoder loaded = request -> request.encoded();

    private FrameDecoder load(Decoders decoders) throws IOException {
        if (decoders == Decoders.NATIVE) {
            throw new IOException("no such library");
        }
        return loaded;
    }

    private static FrameRequest request(int length) {
        return new FrameRequest(Compression.JPEG_LS, 1, length, 1, 1, false, new byte[] {7, 8, 9});
    }

    private void start(Decoders decoders) throws IOException {
        toService.write(MARK);
        toService.writeUTF(decoders.name());
        toService.flush();
        assertTrue(FrameAnswer.readFrom(fromService, MARK, 0).decoded());
    }

    private FrameAnswer answer() throws IOException {
        request(3).writeTo(toService);
        return FrameAnswer.readFrom(fromService, MARK, 3);
    }

    @Test
    void framesAreAnsweredInTurn() throws IOException {
        start(Decoders.JAVA);
        assertArrayEquals(new byte[] {7, 8, 9}, answer().content());
        loaded = request -> new byte[] {1, 2, 3};
        assertArrayEquals(new byte[] {7, 8, 9}, answer().content());
    }

    @Test
    void aFrameThatFailsIsARefusalAndTheNextIsAnswered() throws IOException {
        int[] frame = new int[1];
        loaded = request -> {
            switch (frame[0]++) {
                case 0 -> throw new DicomReadException("A reason.");
                case 1 -> throw new ArrayIndexOutOfBoundsException();
                default -> {
                    return request.encoded();
                }
            }
        };
        start(Decoders.JAVA);
        assertEquals("A reason.", answer().reason());
        assertEquals(CodecService.BROKEN, answer().reason());
        assertTrue(answer().decoded());
    }

    @Test
    void decodersThatCannotBeLoadedAreTheReasonOfEachRefusal() throws IOException {
        start(Decoders.NATIVE);
        FrameAnswer answer = answer();
        assertFalse(answer.decoded());
        assertTrue(answer.reason().contains("no such library"), answer.reason());
    }

    @Test
    void theEndOfTheInputIsSeenInTheMiddleOfAFrame() throws Exception {
        loaded = request -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return request.encoded();
        };
        start(Decoders.JAVA);
        request(3).writeTo(toService);
        toService.close();
        assertTrue(ended.await(10, TimeUnit.SECONDS));
        assertFalse(serving.isDone());
    }

    @Test
    void memoryThatGrowsIsSeen() throws Exception {
        CountDownLatch tooMuch = new CountDownLatch(1);
        executor.execute(new MemoryWatch(-1, tooMuch::countDown));
        assertTrue(tooMuch.await(10, TimeUnit.SECONDS));
    }

    @Test
    void thereAreNativeDecodersForTheseMachines() {
        Stream.of("Linux", "Windows 11", "Mac OS X").forEach(system -> {
            assertNotNull(NativeLibrary.of(system, "amd64"), system);
            assertNull(NativeLibrary.of(system, "aarch64"), system);
        });
        assertNull(NativeLibrary.of("SunOS", "amd64"));
    }

    @Test
    void theNativeLibraryIsUnpackedOnceAndAgainWhenItWasChanged() throws IOException {
        NativeLibrary library = NativeLibrary.ofThisMachine();
        assumeTrue(library != null, "there are no native decoders for this machine");
        Path file = library.unpacked(folder);
        long bytes = Files.size(file);
        var written = Files.getLastModifiedTime(file);
        assertEquals(written, Files.getLastModifiedTime(library.unpacked(folder)));
        Files.write(file, new byte[10]);
        assertEquals(bytes, Files.size(library.unpacked(folder)));
    }
}
