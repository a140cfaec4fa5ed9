package org.residua.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.residua.file.WholeFile;

/** Writes manifests, whole or not at all. */
public final class ManifestWriter {
    private ManifestWriter() {}

    /**
     * Writes rows with paths relative to the manifest's folder.
     *
     * @throws ManifestException when the file cannot be written, or the images lie on another drive
     */
    public static void write(Path file, List<ManifestRow> rows) throws ManifestException {
        Path target = file.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (folder == null) {
            throw new ManifestException("A manifest cannot be written to " + file + ". Name a file in a folder.");
        }
        try {
            String csv = csv(folder, rows);
            WholeFile.write(target, part -> Files.writeString(part, csv));
        } catch (IOException e) {
            throw new ManifestException(
                    "The manifest " + file + " cannot be written. Check the folder, its rights and its space.", e);
        } catch (IllegalArgumentException e) {
            throw new ManifestException(
                    "The manifest " + file + " lies on another drive than its images. Write it beside them.", e);
        }
    }

    private static String csv(Path folder, List<ManifestRow> rows) throws IOException {
        Set<String> further = new LinkedHashSet<>();
        rows.forEach(row -> further.addAll(row.further().keySet()));
        // Where each image is a file of its own the column would say nothing.
        List<String> frame = rows.stream().anyMatch(row -> row.frame() > 0) ? List.of(ManifestReader.FRAME) : List.of();
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, ManifestReader.FORMAT)) {
            List<Object> header = new ArrayList<>(ManifestReader.REQUIRED);
            header.addAll(ManifestReader.OPTIONAL);
            header.addAll(frame);
            header.addAll(further);
            printer.printRecord(header);
            for (ManifestRow row : rows) {
                printer.printRecord(cells(folder, row, !frame.isEmpty(), further));
            }
        }
        return text.toString();
    }

    private static List<Object> cells(Path folder, ManifestRow row, boolean frame, Set<String> further) {
        List<Object> cells = new ArrayList<>(List.of(
                relative(folder, row.path()),
                row.patient(),
                row.series(),
                row.label().text(),
                row.split().text(),
                relative(folder, row.mask()),
                orEmpty(row.position()),
                row.view(),
                row.group(),
                orEmpty(row.confirmed()),
                row.laterality()));
        if (frame) {
            cells.add(row.frame());
        }
        further.forEach(column -> cells.add(row.further().getOrDefault(column, "")));
        return cells;
    }

    private static String relative(Path folder, @Nullable Path path) {
        return path == null
                ? ""
                : folder.relativize(path.toAbsolutePath().normalize())
                        .toString()
                        .replace('\\', '/');
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
