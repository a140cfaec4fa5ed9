package org.residua.dicom.codec.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.codec.PixelFormat;
import org.residua.dicom.codec.TransferSyntax;
import org.residua.launch.Main;
import org.residua.task.JobExecutor;
import org.residua.volume.Frame;

/** The pool against children that misbehave, and what it refuses before any child sees it. */
class CodecPoolTest {
    private static final TransferSyntax JPEG_LOSSLESS = TransferSyntax.of("1.2.840.10008.1.2.4.70");
    private static final PixelFormat FORMAT = format(2, 3, 8);
    private static final byte SAMPLE = 42;
    private static final CodecLimits HASTY =
            new CodecLimits(Duration.ofSeconds(20), Duration.ofMillis(1500), Duration.ZERO, 1 << 20);

    private static PixelFormat format(int rows, int columns, int bits) {
        return new PixelFormat(
                PixelFormat.Kind.INTEGER, rows, columns, 1, 1, "MONOCHROME2", false, bits, bits, bits - 1, false);
    }

    /** A frame that declares a size, and holds one more byte. */
    private static byte[] jpeg(int rows, int columns, int bits) {
        return new byte[] {
            -1,
            -40,
            -1,
            (byte) 0xc3,
            0,
            11,
            (byte) bits,
            (byte) (rows >> 8),
            (byte) rows,
            (byte) (columns >> 8),
            (byte) columns,
            1,
            1,
            0x11,
            0,
            SAMPLE
        };
    }

    private static CodecPool pool(String manners, int children) {
        return new CodecPool(FakeCodec.command(manners), Decoders.JAVA, HASTY, children);
    }

    private static Frame decode(CodecPool pool) throws DicomReadException {
        return pool.decode(FORMAT, JPEG_LOSSLESS, jpeg(2, 3, 8));
    }

    private static String failure(CodecPool pool) {
        return assertThrows(DicomReadException.class, () -> decode(pool)).reason();
    }

    @Test
    void aChildIsKeptFromFrameToFrame() throws DicomReadException {
        try (CodecPool pool = pool("behaves", 2)) {
            assertEquals(SAMPLE, decode(pool).samples().at(5));
            List<Long> first = pool.children();
            decode(pool);
            assertEquals(first, pool.children());
            assertEquals(1, first.size());
        }
    }

    @Test
    void whatNativeCodePrintsIsNoPartOfTheAnswer() throws DicomReadException {
        try (CodecPool pool = pool("chatters", 1)) {
            assertEquals(SAMPLE, decode(pool).samples().at(0));
            assertEquals(SAMPLE, decode(pool).samples().at(5));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hangs, took longer than 1 s",
        "crashes, crashed",
        "takes too much memory, took more memory than any frame should",
        "raves, gave an answer that makes no sense",
        "answers too little, gave an answer that makes no sense",
        "loses the end, gave an answer that makes no sense",
    })
    void aFrameThatCostsAChildTwiceIsRefusedAndThePoolGoesOn(String manners, String reason) {
        try (CodecPool pool = pool(manners, 1)) {
            String message = failure(pool);

            assertTrue(message.contains(reason), message);
            assertTrue(message.contains("2 times"), message);
            assertTrue(message.startsWith("This frame cannot be decoded"), message);
            assertEquals(message, failure(pool));
        }
    }

    @Test
    void aChildThatWasKilledIsReplacedUnnoticed() throws Exception {
        try (CodecPool pool = pool("behaves", 1)) {
            decode(pool);
            long killed = pool.children().get(0);
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            assertEquals(SAMPLE, decode(pool).samples().at(0));
            assertNotEquals(List.of(killed), pool.children());
        }
    }

    @Test
    void aChildThatDoesNotStartIsAReasonNotAHang() {
        CodecCommand nowhere = new CodecCommand(List.of("/nowhere/java"), "");
        try (CodecPool pool = new CodecPool(nowhere, Decoders.JAVA, HASTY, 1)) {
            String message = failure(pool);
            assertTrue(message.contains("does not start"), message);
        }
        CodecLimits impatient = new CodecLimits(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ZERO, 1 << 20);
        try (CodecPool pool = new CodecPool(FakeCodec.command("never ready"), Decoders.JAVA, impatient, 1)) {
            assertTrue(failure(pool).contains("took longer than"));
        }
    }

