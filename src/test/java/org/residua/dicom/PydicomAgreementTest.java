package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.residua.testkit.TestDicom;
import org.residua.volume.Frame;
import org.residua.volume.SliceReadException;

/** Every uncompressed and RLE file of the test collections against an independent reader. */
class PydicomAgreementTest {
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

    private static final String OVERLAY = "pydicom keeps the overlay in the unused bits above Bits Stored";
    private static final String SWAPPED = "pydicom does not swap the bytes of big endian words; dcmtk and gdcm do";
    private static final Map<String, String> KNOWN_DIFFERENCES = Map.of(
            "ovly_p01.dcm", OVERLAY,
            "overlay.dcm", OVERLAY,
            "OBXXXX1A_expb.dcm", SWAPPED,
            "OBXXXX1A_expb_2frame.dcm", SWAPPED,
            "SC_rgb_small_odd_big_endian.dcm", SWAPPED);

    @TempDir
    Path folder;

    @Test
    void storedValuesEqualPydicomsInEveryFrameThatItReads(TestReporter reporter) throws Exception {
        String data = System.getenv("RESIDUA_DATA");
        assumeTrue(data != null, "RESIDUA_DATA is not set");
        String python = pythonWithPydicom();
        assumeTrue(!python.isEmpty(), "pydicom is not installed");
        List<Path> files = filesBelow(Path.of(data, "dicom"));
        Map<String, String> verdicts = compare(python, files);

        long equal = verdicts.values().stream().filter("equal"::equals).count();
        reporter.publishEntry(counts(verdicts));
        List<String> different = verdicts.entrySet().stream()
                .filter(entry -> entry.getValue().startsWith("different"))
                .filter(entry -> !KNOWN_DIFFERENCES.containsKey(
                        Path.of(entry.getKey()).getFileName().toString()))
                .map(Object::toString)
                .toList();
        assertEquals(List.of(), different);
        assertTrue(equal >= 500, "only " + equal + " files could be compared");
    }

    /** How many files were equal, different, or not judged and why. */
    private static Map<String, String> counts(Map<String, String> verdicts) {
        Map<String, Integer> counts = new TreeMap<>();
        verdicts.values()
                .forEach(verdict -> counts.merge(verdict.replaceFirst("frame .*", "see known"), 1, Integer::sum));
        Map<String, String> texts = new TreeMap<>();
        counts.forEach((verdict, count) -> texts.put(verdict, String.valueOf(count)));
        return texts;
    }

    private static List<Path> filesBelow(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private static String pythonWithPydicom() throws InterruptedException {
        for (String python : PYTHONS) {
            try {
                Process process = new ProcessBuilder(python, "-c", "import pydicom, numpy")
                        .redirectErrorStream(true)
                        .start();
                process.getInputStream().readAllBytes();
                if (process.waitFor() == 0) {
                    return python;
                }
            } catch (IOException e) {
                // not there: try the next
            }
        }
        return "";
    }

    private Map<String, String> compare(String python, List<Path> files) throws IOException {
        Path script = folder.resolve("dump.py");
        Path list = folder.resolve("files.txt");
        try (InputStream in = PydicomAgreementTest.class.getResourceAsStream("dump_stored_values.py")) {
            Files.copy(in, script);
        }
        Files.write(list, files.stream().map(Path::toString).toList());
        Process process = new ProcessBuilder(python, script.toString())
                .redirectInput(list.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, String> verdicts = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            for (Path file : files) {
                verdicts.put(file.toString(), verdict(file, line(in).split("\t"), in));
            }
        }
        return verdicts;
    }

    private static String verdict(Path file, String[] fields, DataInputStream in) throws IOException {
        if (!fields[0].equals("values")) {
            return "not judged: " + fields[1];
        }
        int[] shape = Stream.of(fields).skip(2).mapToInt(Integer::parseInt).toArray();
        int width = Integer.parseInt(fields[1].substring(1));
        List<String> differences = new ArrayList<>();
        for (int frame = 0; frame < shape[0]; frame++) {
            byte[] bytes = new byte[shape[1] * shape[2] * shape[3] * width];
            in.readFully(bytes);
            String difference = difference(file, frame, shape, fields[1], ByteBuffer.wrap(bytes));
            if (!difference.isEmpty()) {
                differences.add(difference);
            }
        }
        return differences.isEmpty() ? "equal" : "different: " + differences.get(0);
    }

    private static String difference(Path file, int frame, int[] shape, String type, ByteBuffer theirs) {
        Frame ours;
        try {
            ours = TestDicom.pixels().read(file, frame).frame();
        } catch (SliceReadException e) {
            return "frame " + frame + " is not read: " + e.getMessage();
        }
        if (ours.rows() != shape[1] || ours.columns() != shape[2] || ours.samplesPerPixel() != shape[3]) {
            return "frame " + frame + " has another size";
        }
        theirs.order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < ours.samples().length(); i++) {
            double value = value(theirs, type);
            if (Double.compare(ours.samples().at(i), value) != 0) {
                return "frame " + frame + " sample " + i + " is "
                        + ours.samples().at(i) + ", not " + value;
            }
        }
        return "";
    }

    private static double value(ByteBuffer bytes, String type) {
        return switch (type) {
            case "u1" -> bytes.get() & 0xff;
            case "i1" -> bytes.get();
            case "u2" -> bytes.getShort() & 0xffff;
            case "i2" -> bytes.getShort();
            case "u4" -> bytes.getInt() & 0xffffffffL;
            case "i4" -> bytes.getInt();
            case "f4" -> bytes.getFloat();
            case "f8" -> bytes.getDouble();
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("pydicom ended after: " + line);
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
