package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.residua.testkit.Judge;
import org.residua.testkit.TestDicom;
import org.residua.volume.Slice;
import org.residua.volume.SliceReadException;
import org.residua.volume.Voi;
import org.residua.volume.VoiWindow;

/**
 * What is shown against an independent reference: pydicom's look-up tables with the standard's formulas in NumPy. One
 * level of grey may differ, where the two round a half differently.
 */
class ShownValuesTest {
    /** Overlays kept in the unused bits of pixels, and bytes of big endian words not swapped, as dcmtk and gdcm do. */
    private static final Set<String> STORED_OTHERWISE_BY_PYDICOM = Set.of(
            "ovly_p01.dcm",
            "overlay.dcm",
            "OBXXXX1A_expb.dcm",
            "OBXXXX1A_expb_2frame.dcm",
            "SC_rgb_small_odd_big_endian.dcm");

    @TempDir
    Path folder;

    /** A picture to be judged. */
    private record Shown(Path file, Slice slice, Voi voi) {
        /** What the judge is told: a window only where the file has none. */
        String line() {
            VoiWindow window = voi.window();
            String given = slice.vois().isEmpty() ? "\t" + window.center() + "\t" + window.width() : "";
            return file + "\t" + slice.ref().frame() + given;
        }
    }

    @Test
    void everyKindOfTableAtEveryBitDepthGivesTheGreyOfTheReference(TestReporter reporter) throws Exception {
        Map<Path, String> verdicts = verdicts(GreyFiles.write(folder), reporter);

        assertEquals(Map.of(), notEqual(verdicts));
        assertTrue(verdicts.size() > 100, "only " + verdicts.size() + " files");
    }

    @Test
    @Tag("slow")
    void everyFileOfTheTestCollectionsThatPydicomReadsIsShownAsByTheReference(TestReporter reporter) throws Exception {
        String data = System.getenv("RESIDUA_DATA");
        assumeTrue(data != null, "RESIDUA_DATA is not set");
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(data, "dicom"))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        Map<Path, String> verdicts = verdicts(files, reporter);

        Map<Path, String> different = different(verdicts);
        different
                .keySet()
                .removeIf(file ->
                        STORED_OTHERWISE_BY_PYDICOM.contains(file.getFileName().toString()));
        assertEquals(Map.of(), different);
        assertTrue(verdicts.values().stream().filter(v -> v.startsWith("equal")).count() > 400);
    }

    @Test
    void ofTwoFilmsThatDifferInPhotometricInterpretationAloneOneIsTheNegative() throws Exception {
        String data = System.getenv("RESIDUA_DATA");
        assumeTrue(data != null, "RESIDUA_DATA is not set");
        Path films = Path.of(data, "dicom", "torchxrayvision");
        Slice negative = TestDicom.pixels().read(films.resolve("Fake_MONOHR1.dcm"), 0);
        Slice positive =
                TestDicom.pixels().read(films.resolve("1.2.276.0.7230010.3.1.4.8323329.6904.1517875201.850819.dcm"), 0);
        assertTrue(negative.grey().inverted() && !positive.grey().inverted());
        Voi voi = positive.defaultVoi();
        assertEquals(voi, negative.defaultVoi());
        for (int i = 0; i < positive.frame().samples().length(); i++) {
            int sum = (negative.rgb(i, voi) & 0xff) + (positive.rgb(i, voi) & 0xff);
            assertEquals(255, sum, 1, "pixel " + i);
        }
    }

    private static Map<Path, String> notEqual(Map<Path, String> verdicts) {
        Map<Path, String> others = new TreeMap<>(verdicts);
        others.values().removeIf(verdict -> verdict.startsWith("equal"));
        return others;
    }

    private static Map<Path, String> different(Map<Path, String> verdicts) {
        Map<Path, String> others = new TreeMap<>(verdicts);
        others.values().removeIf(verdict -> !verdict.startsWith("different"));
        return others;
    }

    private Map<Path, String> verdicts(List<Path> files, TestReporter reporter) throws Exception {
        List<Shown> shown = new ArrayList<>();
        for (Path file : files) {
            try {
                Slice slice = TestDicom.pixels().read(file, 0);
                Voi voi = slice.vois().isEmpty() ? rounded(slice.defaultVoi()) : slice.defaultVoi();
                shown.add(new Shown(file, slice, voi));
            } catch (SliceReadException e) {
                // not to be shown
            }
        }
        Path list = folder.resolve("images.txt");
        Files.write(list, shown.stream().map(Shown::line).toList());
        String[] lines = Judge.python(script(), list).split("\n");
        assertEquals(shown.size(), lines.length, () -> String.join("\n", lines));
        Map<Path, String> verdicts = new TreeMap<>();
        for (int i = 0; i < lines.length; i++) {
            verdicts.put(shown.get(i).file(), verdict(shown.get(i), lines[i], Path.of(list + "." + i)));
        }
        Map<String, Integer> counts = new TreeMap<>();
        verdicts.values()
                .forEach(verdict -> counts.merge(verdict.replaceFirst("(?<=different).*", ""), 1, Integer::sum));
        counts.forEach((verdict, count) -> reporter.publishEntry(verdict, "" + count));
        return verdicts;
    }

    private static VoiWindow rounded(Voi voi) {
        VoiWindow window = voi.window();
        return VoiWindow.linear(window.center(), Math.max(2, window.width()));
    }

    private static String script() throws IOException {
        try (InputStream in = ShownValuesTest.class.getResourceAsStream("shown_values.py")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String verdict(Shown ours, String line, Path theirs) throws IOException {
        if (!line.startsWith("shown")) {
            return line;
        }
        byte[] expected = Files.readAllBytes(theirs);
        Files.delete(theirs);
        int pixels = ours.slice.frame().rows() * ours.slice.frame().columns();
        int channels = expected.length / pixels;
        int off = 0;
        for (int i = 0; i < expected.length; i++) {
            int level = ours.slice.rgb(i / channels, ours.voi) >> 16 - 8 * (i % channels) & 0xff;
            int difference = Math.abs(level - (expected[i] & 0xff));
            if (difference > 1) {
                return "different: pixel " + i / channels + " is " + level + ", not " + (expected[i] & 0xff);
            }
            off += difference;
        }
        return off == 0 ? "equal" : "equal but for rounding";
    }
}