    @Test
    void closingEndsTheChildrenAndWhatTheyDecode() throws Exception {
        CodecPool pool = pool("hangs", 1);
        try (JobExecutor executor = new JobExecutor("test", 1)) {
            Future<String> waiting = executor.submit(() -> failure(pool));
            while (pool.children().isEmpty()) {
                Thread.sleep(10);
            }
            ProcessHandle child = ProcessHandle.of(pool.children().get(0)).orElseThrow();
            pool.close();
            assertFalse(waiting.get().isEmpty());
            child.onExit().get();
        }
        assertTrue(pool.children().isEmpty());
        assertEquals(CodecSlot.STOPPED, failure(pool));
    }

    @Test
    void aThreadThatIsInterruptedStopsWaiting() throws Exception {
        JobExecutor executor = new JobExecutor("test", 2);
        try (CodecPool pool = pool("hangs", 1)) {
            Future<String> decoding = executor.submit(() -> failure(pool));
            Future<String> queueing = executor.submit(() -> failure(pool));
            Thread.sleep(200);
            executor.close();
            assertEquals(CodecSlot.STOPPED, decoding.get());
            assertEquals(CodecSlot.STOPPED, queueing.get());
        }
    }

    @Test
    void whatTheFrameDeclaresMustBeWhatTheHeaderSaysBeforeAChildSeesIt() {
        try (CodecPool pool = pool("behaves", 1)) {
            for (byte[] other : new byte[][] {
                jpeg(3, 3, 8), jpeg(2, 60_000, 8), jpeg(2, 3, 16), new byte[0], new byte[] {-1, -40, -1}, new byte[40],
            }) {
                assertThrows(DicomReadException.class, () -> pool.decode(FORMAT, JPEG_LOSSLESS, other));
            }
            DicomReadException large = assertThrows(
                    DicomReadException.class,
                    () -> pool.decode(format(2000, 2000, 8), JPEG_LOSSLESS, jpeg(2000, 2000, 8)));
            assertTrue(large.reason().contains("larger than 1 MiB"), large.reason());
            TransferSyntax jpegXl = TransferSyntax.of("1.2.840.10008.1.2.4.110");
            DicomReadException unknown =
                    assertThrows(DicomReadException.class, () -> pool.decode(FORMAT, jpegXl, jpeg(2, 3, 8)));
            assertTrue(unknown.reason().contains("JPEG XL Lossless"), unknown.reason());
            assertTrue(pool.children().isEmpty());
        }
    }

    /** Decodes one frame, says by which child, and is gone without a farewell. */
    static final class SuddenDeath {
        private SuddenDeath() {}

        public static void main(String[] arguments) {
            CodecPool pool = CodecPool.forThisMachine(Main.class, Map.of("RESIDUA_CODEC", "java"));
            assertThrows(DicomReadException.class, () -> decode(pool));
            System.out.println(pool.children().get(0));
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
    }

    @Test
    void aChildEndsWithTheProgramThatStartedIt() throws Exception {
        String java = ProcessHandle.current().info().command().orElseThrow();
        String classPath = System.getProperty("java.class.path");
        Process program = new ProcessBuilder(java, "-cp", classPath, SuddenDeath.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String child = new String(program.getInputStream().readAllBytes(), UTF_8).strip();
        program.waitFor();
        Optional<ProcessHandle> orphan = ProcessHandle.of(Long.parseLong(child));
        if (orphan.isPresent()) {
            orphan.get().onExit().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void anInstalledProgramStartsThroughItsOwnLauncher() {
        assertEquals(
                List.of("/opt/residua/bin/Residua", CodecWorker.ARGUMENT),
                CodecCommand.of("/opt/residua/bin/Residua", "a:b", CodecPoolTest.class)
                        .command());
        assertEquals(
                List.of("/jdk/bin/java", "-cp", "a:b", CodecPoolTest.class.getName(), CodecWorker.ARGUMENT),
                CodecCommand.of("/jdk/bin/java", "a:b", CodecPoolTest.class).command());
    }
}
