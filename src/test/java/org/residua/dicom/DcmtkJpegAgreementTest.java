package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.Judge;
import org.residua.testkit.TestDicom;
import org.residua.volume.Frame;

/** Every JPEG Baseline file of the test collections that opens, against dcmtk's decoder. */
class DcmtkJpegAgreementTest {
    @TempDir
    Path folder;

    @Test
    void jpegBaselineIsDecodedToTheSameSamplesAndColours() throws Exception {
        String data = System.getenv("RESIDUA_DATA");
        assumeTrue(data != null, "RESIDUA_DATA is not set");
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(data, "dicom"))) {
            files = all.filter(Files::isRegularFile).filter(this::isJpeg).toList();
        }
        int compared = 0;
        for (Path file : files) {
            Path uncompressed = folder.resolve("uncompressed.dcm");
            if (!Judge.succeeds("dcmdjpeg", file.toString(), uncompressed.toString())) {
                continue; // what dcmtk refuses, gdcm judges in the table of conformance
            }
            compared++;
            Frame ours = TestDicom.pixels().read(file, 0).frame();
            Frame theirs = TestDicom.pixels().read(uncompressed, 0).frame();
            assertEquals(theirs.photometric(), ours.photometric(), file.toString());
            assertArrayEquals(values(theirs), values(ours), file.toString());
        }
        assertTrue(compared >= 9, "only " + compared + " of " + files.size() + " files were compared");
    }

    private boolean isJpeg(Path file) {
        FileVerdict verdict = TestDicom.scanner()
                .scan(List.of(file), Progress.none(), new CancelToken())
                .files()
                .get(0);
        return verdict.verdict() == FileVerdict.Verdict.IMAGE
                && verdict.transferSyntax().startsWith("JPEG Baseline");
    }

    private static double[] values(Frame frame) {
        return IntStream.range(0, frame.samples().length())
                .mapToDouble(frame.samples()::at)
                .toArray();
    }
}
