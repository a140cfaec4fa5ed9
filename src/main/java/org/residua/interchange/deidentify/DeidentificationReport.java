package org.residua.interchange.deidentify;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was removed and replaced, per file and in sum. Names no source and no value, so that it may go with the files.
 *
 * @param folder that the files were written to
 * @param files in the order in which they were read
 */
public record DeidentificationReport(Path folder, List<Deidentified> files) {
    /** With a copy of the list. */
    public DeidentificationReport {
        files = List.copyOf(files);
    }

    /** How many files were written. */
    public int written() {
        return (int) files.stream().filter(file -> file.file() != null).count();
    }

    /** How many files were refused. */
    public int refused() {
        return files.size() - written();
    }

    /** What was done in all files together, in order of tags. */
    public List<Change> sum() {
        Map<String, Change> sum = new TreeMap<>();
        files.stream()
                .flatMap(file -> file.changes().stream())
                .forEach(change -> sum.merge(
                        change.tag() + change.action(),
                        change,
                        (a, b) -> new Change(a.tag(), a.name(), a.action(), a.count() + b.count())));
        return List.copyOf(sum.values());
    }

    /** As a page of text. */
    public String text() {
        StringBuilder page = new StringBuilder(
                String.format(Locale.ROOT, "De-identification: %d files written, %d refused.%n", written(), refused()));
        page.append(String.format(Locale.ROOT, "%nIn all files%n"));
        append(page, sum());
        int number = 0;
        for (Deidentified file : files) {
            number++;
            @Nullable Path path = file.file();
            page.append(String.format(
                    Locale.ROOT,
                    "%nFile %d: %s%n",
                    number,
                    path == null ? "refused: " + file.reason() : folder.relativize(path)));
            file.warnings()
                    .forEach(warning -> page.append("  ! ").append(warning).append(System.lineSeparator()));
            append(page, file.changes());
        }
        return page.toString();
    }

    private static void append(StringBuilder page, List<Change> changes) {
        changes.stream()
                .sorted(Comparator.comparing(Change::tag))
                .forEach(change -> page.append(String.format(
                        Locale.ROOT,
                        "  %s %-9s %5d  %s%n",
                        change.tag(),
                        change.action(),
                        change.count(),
                        change.name())));
    }
}
