package org.residua.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.residua.evaluate.Manifest;
import org.residua.evaluate.ManifestBuilder;
import org.residua.evaluate.ManifestException;
import org.residua.evaluate.ManifestReader;
import org.residua.evaluate.ManifestRow;
import org.residua.evaluate.ManifestWriter;
import org.residua.evaluate.PatientSplit;
import org.residua.evaluate.SplitShares;

/** Makes a manifest from a folder or an index, split by patient. */
public final class MakeManifest {
    /**
     * What to make.
     *
     * @param source a folder with {@code normal} and {@code abnormal} inside, or an index file
     * @param seed of the split
     * @param out the manifest
     */
    public record Request(Path source, SplitShares shares, long seed, Path out) {}

    /**
     * Writes the manifest and reads it back.
     *
     * @throws ManifestException when the source cannot be used or the manifest cannot be written
     */
    public Manifest run(Request request) throws ManifestException {
        List<ManifestRow> rows = Files.isDirectory(request.source())
                ? ManifestBuilder.fromFolder(request.source())
                : ManifestBuilder.fromIndex(request.source());
        ManifestWriter.write(request.out(), PatientSplit.of(rows, request.shares(), request.seed()));
        return ManifestReader.read(request.out());
    }
}
