package org.residua.dicom;

import java.nio.file.Path;
import java.util.List;
import org.residua.dicom.codec.FrameCodec;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/** The header-only scan: reads no pixel data. */
public final class DicomScanner {
    private final FrameCodec codec;

    /** With what says which transfer syntaxes can be decoded. */
    public DicomScanner(FrameCodec codec) {
        this.codec = codec;
    }

    /**
     * Looks at files, folders (with all below them) and DICOMDIR files. Each file is looked at once; one that cannot be
     * read gets a verdict and never stops the scan.
     *
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public ScanResult scan(List<Path> paths, Progress progress, CancelToken cancel) {
        return new Scan(codec, progress, cancel).of(paths);
    }
}
