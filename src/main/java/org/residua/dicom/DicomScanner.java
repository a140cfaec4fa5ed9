package org.residua.dicom;

import java.nio.file.Path;
import java.util.List;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/** The header-only scan: reads no pixel data. */
public final class DicomScanner {
    /**
     * Looks at files, folders (with all below them) and DICOMDIR files. Each file is looked at once; one that cannot be
     * read gets a verdict and never stops the scan.
     *
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public ScanResult scan(List<Path> paths, Progress progress, CancelToken cancel) {
        return new Scan(progress, cancel).of(paths);
    }
}
