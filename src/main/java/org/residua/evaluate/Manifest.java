package org.residua.evaluate;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A data set: its images, labels and splits.
 *
 * @param file where it was read from
 * @param sha256 of the file, lower-case hexadecimal
 */
public record Manifest(Path file, String sha256, List<ManifestRow> rows) {
    public Manifest {
        rows = List.copyOf(rows);
    }

    /** The rows of one split, in file order. */
    public List<ManifestRow> in(Split split) {
        return rows.stream().filter(row -> row.split() == split).toList();
    }

    /** The rows of one split with one label, in file order. */
    public List<ManifestRow> in(Split split, Label label) {
        return in(split).stream().filter(row -> row.label() == label).toList();
    }

    /** How many patients the rows come from. */
    public static int patients(List<ManifestRow> rows) {
        return (int) rows.stream().map(ManifestRow::patient).distinct().count();
    }

    /** How many rows each split has. */
    public Map<Split, Long> counts() {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        ManifestRow::split, () -> new EnumMap<>(Split.class), Collectors.counting()));
    }

    /**
     * Refuses a patient in two splits: what is learnt from a patient may not be judged on the same patient.
     *
     * @throws ManifestException naming the file and the first line of each such split
     */
    static void requirePatientsApart(Path file, List<ManifestRow> rows) throws ManifestException {
        Map<String, ManifestRow> first = new HashMap<>();
        Set<String> lines = new TreeSet<>();
        for (ManifestRow row : rows) {
            if (row.split() == Split.CONTEXT) {
                continue;
            }
            ManifestRow before = first.putIfAbsent(row.patient(), row);
            if (before != null && before.split() != row.split()) {
                lines.add("lines " + before.line() + " (" + before.split().text() + ") and " + row.line() + " ("
                        + row.split().text() + ")");
            }
        }
        if (!lines.isEmpty()) {
            throw new ManifestException("In " + file + " " + lines.size() + " rows put a patient into two splits: "
                    + lines.iterator().next()
                    + ". Put all images of a patient into one split, or the rest into the split context.");
        }
    }
}
