package org.residua.interchange.deidentify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.dicom.DicomPixels;
import org.residua.testkit.Judge;
import org.residua.testkit.Measured;
import org.residua.testkit.TestDicom;
import org.residua.volume.Frame;
import org.residua.volume.SliceReadException;

/** Real files of many makers, each de-identified and then searched, by others, for what it should no longer tell. */
class DeidentificationAuditTest {
    private static final int MOST_FRAMES = 8;
    private static final int PAIRS_AT_ONCE = 100;
    private static final Rectangle RECTANGLE = new Rectangle(3, 2, 40, 20);

    private static final Set<ProfileOption> BASIC = Set.of(ProfileOption.CLEAN_STRUCTURED);
    private static final Set<ProfileOption> RETAINING = Set.of(
            ProfileOption.CLEAN_STRUCTURED,
            ProfileOption.CLEAN_DESCRIPTORS,
            ProfileOption.CLEAN_GRAPHICS,
            ProfileOption.RETAIN_MODIFIED_DATES,
            ProfileOption.RETAIN_PRIVATE,
            ProfileOption.RETAIN_DEVICE,
            ProfileOption.RETAIN_CHARACTERISTICS);

    private final DicomPixels pixels = TestDicom.pixels();
    private List<Path> files = List.of();

    @TempDir
    private Path folder;

    /** A file and what became of it. */
    private record Pair(Path source, Path file) {}

