package org.residua.anomaly.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.residua.raster.RasterReader;
import org.residua.testkit.TestDicom;
import org.residua.testkit.TestSlices;
import org.residua.volume.Frame;
import org.residua.volume.GreyPipeline;
import org.residua.volume.Slice;
import org.residua.volume.SliceReadException;

/** Images that no model is for, from the data folder and the machine, or drawn. */
final class OffDomain {
    private static final int SIDE = 256;
    private static final long SEED = 11;

    private OffDomain() {}

    /** A slice and what it is. */
    record Named(String group, String name, Slice slice) {}

    /** First, middle and last grey frame of each file of the DICOM collections but chest films and stubs. */
    static List<Named> collections(Path data) throws IOException {
        List<Named> found = new ArrayList<>();
        for (CSVRecord fields : rows(data.resolve("dicom/index.csv"))) {
            if (List.of("CHEST", "THORAX").contains(fields.get("body_part"))) {
                continue;
            }
            String many = fields.get("frames");
            int frames = many.isEmpty() ? 1 : Math.max(1, Integer.parseInt(many));
            for (int frame : new TreeSet<>(List.of(0, frames / 2, frames - 1))) {
                try {
                    Slice slice = TestDicom.pixels().read(data.resolve("dicom").resolve(fields.get("file")), frame);
                    if (slice.frame().isGrey()
                            && Math.min(
                                            slice.geometry().columns(),
                                            slice.geometry().rows())
                                    >= InputGate.SHORTEST_SIDE_PX) {
                        found.add(new Named(group(fields), fields.get("file"), slice));
                    }
                } catch (SliceReadException e) {
                    // Some files of the collections are broken on purpose.
                }
            }
        }
        return found;
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        try (CSVParser parser = CSVParser.parse(
                file,
                StandardCharsets.UTF_8,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords();
        }
    }

    private static String group(CSVRecord fields) {
        if (fields.get("repo").equals("datalad-structural")) {
            return "T1 head";
        }
        return switch (fields.get("modality")) {
            case "MR" -> "other MR";
            case "CT" -> "CT";
            case "SEG" -> "segmentations";
            default -> "other collections";
        };
    }

    /** Photographs that come with Python packages, whole and in five square cuts of each; none where none are installed. */
    static List<Named> photographs() throws IOException {
        Random random = new Random(SEED);
        List<Named> found = new ArrayList<>();
        for (String folder : List.of(
                "/usr/lib/python3/dist-packages/sklearn/datasets/images",
                "/usr/lib/python3/dist-packages/skimage/data",
                "/usr/share/matplotlib/mpl-data/sample_data",
                "/usr/share/backgrounds/mate/nature")) {
            for (Path file : pictures(Path.of(folder))) {
                Frame picture = picture(file);
                if (picture != null && Math.min(picture.columns(), picture.rows()) >= 200) {
                    cuts(file.getFileName().toString(), picture, random, found);
                }
            }
        }
        return found;
    }

    private static List<Path> pictures(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(jpg|png)"))
                    .sorted()
                    .toList();
        }
    }

    private static @Nullable Frame picture(Path file) {
        try {
            return new RasterReader().read(file).frame();
        } catch (SliceReadException e) {
            // The packages hold broken and odd pictures as well.
            return null;
        }
    }

    private static void cuts(String name, Frame picture, Random random, List<Named> into) {
        int width = picture.columns();
        int height = picture.rows();
        into.add(new Named("photographs", name, grey(picture, 0, 0, width, height)));
        for (int cut = 0; cut < 5; cut++) {
            int side = (int) (Math.min(width, height) * (0.35 + 0.5 * random.nextDouble()));
            int x = random.nextInt(width - side + 1);
            int y = random.nextInt(height - side + 1);
            into.add(new Named("photographs", name + " cut " + cut, grey(picture, x, y, side, side)));
        }
    }

