package org.residua.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.SliceResult;
import org.residua.raster.NumpyFile;
import org.residua.report.Caption;
import org.residua.report.OverlayPicture;
import org.residua.report.ReportInput;
import org.residua.study.SliceRef;
import org.residua.study.Study;
import org.residua.task.CancelToken;
import org.residua.volume.Slice;
import org.residua.volume.SliceGeometry;

/** Writes what was found slice by slice: pictures and maps. Files are named by SOP Instance UID and frame. */
public final class ExportSlices {
    private final OpenStudy open;
    private final String applicationVersion;

    /** With what reads the slices again, and the version that every export carries. */
    public ExportSlices(OpenStudy open, String applicationVersion) {
        this.open = open;
        this.applicationVersion = applicationVersion;
    }

    /**
     * Writes a picture of each scored slice with its overlay, as PNG.
     *
     * @throws IOException when a slice cannot be read again or a file not written
     */
    public void overlays(Study study, SeriesResult result, Path folder, CancelToken cancel) throws IOException {
        Files.createDirectories(folder);
        ReportInput input = result.reportInput(study, open.source(), applicationVersion);
        for (SliceResult slice : scored(result)) {
            cancel.throwIfCancelled();
            Slice pixels = input.source().read(slice.ref());
            int number = input.numberOf(slice.ref());
            Caption caption = Caption.of(study, result.series(), number, pixels, slice, result.bundle());
            OverlayPicture.of(pixels, slice, result.bundle(), caption)
                    .writePng(folder.resolve(name(slice.ref()) + ".png"));
        }
    }

    /**
     * Writes the evidence of each scored slice in its own grid, rows x columns of float32, NaN where not scored.
     *
     * @throws IOException when a slice cannot be read again or a file not written
     */
    public void maps(SeriesResult result, Path folder, CancelToken cancel) throws IOException {
        Files.createDirectories(folder);
        for (SliceResult slice : scored(result)) {
            cancel.throwIfCancelled();
            AnomalyMap map = slice.map();
            if (map != null) {
                SliceGeometry geometry = open.source().read(slice.ref()).geometry();
                float[] evidence = map.onSlice(geometry.columns(), geometry.rows());
                NumpyFile.write(
                        folder.resolve(name(slice.ref()) + ".npy"), evidence, geometry.rows(), geometry.columns());
            }
        }
    }

    private static List<SliceResult> scored(SeriesResult result) {
        return result.slices().stream().filter(slice -> slice.score() != null).toList();
    }

    private static String name(SliceRef ref) {
        String uid = ref.instance().uid().value();
        String stem = uid.isEmpty() ? ref.instance().file().getFileName().toString() : uid;
        return stem.replaceAll("[^A-Za-z0-9._-]", "_") + "-" + ref.frame();
    }
}
