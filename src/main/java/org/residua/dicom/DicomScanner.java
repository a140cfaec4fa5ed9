package org.residua.dicom;

import java.nio.file.Path;
import java.util.List;
import org.residua.dicom.codec.FrameCodec;
import org.residua.task.CancelToken;
import org.residua.task.JobExecutor;
import org.residua.task.Progress;

/** The header-only scan: reads no pixel data. */
public final class DicomScanner {
    private static final int MOST_READERS = 8;

    private final FrameCodec codec;

    /** With what says which transfer syntaxes can be decoded. */
    public DicomScanner(FrameCodec codec) {
        this.codec = codec;
    }

    /**
     * Looks at files, folders (with all below them), DICOMDIR files and ZIP archives, which are not unpacked. Each file is
     * looked at once; one that cannot be read gets a verdict and never stops the scan. Verdicts are in order of names.
     *
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public ScanResult scan(List<Path> paths, Progress progress, CancelToken cancel) {
        int readers = Math.max(1, Math.min(MOST_READERS, Runtime.getRuntime().availableProcessors()));
        try (JobExecutor executor = new JobExecutor("headers", readers)) {
            return new Scan(paths, codec, executor, progress, cancel).run();
        }
    }
}
