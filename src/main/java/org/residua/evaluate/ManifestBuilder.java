package org.residua.evaluate;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a manifest from a folder or from an index; their splits are still to be dealt. */
public final class ManifestBuilder {
    private static final Set<String> READ = Set.of("path", "frame", "patient", "label", "mask", "relative_position");
    private static final Set<String> FILES = Set.of("png", "jpg", "jpeg", "dcm", "dicom", "ima");

    private ManifestBuilder() {}

    /**
     * From a folder with {@code normal} and {@code abnormal} inside, and perhaps {@code masks} or {@code mask} with
     * files of the same names as the abnormal ones, of whatever picture format. All else is passed over. A patient is a folder below those, else a file's name up to its last underscore.
     *
     * @throws ManifestException when there is no image in {@code normal}
     */
    public static List<ManifestRow> fromFolder(Path folder) throws ManifestException {
        List<ManifestRow> rows = new ArrayList<>();
        for (Label label : Label.values()) {
            Path below = folder.resolve(label.text());
            for (Path file : images(below)) {
                Path within = below.relativize(file);
                boolean nested = within.getNameCount() > 1;
                String patient = nested ? within.getName(0).toString() : upToLastUnderscore(within.toString());
                rows.add(row(file, patient, nested ? patient : "", label, mask(folder, within)));
            }
        }
        if (rows.stream().allMatch(ManifestRow::abnormal)) {
            throw new ManifestException("There is no image in " + folder.resolve("normal")
                    + ". Put normal images there and abnormal ones into " + folder.resolve("abnormal") + ".");
        }
        return rows;
    }

    private static ManifestRow row(Path file, String patient, String series, Label label, @Nullable Path mask) {
        return new ManifestRow(0, file, patient, series, label, Split.VALIDATE, mask, null, "", "", null, "", Map.of());
    }

    private static @Nullable Path mask(Path folder, Path within) {
        String picture = within.toString().replaceFirst("\\.[^./\\\\]*$", "") + ".png";
        return Stream.of("masks", "mask")
                .flatMap(name -> Stream.of(within.toString(), picture)
                        .map(file -> folder.resolve(name).resolve(file)))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
    }

    private static List<Path> images(Path folder) throws ManifestException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file) && isImage(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ManifestException("The folder " + folder + " cannot be listed. Check its rights.", e);
        }
    }

    /** DICOM files often have no extension at all. */
    private static boolean isImage(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? !name.equals("dicomdir") : FILES.contains(name.substring(dot + 1));
    }

    private static String upToLastUnderscore(String name) {
        String stem = name.replaceFirst("\\.[^.]*$", "");
        int at = stem.lastIndexOf('_');
        return at > 0 ? stem.substring(0, at) : stem;
    }

    /**
     * From an index: CSV with {@code path,patient,label} and optionally {@code frame}, {@code series}, {@code mask}, {@code slice},
     * {@code position} or {@code relative_position}, {@code view}, {@code group}, {@code confirmed},
     * {@code laterality}. Slices without a series are grouped by patient. Where {@code rsna_class} is there, abnormal
     * images are confirmed where radiologists saw a lung opacity or drew a box. Further columns are kept.
     *
     * @throws ManifestException when a column or file is missing or a label is unknown
     */
    public static List<ManifestRow> fromIndex(Path index) throws ManifestException {
        byte[] bytes = ManifestReader.bytes(index);
        List<ManifestRow> rows = new ArrayList<>();
        Path folder = index.toAbsolutePath().normalize().getParent();
        try (CSVParser parser = ManifestReader.FORMAT.parse(new StringReader(ManifestReader.text(bytes)))) {
            for (String column : List.of("path", "patient", "label")) {
                if (!parser.getHeaderNames().contains(column)) {
                    throw new ManifestException("The index " + index + " lacks, in line 1, the column " + column
                            + ". Its header has to name path,patient,label.");
                }
            }
            for (CSVRecord csv : parser) {
                rows.add(new IndexRow(index, folder == null ? Path.of("/") : folder, csv).row());
            }
        } catch (IllegalArgumentException | IOException e) {
            if (e instanceof ManifestException known) {
                throw known;
            }
            throw new ManifestException("The index " + index + " is not CSV with a header: " + e.getMessage(), e);
        }
        return rows;
    }

    /** One record of an index on its way to a row. */
    private record IndexRow(Path index, Path folder, CSVRecord csv) {
        ManifestRow row() throws ManifestException {
            Label label = label();
            return new ManifestRow(
                    csv.getRecordNumber() + 1,
                    file(get("path")),
                    frame(),
                    get("patient"),
                    series(),
                    label,
                    Split.VALIDATE,
                    get("mask").isEmpty() ? null : file(get("mask")),
                    position(),
                    get("view"),
                    get("group"),
                    label == Label.ABNORMAL ? confirmed() : null,
                    get("laterality"),
                    further());
        }

        private String get(String column) {
            return csv.isSet(column) ? csv.get(column).strip() : "";
        }

        private Label label() throws ManifestException {
            for (Label label : Label.values()) {
                if (label.text().equals(get("label").toLowerCase(Locale.ROOT))) {
                    return label;
                }
            }
            throw wrong("the label " + get("label") + " is unknown. Use normal or abnormal");
        }

        private Path file(String relative) throws ManifestException {
            Path file = folder.resolve(relative).normalize();
            if (relative.isEmpty() || !Files.isRegularFile(file)) {
                throw wrong("the file " + relative + " is not in " + folder + ". Correct the row or leave it out");
            }
            return file;
        }

        private int frame() throws ManifestException {
            if (!get("frame").matches("\\d{0,9}")) {
                throw wrong("the frame " + get("frame") + " is not a number from 0");
            }
            return get("frame").isEmpty() ? 0 : Integer.parseInt(get("frame"));
        }

        /** A folder of single films has no slice column; with one, a patient's slices are one volume. */
        private String series() {
            return get("series").isEmpty() && csv.isMapped("slice") ? get("patient") : get("series");
        }

        private @Nullable Double position() throws ManifestException {
            String text = get("position").isEmpty() ? get("relative_position") : get("position");
            try {
                return text.isEmpty() ? null : Double.valueOf(text);
            } catch (NumberFormatException e) {
                throw wrong("the position " + text + " is not a number");
            }
        }

        private @Nullable Boolean confirmed() {
            if (csv.isMapped("confirmed")) {
                return get("confirmed").isEmpty() ? null : Boolean.valueOf(get("confirmed"));
            }
            if (!csv.isMapped("rsna_class")) {
                return null;
            }
            boolean boxed = !get("boxes_nih").isEmpty() && !get("boxes_nih").equals("0");
            return boxed || get("rsna_class").equals("Lung Opacity");
        }

        private Map<String, String> further() {
            Map<String, String> further = new LinkedHashMap<>(csv.toMap());
            further.keySet().removeAll(READ);
            further.keySet().removeAll(ManifestReader.REQUIRED);
            further.keySet().removeAll(ManifestReader.OPTIONAL);
            return further;
        }

        private ManifestException wrong(String what) {
            return new ManifestException("In " + index + ", line " + (csv.getRecordNumber() + 1) + ", " + what + ".");
        }
    }
}
