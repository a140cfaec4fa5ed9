package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.residua.study.Series;
import org.residua.study.Stack;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.TestDicom;

/** Series of the public collections; what is expected was worked out from their attributes, read by pydicom. */
class RealSeriesTest {
    /** Folder, series number, description; the stacks of all series called so: slices, kind, reason, warnings. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "datalad-structural | 401 | anat-T1w | 384 VOLUME",
                "dcm4che/dcm4che-assembly | 107 | '' | 16 VOLUME",
                // six positions 5 mm apart, written to five digits
                "dcm_qa_nih | 4 | Axial EPI-FMRI (Interleaved I to S) | 6 VOLUME",
                "dcm_qa_nih | 5 | Axial EPI-FMRI (Sequential I to S) | 6 VOLUME",
                // mosaics: the one position is not that of the slices in them
                "dcm_qa_nih | 3 | EPI PE=AP | 2 SEPARATE_IMAGES",
                "nibabel | 12 | CBU_DTI_64D_1A | 2 SEPARATE_IMAGES",
                "dcmqi | 2 | '' | 3 VOLUME [The slices overlap: 1.25 mm thick, 1 mm apart.]",
                // three frames with positions of their own
                "dcmqi | 123456 | Multiframe image 23x38x3 | 3 VOLUME",
                "dcmqi | 123456 | Image 24x38x3 | 3 VOLUME",
                "pydicom | 4 | Scout | 1 SEPARATE_IMAGES sagittal; 1 SEPARATE_IMAGES coronal",
                // -99.48, 103.02, 104.27, 105.52
                "pydicom | 2 | Routine Brain | 4 VOLUME [161 slices are missing at a spacing of 1.25 mm:"
                        + " 161 between slices 1 and 2.]",
                // two acquisitions, one after the other along the patient
                "pydicom | 5 | SmartScore - Gated 0.5 sec | 5 VOLUME",
                // a projection that turns
                "pydicom | 700 | ANGIO Projected from   C | 7 SEPARATE_IMAGES",
                // slides: two of them in one series, each of the others in its own
                "highdicom | 1 | '' | 1 SEPARATE_IMAGES; 25 TIME_SERIES multi-frame instance 2;"
                        + " 25 TIME_SERIES multi-frame instance 2 (2); 25 TIME_SERIES; 25 TIME_SERIES; 25 TIME_SERIES;"
                        + " 25 TIME_SERIES; 25 TIME_SERIES",
            })
    void theStacksAreThoseThatItsAttributesTell(String folder, int number, String description, String expected) {
        String data = System.getenv("RESIDUA_DATA");
        assumeTrue(data != null, "RESIDUA_DATA is not set");
        List<String> stacks = TestDicom.scanner()
                .scan(List.of(Path.of(data, "dicom").resolve(folder)), Progress.none(), new CancelToken())
                .studies()
                .stream()
                .flatMap(study -> study.series().stream())
                .filter(series ->
                        series.number() == number && series.description().equals(description))
                .map(RealSeriesTest::words)
                .sorted()
                .toList();
        assertEquals(List.of(expected.split("; ")).stream().sorted().toList(), stacks);
    }

    private static String words(Series series) {
        Stack stack = series.stack();
        String warnings = stack.warnings().isEmpty() ? "" : stack.warnings().toString();
        return (series.sliceCount() + " " + stack.kind() + " " + stack.reason() + " " + warnings)
                .replaceAll(" +", " ")
                .strip();
    }
}
