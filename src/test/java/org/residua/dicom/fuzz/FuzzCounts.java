package org.residua.dicom.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the broken files so far, kept as lines of a file. */
final class FuzzCounts {
    private final Path file;
    private final Map<String, Long> numbers = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    private FuzzCounts(Path file) {
        this.file = file;
    }

    /** From a file, or none yet where there is no such file. */
    static FuzzCounts in(Path file) throws IOException {
        FuzzCounts counts = new FuzzCounts(file);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] fields = line.split("\t", 2);
                if (fields[0].equals("failure")) {
                    counts.failures.add(fields[1]);
                } else {
                    counts.numbers.put(fields[1], Long.parseLong(fields[0]));
                }
            }
        }
        return counts;
    }

    /** Where they are kept. */
    Path folder() {
        return file.resolveSibling("");
    }

    void keep() throws IOException {
        List<String> lines = new ArrayList<>();
        numbers.forEach((name, number) -> lines.add(number + "\t" + name));
        failures.forEach(failure -> lines.add("failure\t" + failure));
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    /** The number of the next file, from 0: how many were read. */
    int next() {
        return (int) number("next");
    }

    long number(String name) {
        return numbers.getOrDefault(name, 0L);
    }

    List<String> failures() {
        return failures;
    }

    /** A row for each transfer syntax of which a frame was reached: its name, how many were read, refused and lost. */
    List<String> rows() {
        return numbers.keySet().stream()
                .filter(key -> key.endsWith("\tREAD") && !key.startsWith("\t"))
                .map(key -> key.substring(0, key.indexOf('\t')))
                .map(syntax -> "| " + syntax + " | " + number(syntax + "\tREAD") + " | "
                        + number(syntax + "\tFRAME_REFUSED") + " | " + number(syntax + "\tCODEC_LOST") + " |")
                .toList();
    }

    /** A line that a child has said. */
    void add(String line) {
        String[] fields = line.split("\t", 4);
        if (fields[0].equals("heap")) {
            most("heapMib", Long.parseLong(fields[1]));
            return;
        }
        numbers.merge(fields[1], 1L, Long::sum);
        numbers.put("next", Long.parseLong(fields[0]) + 1);
        most("slowestMs", Long.parseLong(fields[2]));
        if (fields[1].equals("FAILED")) {
            failures.add(fields[0] + ": " + fields[3]);
        } else {
            numbers.merge(fields[3] + "\t" + fields[1], 1L, Long::sum);
        }
    }

    /** The next file was the end of a child. */
    void failed(String how) {
        failures.add(next() + ": " + how);
        numbers.merge("FAILED", 1L, Long::sum);
        numbers.put("next", next() + 1L);
    }

    void addSeconds(double seconds) {
        numbers.merge("seconds", Math.round(seconds), Long::sum);
    }

    private void most(String name, long value) {
        numbers.merge(name, value, Math::max);
    }
}
