package org.residua.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.residua.dicom.ScanResult;
import org.residua.study.ImagePlane;
import org.residua.study.Series;
import org.residua.study.SliceRef;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.TestDicom;
import org.residua.volume.Slice;
import org.residua.volume.SliceReadException;
import org.residua.volume.Volume;

class OpenStudyTest {
    private final OpenStudy openStudy = TestDicom.open();

    @Test
    void aRealSeriesOpensInSliceOrderAndItsSlicesAreReadWhenAskedFor() throws SliceReadException {
        String data = System.getenv("RESIDUA_DATA");
        assumeTrue(data != null, "RESIDUA_DATA is not set");

        ScanResult result =
                openStudy.run(List.of(Path.of(data, "dicom/datalad-structural")), Progress.none(), new CancelToken());
        Series series = result.studies().get(0).series().get(0);
        Volume volume = openStudy.volume(series);

        assertEquals(384, volume.size());
        List<Double> distancesMm = series.slices().stream()
                .map(SliceRef::plane)
                .filter(Objects::nonNull)
                .map(ImagePlane::distanceAlongNormalMm)
                .toList();
        for (int i = 1; i < 384; i++) {
            assertTrue(distancesMm.get(i) > distancesMm.get(i - 1), "slice " + i);
        }
        Slice slice = volume.slice(200);
        assertEquals(volume.refs().get(200), slice.ref());
        assertEquals(384 * 274, slice.frame().samples().length());
        assertTrue(slice.defaultVoi().window().width() > 1);
    }

    @Test
    void progressGoesFromNothingToOneWithoutStepsBack() {
        String data = System.getenv("RESIDUA_DATA");
        assumeTrue(data != null, "RESIDUA_DATA is not set");
        double[] last = {-1};

        openStudy.run(
                List.of(Path.of(data, "dicom/torchxrayvision")),
                (fraction, message) -> {
                    assertTrue(fraction >= last[0], message);
                    last[0] = fraction;
                },
                new CancelToken());

        assertEquals(1, last[0]);
    }
}
