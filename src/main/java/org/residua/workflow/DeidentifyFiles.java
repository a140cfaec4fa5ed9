package org.residua.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.residua.dicom.DicomPixels;
import org.residua.dicom.FileVerdict;
import org.residua.dicom.ScanResult;
import org.residua.file.FileWriteException;
import org.residua.interchange.deidentify.AuditTrail;
import org.residua.interchange.deidentify.Choices;
import org.residua.interchange.deidentify.DeidentificationReport;
import org.residua.interchange.deidentify.Deidentified;
import org.residua.interchange.deidentify.Deidentifier;
import org.residua.interchange.deidentify.IdentityKey;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/** Writes files anew without what identifies people, each with a line in the trail of what was exported. */
public final class DeidentifyFiles {
    private final OpenStudy open;
    private final DicomPixels pixels;
    private final String version;

    /** With what finds files and what decodes those that are blacked out. */
    public DeidentifyFiles(OpenStudy open, DicomPixels pixels, String version) {
        this.open = open;
        this.pixels = pixels;
        this.version = version;
    }

    /**
     * De-identifies all files that are found.
     *
     * @return what became of each
     * @throws FileWriteException when the folder cannot be written to; files before it stay
     * @throws IOException when the trail cannot be written
     * @throws java.util.concurrent.CancellationException when stopped; files before it stay
     */
    public DeidentificationReport run(
            List<Path> paths,
            Path folder,
            Choices choices,
            IdentityKey key,
            AuditTrail trail,
            Progress progress,
            CancelToken cancel)
            throws IOException {
        ScanResult found = open.run(paths, progress, cancel);
        Deidentifier deidentifier = new Deidentifier(choices, key, pixels, version);
        List<Deidentified> results = new ArrayList<>();
        for (FileVerdict file : found.files()) {
            cancel.throwIfCancelled();
            progress.report((double) results.size() / found.files().size(), "De-identifying");
            Deidentified result = deidentifier.run(file.path(), folder);
            trail.add(result);
            results.add(result);
        }
        DeidentificationReport report = new DeidentificationReport(folder, results);
        trail.end(report.written(), report.refused());
        return report;
    }
}
