package org.residua.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Programs of others that say what our files hold. A test whose judge is not installed is skipped, and says so. */
public final class Judge {
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

    private Judge() {}

    /** Everything that {@code dciodvfy} finds wrong with a file. */
    public static List<String> conformanceErrors(Path file) throws IOException, InterruptedException {
        return run(List.of("dciodvfy", file.toString()))
                .lines()
                .filter(line -> line.startsWith("Error") || line.startsWith("Abort"))
                .toList();
    }

    /** What a Python program that uses pydicom prints. */
    public static String pydicom(String program, Path file) throws IOException, InterruptedException {
        return python("import pydicom\nimport sys\n" + program, file);
    }

    /** What a Python program prints, run by the first interpreter that has the modules it wants. */
    public static String python(String program, Path file) throws IOException, InterruptedException {
        String output = "";
        for (String python : PYTHONS) {
            List<String> command = new ArrayList<>(List.of(python, "-c", program, file.toString()));
            output = run(command);
            if (!output.contains("No module named")) {
                return output.strip();
            }
        }
        Assumptions.abort(output.strip().lines().reduce("", (all, line) -> line) + ": the judge is not installed");
        return output;
    }

    /** The numbers that a Python program prints of arrays, which it finds one after another in its file, as '<f4'. */
    public static float[] numbers(String program, Path folder, float[]... arrays)
            throws IOException, InterruptedException {
        int length = Arrays.stream(arrays).mapToInt(array -> array.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * length).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] array : arrays) {
            bytes.asFloatBuffer().put(array);
            bytes.position(bytes.position() + Float.BYTES * array.length);
        }
        String[] words = python(program, Files.write(folder.resolve("arrays.bin"), bytes.array()))
                .split("\\s+", -1);
        float[] numbers = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Float.parseFloat(words[i]);
        }
        return numbers;
    }

    /** Runs a program for what it writes; whether it succeeds. */
    public static boolean succeeds(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), command[0] + " hangs");
            return process.exitValue() == 0;
        } catch (IOException e) {
            Assumptions.abort(command[0] + " is not installed");
            throw e;
        }
    }

    /** All that a command prints. */
    public static String output(List<String> command) throws IOException, InterruptedException {
        return run(command);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            Assumptions.abort(command.get(0) + " is not installed");
            throw e;
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), command.get(0) + " hangs");
        return output;
    }
}
