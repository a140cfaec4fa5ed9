package org.residua.interchange.deidentify;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.apache.commons.csv.CSVRecord;

/** Where images are blacked out: rectangles, each for the images that it matches. */
public final class Blackout {
    private static final Pattern FOUR_NUMBERS = Pattern.compile("\\d+(,\\d+){3}");

    private final List<Rule> rules;

    private Blackout(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** A rectangle and what an image must be to get it; empty matches all, 0 as well. */
    private record Rule(
            String modality,
            String manufacturer,
            String model,
            String imageType,
            int rows,
            int columns,
            Rectangle rectangle) {
        static Rule of(CSVRecord row) {
            return new Rule(
                    field(row, "modality"),
                    field(row, "manufacturer"),
                    field(row, "model"),
                    field(row, "imageType"),
                    number(row, "rows"),
                    number(row, "columns"),
                    new Rectangle(number(row, "x"), number(row, "y"), number(row, "width"), number(row, "height")));
        }

        private static String field(CSVRecord row, String name) {
            return row.isMapped(name) ? row.get(name) : "";
        }

        private static int number(CSVRecord row, String name) {
            String field = field(row, name);
            return field.isEmpty() ? 0 : Integer.parseInt(field);
        }

        boolean matches(Attributes image) {
            return (modality.isEmpty() || modality.equals(Values.text(image, Tag.Modality)))
                    && has(image, Tag.Manufacturer, manufacturer)
                    && has(image, Tag.ManufacturerModelName, model)
                    && has(image, Tag.ImageType, imageType)
                    && (rows == 0 || rows == Values.number(image, Tag.Rows, 0))
                    && (columns == 0 || columns == Values.number(image, Tag.Columns, 0));
        }

        private static boolean has(Attributes image, int tag, String part) {
            return Values.text(image, tag).toUpperCase(Locale.ROOT).contains(part.toUpperCase(Locale.ROOT));
        }
    }

    /** None. */
    public static Blackout none() {
        return new Blackout(List.of());
    }

    static Blackout ofKnownDevices() throws IOException {
        return ofRows(Resource.rows("burned-in.csv"));
    }

    /**
     * By what the user says: {@code x,y,width,height} for all images, or the name of a CSV file with the columns x, y,
     * width, height and, as wanted, modality, manufacturer, model, imageType, rows, columns.
     *
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when one of the words is no rectangle and no such file
     */
    public static Blackout of(List<String> words) throws IOException {
        List<Rule> rules = new ArrayList<>();
        for (String word : words) {
            if (FOUR_NUMBERS.matcher(word).matches()) {
                String[] n = word.split(",", -1);
                rules.add(new Rule("", "", "", "", 0, 0, rectangle(n)));
            } else {
                rules.addAll(ofFile(Path.of(word)).rules);
            }
        }
        return new Blackout(rules);
    }

    private static Rectangle rectangle(String[] numbers) {
        return new Rectangle(
                Integer.parseInt(numbers[0]),
                Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[2]),
                Integer.parseInt(numbers[3]));
    }

    private static Blackout ofFile(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(file + " is neither x,y,width,height nor a file of rectangles.");
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            return ofRows(Resource.rows(reader));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    file + " is no table of rectangles: it needs the columns x, y, width and height, in pixels.", e);
        }
    }

    private static Blackout ofRows(List<CSVRecord> rows) {
        return new Blackout(rows.stream().map(Rule::of).toList());
    }

    /** The rectangles of an image. */
    List<Rectangle> of(Attributes image) {
        return rules.stream()
                .filter(rule -> rule.matches(image))
                .map(Rule::rectangle)
                .toList();
    }
}
