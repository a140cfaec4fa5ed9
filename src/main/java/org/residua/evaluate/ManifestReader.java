package org.residua.evaluate;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads manifests: CSV in UTF-8 with a header. */
public final class ManifestReader {
    static final List<String> REQUIRED = List.of("path", "patient", "series", "label", "split", "mask");
    static final List<String> OPTIONAL = List.of("position", "view", "group", "confirmed", "laterality");
    static final String FRAME = "frame";
    static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .setRecordSeparator('\n')
            .get();
    private static final Set<String> YES = Set.of("true", "yes", "1");
    private static final Set<String> NO = Set.of("false", "no", "0");

    private ManifestReader() {}

    /**
     * Reads and checks a manifest.
     *
     * @throws ManifestException when the file cannot be read, a column is missing, a label or split is unknown, an
     *     image or mask is not there, or a patient is in two splits
     */
    public static Manifest read(Path file) throws ManifestException {
        byte[] bytes = bytes(file);
        Path folder = file.toAbsolutePath().normalize().getParent();
        List<ManifestRow> rows = new ArrayList<>();
        for (CSVRecord csv : records(file, bytes)) {
            rows.add(new RowReader(file, folder == null ? Path.of("/") : folder, csv).row());
        }
        if (rows.isEmpty()) {
            throw new ManifestException("The manifest " + file + " lists no image. Add a row for each image.");
        }
        Manifest.requirePatientsApart(file, rows);
        return new Manifest(file, sha256(bytes), rows);
    }

    /** The records of a CSV file with header, after a look at its columns. */
    private static List<CSVRecord> records(Path file, byte[] bytes) throws ManifestException {
        try (CSVParser parser = FORMAT.parse(new StringReader(text(bytes)))) {
            List<String> missing = REQUIRED.stream()
                    .filter(column -> !parser.getHeaderNames().contains(column))
                    .toList();
            if (!missing.isEmpty()) {
                throw new ManifestException("The manifest " + file + " lacks, in line 1, the column"
                        + (missing.size() > 1 ? "s " : " ") + String.join(", ", missing) + ". Its header has to name "
                        + String.join(",", REQUIRED) + "; series and mask may be empty below.");
            }
            return parser.getRecords();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            if (e instanceof ManifestException known) {
                throw known;
            }
            throw new ManifestException("The manifest " + file + " is not CSV with a header: " + e.getMessage(), e);
        }
    }

    static byte[] bytes(Path file) throws ManifestException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ManifestException(
                    "The manifest " + file + " cannot be read. Check that it is there and may be read.", e);
        }
    }

    /** UTF-8 without the byte order mark that spreadsheets write. */
    static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** One record on its way to a row. */
    private record RowReader(Path file, Path folder, CSVRecord csv) {
        ManifestRow row() throws ManifestException {
            Path path = existing("path", required("path"));
            String mask = optional("mask");
            return new ManifestRow(
                    line(),
                    path,
                    frame(),
                    required("patient"),
                    optional("series"),
                    oneOf("label", Label.values()),
                    oneOf("split", Split.values()),
                    mask.isEmpty() ? null : existing("mask", mask),
                    position(),
                    optional("view"),
                    optional("group"),
                    confirmed(),
                    optional("laterality"),
                    further());
        }

        private long line() {
            return csv.getRecordNumber() + 1;
        }

        private String optional(String column) {
            return csv.isSet(column) ? csv.get(column).strip() : "";
        }

        private String required(String column) throws ManifestException {
            String value = optional(column);
            if (value.isEmpty()) {
                throw wrong("the column " + column + " is empty. Fill it in, or leave the row out");
            }
            return value;
        }

        private Path existing(String column, String relative) throws ManifestException {
            Path path;
            try {
                path = Path.of(relative);
            } catch (InvalidPathException e) {
                throw wrong("the " + column + " is not a path. Correct it");
            }
            if (path.isAbsolute()) {
                throw wrong("the " + column + " is absolute. Write it relative to the manifest's folder");
            }
            Path resolved = folder.resolve(path).normalize();
            if (!Files.isRegularFile(resolved)) {
                throw wrong("the " + column + " " + relative + " is not a file in " + folder
                        + ". Paths are relative to the manifest: correct the row or move the manifest");
            }
            return resolved;
        }

        private <E extends Enum<E>> E oneOf(String column, E[] values) throws ManifestException {
            String text = required(column);
            for (E value : values) {
                if (value.name().equalsIgnoreCase(text)) {
                    return value;
                }
            }
            String known = Arrays.stream(values)
                    .map(value -> value.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            throw wrong("the " + column + " " + text + " is unknown. Use one of " + known);
        }

        private int frame() throws ManifestException {
            String text = optional(FRAME);
            if (!text.isEmpty() && !text.matches("\\d{1,9}")) {
                throw wrong("the frame " + text + " is not a number from 0. Write 0 for the first, or leave it empty");
            }
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        }

        private @Nullable Double position() throws ManifestException {
            String text = optional("position");
            if (text.isEmpty()) {
                return null;
            }
            try {
                return Double.valueOf(text);
            } catch (NumberFormatException e) {
                throw wrong("the position " + text + " is not a number. Write 0 to 1, or leave it empty");
            }
        }

        private @Nullable Boolean confirmed() throws ManifestException {
            String text = optional("confirmed").toLowerCase(Locale.ROOT);
            if (!text.isEmpty() && !YES.contains(text) && !NO.contains(text)) {
                throw wrong("confirmed is " + text + ". Write true or false, or leave it empty");
            }
            return text.isEmpty() ? null : Boolean.valueOf(YES.contains(text));
        }

        private Map<String, String> further() {
            Map<String, String> further = new LinkedHashMap<>(csv.toMap());
            further.keySet().removeAll(REQUIRED);
            further.keySet().removeAll(OPTIONAL);
            further.remove(FRAME);
            return further;
        }

        private ManifestException wrong(String what) {
            return new ManifestException("In " + file + ", line " + line() + ", " + what + ".");
        }
    }
}
