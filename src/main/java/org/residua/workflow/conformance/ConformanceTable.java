package org.residua.workflow.conformance;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.residua.workflow.conformance.FileConformance.Outcome;

/**
 * A row for every file, the worst first.
 *
 * @param judges with their versions
 * @param mostFrames how many frames of a file were compared at most
 */
public record ConformanceTable(List<Installed> judges, int mostFrames, List<FileConformance> files) {
    /** A judge on this machine. */
    public record Installed(String name, String version) {}

    public ConformanceTable {
        judges = List.copyOf(judges);
        files = files.stream()
                .sorted(Comparator.comparing(FileConformance::outcome).thenComparing(FileConformance::path))
                .toList();
    }

    /** How many files have each outcome; only those that occur. */
    public Map<Outcome, Long> counts() {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        files.forEach(file -> counts.merge(file.outcome(), 1L, Long::sum));
        return counts;
    }
}
