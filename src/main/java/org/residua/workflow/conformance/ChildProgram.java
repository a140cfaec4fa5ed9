package org.residua.workflow.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs programs to their end, within a deadline. What they say goes through a file, so that no full pipe can hold them up.
 *
 * @param deadline of one run
 */
record ChildProgram(Duration deadline) {
    static final String OUTPUT = "output.txt";

    private static final int MOST_OUTPUT_BYTES = 1 << 16;
    private static final int MOST_MESSAGE = 100;
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");

    /** What became of a run. */
    record Ended(int status, String output) {
        boolean failed() {
            return status != 0;
        }
    }

    /** The version that a program names first; null where it is not installed. */
    @Nullable
    String version(String... command) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Ended ended = run(folder.path().resolve(OUTPUT), command);
            Matcher version = VERSION.matcher(ended.output());
            return !ended.failed() && version.find() ? version.group() : null;
        } catch (IOException | NotJudgedException e) {
            return null;
        }
    }

    /**
     * Runs a program.
     *
     * @param output where what it says goes
     * @throws NotJudgedException when it does not end in time
     * @throws IOException when it cannot be started
     */
    Ended run(Path output, String... command) throws IOException, NotJudgedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NotJudgedException("takes longer than " + deadline.toSeconds() + " s");
            }
            return new Ended(process.exitValue(), start(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotJudgedException("was stopped");
        } finally {
            process.destroyForcibly();
        }
    }

    private static String start(Path output) throws IOException {
        try (var in = Files.newInputStream(output)) {
            return new String(in.readNBytes(MOST_OUTPUT_BYTES), StandardCharsets.UTF_8);
        }
    }

    /** The gist of a program's complaint: its last lines without its own name, paths and control characters. */
    static String gist(String output, Path... paths) {
        String text = output;
        for (Path path : paths) {
            text = text.replace(path.toString(), "FILE");
        }
        List<String> lines = Arrays.stream(text.split("\\R", -1))
                .map(line -> line.replaceAll("\\p{Cc}", " ").strip())
                .filter(line -> line.startsWith("F:") || line.startsWith("E:"))
                .map(line -> line.substring(2).strip())
                .toList();
        String gist = lines.isEmpty() ? text.replaceAll("\\s+", " ").strip() : String.join("; ", lines);
        return gist.length() <= MOST_MESSAGE ? gist : gist.substring(0, MOST_MESSAGE) + "...";
    }
}
