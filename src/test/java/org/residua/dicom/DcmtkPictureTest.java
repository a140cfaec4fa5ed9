package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.residua.testkit.TestDicom;
import org.residua.volume.ModalityLut;
import org.residua.volume.Slice;
import org.residua.volume.SliceReadException;
import org.residua.volume.Voi;
import org.residua.volume.VoiLut;
import org.residua.volume.VoiWindow;

/**
 * What is shown against dcmtk's renderer. One level may differ, as it cuts greys off where we round; two of YBR; and where
 * it cuts rescaled values and intercepts to whole numbers, as many more as two such numbers make in the window.
 */
class DcmtkPictureTest {
    /** What dcmtk cannot judge, and why. */
    private static final Map<String, String> BEYOND_DCMTK = Map.of(
            "LINEAR_EXACT", "dcmtk 3.6.7 takes LINEAR_EXACT for LINEAR",
            "32-rescale", "modality values of dcmtk overflow beyond 32 bits",
            "float-", "dcmtk does not read Float Pixel Data",
            "double-", "dcmtk does not read Double Float Pixel Data");

    @TempDir
    Path folder;

    private record Shown(Path file, Slice slice) {
        Voi voi() {
            VoiWindow window = slice.defaultVoi().window();
            return slice.vois().isEmpty()
                    ? VoiWindow.linear(Math.rint(window.center()), Math.max(2, Math.ceil(window.width())))
                    : slice.defaultVoi();
        }

        int tolerance() {
            boolean fractions = slice.grey().modalityLut() instanceof ModalityLut.Rescale rescale
                    && rescale.slope() != Math.rint(rescale.slope());
            if (fractions) {
                return 1 + (int) Math.ceil(2 * 255 / voi().window().width());
            }
            return slice.frame().photometric().startsWith("YBR") ? 2 : 1;
        }

        List<String> options() {
            if (!slice.frame().isGrey()) {
                return List.of("-O");
            }
            if (voi() instanceof VoiLut) {
                return List.of("-O", "+Wl", "1");
            }
            VoiWindow window = voi().window();
            return slice.vois().isEmpty()
                    ? List.of("-O", "+Ww", "" + window.center(), "" + window.width())
                    : List.of("-O", "+Wi", "1");
        }
    }

    @Test
    void everyKindOfTableAtEveryBitDepthIsShownAsByDcmtk(TestReporter reporter) throws Exception {
        List<Path> files = GreyFiles.write(folder).stream()
                .filter(file -> BEYOND_DCMTK.keySet().stream()
                        .noneMatch(file.getFileName().toString()::contains))
                .toList();
        Map<String, String> verdicts = verdicts(files, reporter);
        assertTrue(verdicts.size() > 80, "only " + verdicts.size() + " files");
        verdicts.values().removeIf(verdict -> verdict.startsWith("equal"));
        assertEquals(Map.of(), verdicts);
    }

    @Test
    @Tag("slow")
    void everyFileOfTheTestCollectionsThatDcmtkReadsIsShownAsByDcmtk(TestReporter reporter) throws Exception {
        String data = System.getenv("RESIDUA_DATA");
        assumeTrue(data != null, "RESIDUA_DATA is not set");
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(data, "dicom"))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        Map<String, String> verdicts = verdicts(files, reporter);
        assertTrue(verdicts.values().stream().filter(v -> v.startsWith("equal")).count() > 400);
        verdicts.values().removeIf(verdict -> !verdict.startsWith("different"));
        assertEquals(Map.of(), verdicts);
    }

    private Map<String, String> verdicts(List<Path> files, TestReporter reporter) throws Exception {
        Map<String, String> verdicts = new TreeMap<>();
        for (Path file : files) {
            try {
                Slice slice = TestDicom.pixels().read(file, 0);
                verdicts.put(file.toString(), verdict(new Shown(file, slice)));
            } catch (SliceReadException e) {
                // not to be shown
            }
        }
        Map<String, Integer> counts = new TreeMap<>();
        verdicts.values()
                .forEach(verdict -> counts.merge(verdict.replaceFirst("(?<=different).*", ""), 1, Integer::sum));
        counts.forEach((verdict, count) -> reporter.publishEntry(verdict, "" + count));
        return verdicts;
    }

    private String verdict(Shown ours) throws IOException, InterruptedException {
        DcmtkPicture theirs;
        try {
            theirs = DcmtkPicture.of(ours.file, 0, ours.options(), folder);
        } catch (DcmtkPicture.UnreadableException e) {
            return "not judged: " + e.getMessage();
        }
        Slice slice = ours.slice;
        Voi voi = ours.voi();
        int tolerance = ours.tolerance();
        int off = 0;
        for (int i = 0; i < theirs.levels().length; i++) {
            int pixel = i / theirs.channels();
            int level = slice.rgb(pixel, voi) >> 16 - 8 * (i % theirs.channels()) & 0xff;
            boolean padding = slice.frame().isGrey()
                    && slice.grey().isPadding(slice.frame().samples().at(pixel));
            int difference = padding ? 0 : Math.abs(level - theirs.at(i)); // dcmtk shows padding as if it were image
            if (difference > tolerance) {
                return "different: pixel " + pixel + " is " + level + ", not " + theirs.at(i);
            }
            off += difference;
        }
        return off == 0 ? "equal" : "equal but for rounding";
    }
}
