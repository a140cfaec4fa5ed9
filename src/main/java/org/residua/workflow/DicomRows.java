package org.residua.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.FileVerdict;
import org.residua.dicom.ScanResult;
import org.residua.evaluate.ManifestException;
import org.residua.evaluate.ManifestRow;
import org.residua.raster.RasterReader;
import org.residua.study.Series;
import org.residua.study.SliceRef;
import org.residua.study.Study;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/** What the headers of DICOM files say of the rows of a folder: patient, series, place in it, and a row a frame. */
final class DicomRows {
    /** Rows, and what became of files that are no images: each with its reason. */
    record Found(List<ManifestRow> rows, List<String> refused) {}

    private final Map<Path, ManifestRow> files = new LinkedHashMap<>();
    private final List<ManifestRow> rows = new ArrayList<>();

    private DicomRows() {}

    /** Pictures stay as they are; a patient without an ID is told apart by the study, or else by the file's place. */
    static Found of(List<ManifestRow> found, OpenStudy open, CancelToken cancel) throws ManifestException {
        DicomRows all = new DicomRows();
        for (ManifestRow row : found) {
            if (isPicture(row.path())) {
                all.rows.add(row);
            } else {
                all.files.put(key(row.path()), row);
            }
        }
        List<String> refused = all.files.isEmpty() ? List.of() : all.scan(open, cancel);
        return new Found(List.copyOf(all.rows), refused);
    }

    private List<String> scan(OpenStudy open, CancelToken cancel) {
        ScanResult scan = open.run(List.copyOf(files.keySet()), Progress.none(), cancel);
        for (Study study : scan.studies()) {
            for (Series series : study.series()) {
                add(study, series);
            }
        }
        return scan.files().stream()
                .filter(file -> file.verdict() != FileVerdict.Verdict.IMAGE)
                .map(file -> file.path() + ": " + file.reason())
                .toList();
    }

    private void add(Study study, Series series) {
        int count = series.sliceCount();
        for (int i = 0; i < count; i++) {
            SliceRef slice = series.slices().get(i);
            ManifestRow row = files.get(key(slice.instance().file()));
            if (row != null) {
                rows.add(new ManifestRow(
                        0,
                        row.path(),
                        slice.frame(),
                        patient(study, row),
                        count > 1 ? series.key() : "",
                        row.label(),
                        row.split(),
                        row.mask(),
                        position(i, count),
                        row.view(),
                        row.group(),
                        row.confirmed(),
                        row.laterality(),
                        row.further()));
            }
        }
    }

    private static @Nullable Double position(int slice, int count) {
        return count > 1 ? (Double) (slice / (count - 1.0)) : null;
    }

    private static String patient(Study study, ManifestRow row) {
        String id = study.patient().id();
        String uid = study.uid().value();
        return !id.isBlank() ? id : uid.isEmpty() ? row.patient() : "study " + uid;
    }

    private static Path key(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private static boolean isPicture(Path file) throws ManifestException {
        try {
            return RasterReader.isRaster(file);
        } catch (IOException e) {
            throw new ManifestException(file + " cannot be opened. Check that it may be read.", e);
        }
    }
}
