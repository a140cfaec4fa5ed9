package org.residua.dicom.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.residua.dicom.codec.process.QuickCodec;
import org.residua.launch.Main;

/**
 * The virtual machine in which broken files are read: {@code SEEDS FOLDER FROM TO}. For each number it makes the broken
 * file that belongs to it and reads it. One line a file to standard output: number, outcome, milliseconds, transfer
 * syntax; or number, {@code FAILED}, milliseconds and the exception.
 */
public final class FuzzWorker {
    /** The file that is being read. */
    static final String BROKEN = "broken";

    private static final long SEED = 20_261_124;
    /** One of so many files is decoded as where there are no native decoders. */
    private static final int JAVA_EVERY = 4;
    /** Beyond it, a try counts as a hang; a frame is tried twice. */
    static final Duration CODEC_DEADLINE = Duration.ofSeconds(2);

    private final List<byte[]> seeds = new ArrayList<>();
    private final Path file;

    private FuzzWorker(Path seedFolder, Path folder) throws IOException {
        file = folder.resolve(BROKEN);
        try (Stream<Path> all = Files.list(seedFolder)) {
            for (Path seed : all.sorted().toList()) {
                seeds.add(Files.readAllBytes(seed));
            }
        }
    }

    /** Reads a range of broken files. */
    public static void main(String[] arguments) throws IOException {
        FuzzWorker worker = new FuzzWorker(Path.of(arguments[0]), Path.of(arguments[1]));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (var nativeCodec = QuickCodec.inNative(Main.class, CODEC_DEADLINE);
                var javaCodec = QuickCodec.inJava(Main.class, CODEC_DEADLINE)) {
            FuzzTarget natively = new FuzzTarget(nativeCodec);
            FuzzTarget inJava = new FuzzTarget(javaCodec);
            int to = Integer.parseInt(arguments[3]);
            for (int number = Integer.parseInt(arguments[2]); number < to; number++) {
                out.println(worker.line(number % JAVA_EVERY == 0 ? inJava : natively, number));
                if (out.checkError()) {
                    return; // nobody listens any more
                }
            }
        }
        out.println("heap\t" + peakHeapMib());
        out.flush();
    }

    private String line(FuzzTarget target, int number) throws IOException {
        Files.write(file, broken(number));
        long start = System.nanoTime();
        String outcome;
        String detail;
        try {
            FuzzTarget.Reading reading = target.read(file);
            outcome = reading.outcome().name();
            detail = reading.syntax();
        } catch (Throwable e) {
            outcome = "FAILED";
            detail = e + " at " + (e.getStackTrace().length == 0 ? "" : e.getStackTrace()[0]);
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        return String.join("\t", "" + number, outcome, "" + millis, detail.replaceAll("\\s+", " "));
    }

    /** The file of a number: always the same for the same seeds. */
    private byte[] broken(int number) {
        Random random = new Random(SEED + number);
        byte[] whole = seeds.get(random.nextInt(seeds.size()));
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        Mutator mutator = new Mutator(random);
        return random.nextBoolean() && Deflated.is(whole)
                ? Deflated.inside(whole, inflated -> mutator.mutate(inflated, other))
                : mutator.mutate(whole, other);
    }

    private static long peakHeapMib() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(java.lang.management.MemoryUsage::getUsed)
                        .sum()
                >> 20;
    }
}