    private static Slice grey(Frame picture, int left, int top, int width, int height) {
        float[] values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            int pixel = (top + i / width) * picture.columns() + left + i % width;
            int rgb = picture.isGrey() ? 0 : picture.rgb(pixel);
            values[i] = picture.isGrey()
                    ? (float) picture.samples().at(pixel)
                    : 0.299f * (rgb >> 16 & 255) + 0.587f * (rgb >> 8 & 255) + 0.114f * (rgb & 255);
        }
        return TestSlices.of(values, width, height);
    }

    /** Blank and near-blank images, noise, ramps, disks and chequers. */
    static List<Named> drawn() {
        Random random = new Random(SEED);
        List<Named> found = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double tilt = random.nextGaussian();
            double slant = random.nextGaussian();
            int steps = 3 + i;
            int level = i;
            found.add(new Named("blank", "constant", drawn((x, y) -> 10 * level)));
            found.add(new Named("blank", "two levels", drawn((x, y) -> 100 + random.nextInt(2))));
            found.add(new Named("drawn", "noise", drawn((x, y) -> random.nextInt(256))));
            found.add(new Named("drawn", "ramp", drawn((x, y) -> 200 + 100 * (tilt * x + slant * y))));
            found.add(new Named(
                    "drawn",
                    "disk",
                    drawn((x, y) -> 1000 - 1000 * Math.hypot(x - 0.5 - tilt / 9, y - 0.5 - slant / 9))));
            found.add(new Named(
                    "drawn", "chequers", drawn((x, y) -> ((int) (x * steps) + (int) (y * steps)) % 2 * 200)));
            found.add(new Named("drawn", "blobs", blobs(random)));
        }
        return found;
    }

    private static Slice drawn(java.util.function.DoubleBinaryOperator value) {
        float[] values = new float[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) value.applyAsDouble((double) (i % SIDE) / SIDE, (double) Math.floorDiv(i, SIDE) / SIDE);
        }
        return TestSlices.of(values, SIDE, SIDE);
    }

    /** Things of all sizes before one another, each shaded: edges and a spectrum as photographs have (dead leaves). */
    private static Slice blobs(Random random) {
        float[] values = new float[SIDE * SIDE];
        for (int leaf = 0; leaf < 400; leaf++) {
            double radius = Math.min(0.4, 0.02 / Math.sqrt(random.nextDouble() + 0.002));
            double left = random.nextDouble();
            double top = random.nextDouble();
            double level = 200 * random.nextDouble();
            double shade = 100 * random.nextGaussian();
            for (int i = 0; i < values.length; i++) {
                double x = (double) (i % SIDE) / SIDE - left;
                double y = (double) Math.floorDiv(i, SIDE) / SIDE - top;
                if (Math.hypot(x, y) < radius) {
                    values[i] = (float) (level + shade * x + 4 * random.nextGaussian());
                }
            }
        }
        return TestSlices.of(values, SIDE, SIDE);
    }

    /** What is done to a film or slice. */
    enum Change {
        INVERTED,
        TURNED_LEFT,
        UPSIDE_DOWN,
        TURNED_RIGHT,
        FLIPPED_DOWN,
        FLIPPED_ACROSS
    }

    /** The slice as it is shown, changed. */
    static Slice changed(Slice slice, Change change) {
        float[] values = slice.modalityValues();
        int columns = slice.geometry().columns();
        int rows = slice.geometry().rows();
        boolean sideways = change == Change.TURNED_LEFT || change == Change.TURNED_RIGHT;
        int width = sideways ? rows : columns;
        int height = sideways ? columns : rows;
        float highest = 0;
        for (float value : values) {
            highest = Math.max(highest, value);
        }
        float[] result = new float[values.length];
        for (int i = 0; i < result.length; i++) {
            int x = i % width;
            int y = i / width;
            int from = switch (change) {
                case INVERTED -> i;
                case TURNED_LEFT -> x * columns + columns - 1 - y;
                case UPSIDE_DOWN -> result.length - 1 - i;
                case TURNED_RIGHT -> (rows - 1 - x) * columns + y;
                case FLIPPED_DOWN -> (rows - 1 - y) * columns + x;
                case FLIPPED_ACROSS -> y * columns + columns - 1 - x;
            };
            result[i] = change == Change.INVERTED ? highest - values[from] : values[from];
        }
        return TestSlices.of(result, width, height, 1, GreyPipeline.PLAIN);
    }
}