    /** What was found in a run. */
    private record Found(int written, int refused, String searched, int comparedFrames, int errors) {
        String row(String name) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %d | %s |",
                    name,
                    written,
                    refused,
                    comparedFrames,
                    errors,
                    searched);
        }
    }

    @BeforeEach
    void findFiles() throws IOException {
        Assumptions.assumeTrue(System.getenv("RESIDUA_DATA") != null, "RESIDUA_DATA is not set");
        try (Stream<Path> all = Files.walk(Path.of(System.getenv("RESIDUA_DATA"), "dicom"))) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private List<Path> every(int step) {
        List<Path> some = new ArrayList<>();
        for (int i = 0; i < files.size(); i += step) {
            some.add(files.get(i));
        }
        return some;
    }

    @Test
    void aSampleOfRealFilesTellsNothingAndKeepsItsPixels() throws Exception {
        Found found = audit(every(60), BASIC, null);
        assertTrue(found.written() > 8, found.toString());
    }

    @Tag("slow")
    @Test
    void noRealFileTellsWhomItIsOf() throws Exception {
        List<String> rows = new ArrayList<>();
        rows.add(audit(files, BASIC, null).row("basic profile"));
        rows.add(audit(files, RETAINING, null).row("with options"));
        rows.add(audit(files, BASIC, RECTANGLE).row("blacked out"));
        Measured.write("De-identification", """
                Every file of the collections, de-identified and compared with what it was. Frames: their stored values,
                outside what was blacked out, by our decoder (at most %d a file). Errors: kinds that dciodvfy finds after
                and not before. Searched: values of four characters or more that were removed or replaced; `vocabulary`
                are those that a kept code string, number, time or code has too, `private` those of private attributes or
                of the file meta information that a kept attribute has too, `found` all others.

                | Run | Written | Refused | Frames equal | New errors | Searched |
                |---|---|---|---|---|---|
                %s
                """.formatted(MOST_FRAMES, String.join("\n", rows)));
    }

    private Found audit(List<Path> sources, Set<ProfileOption> options, Rectangle rectangle) throws Exception {
        Path out = Files.createTempDirectory(folder, "run");
        List<Pair> pairs = new ArrayList<>();
        int frames = 0;
        int errors = 0;
        for (Path source : sources) {
            Deidentified result = deidentifier(options, rectangle).run(source, out.resolve("" + pairs.size()));
            if (result.file() != null) {
                Pair pair = new Pair(source, result.file());
                pairs.add(pair);
                frames += compare(pair, rectangle);
                errors += newErrors(pair);
                assertTrue(
                        Judge.succeeds("dcmdump", "-q", pair.file().toString())
                                || !Judge.succeeds("dcmdump", "-q", source.toString()),
                        source.toString());
            }
        }
        String searched = search(pairs);
        assertEquals(0, errors, "dciodvfy");
        return new Found(pairs.size(), sources.size() - pairs.size(), searched, frames, errors);
    }

    /** One a file: many collections have the same instance in several encodings. */
    private Deidentifier deidentifier(Set<ProfileOption> options, Rectangle rectangle) throws IOException {
        Blackout blackout = rectangle == null
                ? Blackout.none()
                : Blackout.of(List.of(
                        rectangle.x() + "," + rectangle.y() + "," + rectangle.width() + "," + rectangle.height()));
        IdentityKey key = IdentityKey.openOrCreate(folder.resolve("key.json"), Sample.CLOCK);
        return new Deidentifier(new Choices(options, blackout, true), key, pixels, "test");
    }

    private int compare(Pair pair, Rectangle rectangle) throws SliceReadException {
        int count = 0;
        while (count < MOST_FRAMES) {
            Frame before;
            try {
                before = pixels.read(pair.source(), count).frame();
            } catch (SliceReadException e) {
                return count; // no image, no such frame, or not readable before either
            }
            assertSame(before, pixels.read(pair.file(), count).frame(), rectangle, pair);
            count++;
        }
        return count;
    }

    private static void assertSame(Frame before, Frame after, Rectangle rectangle, Pair pair) {
        assertEquals(before.samples().length(), after.samples().length(), pair.toString());
        Set<List<Double>> black = new HashSet<>();
        int samples = before.samplesPerPixel();
        for (int i = 0; i < before.rows() * before.columns(); i++) {
            List<Double> shown = new ArrayList<>();
            boolean inside = rectangle != null && rectangle.holds(i % before.columns(), i / before.columns());
            for (int s = 0; s < samples; s++) {
                double value = after.samples().at(i * samples + s);
                if (inside) {
                    shown.add(value);
                } else if (value != before.samples().at(i * samples + s)) {
                    assertEquals(before.samples().at(i * samples + s), value, "sample " + i + " of " + pair);
                }
            }
            if (inside) {
                black.add(shown);
            }
        }
        assertTrue(black.size() <= 1, "not one black in " + pair);
    }

    private static int newErrors(Pair pair) throws IOException, InterruptedException {
        Set<String> errors = kinds(pair.file());
        if (!errors.isEmpty()) {
            errors.removeAll(kinds(pair.source()));
        }
        errors.forEach(error -> System.err.println(error + " " + pair.source()));
        return errors.size();
    }

    /** Without the values that an error tells, which are other ones after. */
    private static Set<String> kinds(Path file) throws IOException, InterruptedException {
        Set<String> kinds = new HashSet<>();
        for (String line : Judge.conformanceErrors(file)) {
            kinds.add(line.replaceAll("(?<!Element=|Module=|attribute )<[^>]*>|'[^']*'|\\d+", ""));
        }
        return kinds;
    }

    private String search(List<Pair> pairs) throws IOException, InterruptedException {
        String program;
        try (InputStream in = getClass().getResourceAsStream("audit.py")) {
            program = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> lines =
                pairs.stream().map(pair -> pair.source() + "\t" + pair.file()).toList();
        List<String> totals = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += PAIRS_AT_ONCE) {
            Path list = Files.write(
                    folder.resolve("pairs.tsv"), lines.subList(i, Math.min(lines.size(), i + PAIRS_AT_ONCE)));
            List<String> answer = Judge.python(program, list).lines().toList();
            assertEquals(1, answer.size(), () -> String.join("\n", answer));
            totals.add(answer.get(0));
        }
        return sum(totals);
    }

    /** The sum of JSON objects of numbers. */
    private static String sum(List<String> objects) throws IOException {
        java.util.Map<String, Integer> sum = new java.util.LinkedHashMap<>();
        for (String object : objects) {
            new com.fasterxml.jackson.databind.ObjectMapper()
                    .readTree(object)
                    .properties()
                    .forEach(field -> sum.merge(field.getKey(), field.getValue().asInt(), Integer::sum));
        }
        return sum.toString();
    }
}
