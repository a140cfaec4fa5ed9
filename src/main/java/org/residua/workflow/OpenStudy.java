package org.residua.workflow;

import java.nio.file.Path;
import java.util.List;
import org.residua.dicom.DicomScanner;
import org.residua.dicom.ScanResult;
import org.residua.study.Series;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.volume.Volume;
import org.residua.volume.VolumeSource;

/** Opens scans: first their headers only, then slices as they are asked for. */
public final class OpenStudy {
    private final DicomScanner scanner;
    private final VolumeSource source;

    /** With what finds files and what reads their slices. */
    public OpenStudy(DicomScanner scanner, VolumeSource source) {
        this.scanner = scanner;
        this.source = source;
    }

    /**
     * Looks at files, folders and DICOMDIR files without reading pixels.
     *
     * @return a verdict for every file, and the studies found
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public ScanResult run(List<Path> paths, Progress progress, CancelToken cancel) {
        return scanner.scan(paths, progress, cancel);
    }

    /** The slices of a series, each read when it is asked for. */
    public Volume volume(Series series) {
        return new Volume(series, source);
    }

    /** What reads the slices. */
    public VolumeSource source() {
        return source;
    }
}
