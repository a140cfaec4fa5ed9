package org.residua.dicom.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.residua.task.JobExecutor;

/**
 * Has broken files read by a child and replaces the child when it hangs or ends. What was done is kept in a file, so that
 * a run that was stopped goes on where it was.
 */
final class FuzzRun {
    /** For one broken file, of which the codec may take two tries for each of up to four frames. */
    static final Duration DEADLINE = Duration.ofSeconds(30);

    static final int HEAP_MIB = 512;
    /** The end of the lines of a child. */
    private static final String END = "";

    private static final Duration START = Duration.ofSeconds(60);
    private static final int KEEP_EVERY = 500;

    private final Path seeds;
    private final Path folder;
    private final FuzzCounts counts;

    /**
     * Goes on from what {@code counts} holds.
     *
     * @param folder where the child puts broken files
     */
    FuzzRun(Path seeds, Path folder, FuzzCounts counts) {
        this.seeds = seeds;
        this.folder = folder;
        this.counts = counts;
    }

    /** Until as many files have been read. */
    void until(int files) throws IOException, InterruptedException {
        try (JobExecutor reader = new JobExecutor("fuzz", 1)) {
            while (counts.next() < files) {
                child(reader, files);
                counts.keep();
            }
        }
    }

    /** One child, to its end: of the range, or its own. */
    private void child(JobExecutor reader, int to) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command(to))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        var reading = reader.submit(() -> readLines(process, lines));
        try {
            Duration patience = START;
            while (true) {
                @Nullable String line = lines.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
                patience = DEADLINE;
                if (line == null) {
                    keepBroken();
                    counts.failed("hangs for more than " + DEADLINE.toSeconds() + " s");
                    return;
                }
                if (line.equals(END)) {
                    if (counts.next() < to) {
                        keepBroken();
                        counts.failed("the virtual machine ended with status " + process.waitFor());
                    }
                    return;
                }
                counts.add(line);
                if (counts.next() % KEEP_EVERY == 0) {
                    counts.keep();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
            reading.cancel(true);
            counts.addSeconds((System.nanoTime() - start) / 1e9);
        }
    }

    /** The file that a child did not survive, beside the counts, as encoders may make other seeds another time. */
    private void keepBroken() throws IOException {
        Path broken = folder.resolve(FuzzWorker.BROKEN);
        if (Files.exists(broken)) {
            Files.copy(broken, counts.folder().resolve("failed-" + counts.next()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean readLines(Process process, BlockingQueue<String> lines) throws IOException {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.isBlank()).forEach(lines::add);
        } finally {
            lines.add(END);
        }
        return true;
    }

    private List<String> command(int to) throws IOException {
        Files.createDirectories(folder);
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MIB + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                FuzzWorker.class.getName(),
                seeds.toString(),
                folder.toString(),
                String.valueOf(counts.next()),
                String.valueOf(to));
    }
}
