package org.residua.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.residua.anomaly.Region;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.bundle.BundleLibrary;
import org.residua.dicom.ScanResult;
import org.residua.study.ImagePlane;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.TestDicom;
import org.residua.volume.Slice;

/** The shipped samples with the shipped models: the whole path, against the truth that was drawn. */
class SampleScansTest {
    private static final Path SAMPLES = Path.of("sample-scans");
    private static final double ALPHA = 0.05;

    private final OpenStudy open = TestDicom.open();

    @ParameterizedTest
    @ValueSource(strings = {"brain-1-normal", "chest-1-normal"})
    void nothingBeyondAlphaIsFlaggedInAStudyWithoutALesion(String study) throws Exception {
        List<SliceResult> slices = score(study).slices();
        long flagged =
                slices.stream().filter(s -> Boolean.TRUE.equals(s.flagged())).count();
        assertTrue(flagged <= ALPHA * slices.size(), flagged + " of " + slices.size() + " flagged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"brain-2-lesion", "chest-2-lesion"})
    void theLesionThatWasDrawnRanksFirst(String study) throws Exception {
        SliceResult highest = score(study).slices().stream()
                .max(Comparator.comparingDouble(s -> s.score() == null ? 0 : s.score()))
                .orElseThrow();
        assertEquals(true, highest.flagged());
        Region first = highest.regions().get(0);
        Slice mask = maskOf(study, highest);
        int at = first.peakY() * mask.frame().columns() + first.peakX();
        assertEquals(1, mask.frame().samples().at(at), "the peak lies in the mask");
    }

    @Test
    void theSameSliceScoresTheSame() throws Exception {
        Double once = score("chest-2-lesion").slices().get(0).score();
        Double again = score("chest-2-lesion").slices().get(0).score();
        assertNotNull(once);
        assertEquals(once, again, 1e-5);
    }

    private SeriesResult score(String study) throws Exception {
        ScanResult scan = open.run(List.of(SAMPLES.resolve(study)), Progress.none(), new CancelToken());
        return new ScoreStudies(open, new BundleLibrary(null), new ScoreSeries("test"))
                .run(
                        scan.studies(),
                        null,
                        new ScoreOptions(ALPHA, false),
                        Progress.none(),
                        new CancelToken())
                .get(0)
                .result();
    }

    /** The frame of the segmentation that lies where the slice does; a film has one frame alone. */
    private static Slice maskOf(String study, SliceResult slice) throws Exception {
        Path file = SAMPLES.resolve(study).resolve("mask.dcm");
        Slice frame = TestDicom.pixels().read(file, 0);
        ImagePlane wanted = slice.ref().plane();
        for (int i = 0; wanted != null && i < frame.ref().instance().frames(); i++) {
            frame = TestDicom.pixels().read(file, i);
            ImagePlane plane = frame.geometry().plane();
            if (plane != null && Math.abs(plane.distanceAlongNormalMm() - wanted.distanceAlongNormalMm()) < 0.1) {
                return frame;
            }
        }
        return frame;
    }
}
