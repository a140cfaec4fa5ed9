package org.residua.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.residua.evaluate.Manifest;
import org.residua.evaluate.ManifestBuilder;
import org.residua.evaluate.ManifestException;
import org.residua.evaluate.ManifestReader;
import org.residua.evaluate.ManifestWriter;
import org.residua.evaluate.PatientSplit;
import org.residua.evaluate.SplitShares;
import org.residua.task.CancelToken;

/** Makes a manifest from a folder or an index, split by patient. */
public final class MakeManifest {
    private final OpenStudy open;

    /** With what reads the headers of DICOM files. */
    public MakeManifest(OpenStudy open) {
        this.open = open;
    }

    /**
     * What to make.
     *
     * @param source a folder with {@code normal} and {@code abnormal} inside, or an index file
     * @param seed of the split
     * @param out the manifest
     */
    public record Request(Path source, SplitShares shares, long seed, Path out) {}

    /**
     * What came of it.
     *
     * @param manifest as it was read back
     * @param refused files of the folder that are no images, each with its reason
     */
    public record Result(Manifest manifest, List<String> refused) {}

    /**
     * Writes the manifest and reads it back.
     *
     * @throws ManifestException when the source cannot be used or the manifest cannot be written
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public Result run(Request request, CancelToken cancel) throws ManifestException {
        DicomRows.Found found = Files.isDirectory(request.source())
                ? DicomRows.of(ManifestBuilder.fromFolder(request.source()), open, cancel)
                : new DicomRows.Found(ManifestBuilder.fromIndex(request.source()), List.of());
        ManifestWriter.write(request.out(), PatientSplit.of(found.rows(), request.shares(), request.seed()));
        return new Result(ManifestReader.read(request.out()), found.refused());
    }
}
