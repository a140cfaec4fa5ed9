package org.residua.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.residua.anomaly.SliceResult;
import org.residua.file.FileWriteException;
import org.residua.report.Caption;
import org.residua.report.JsonReport;
import org.residua.report.OverlayPicture;
import org.residua.report.PdfReport;
import org.residua.report.ReportInput;
import org.residua.report.ScoreCsv;
import org.residua.study.Study;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.volume.Slice;
import org.residua.volume.SliceReadException;
import org.residua.volume.VolumeSource;

/** Writes what was found in a series to files. */
public final class ExportReport {
    private final Clock clock;
    private final String applicationVersion;

    /** Reports that state the time of this clock and this version of Residua. */
    public ExportReport(Clock clock, String applicationVersion) {
        this.clock = clock;
        this.applicationVersion = applicationVersion;
    }

    /** What is written. */
    public enum Format {
        /** The report for people: {@code report.pdf}. */
        PDF,
        /** The same content for programs: {@code report.json}. */
        JSON,
        /** A row a slice: {@code slices.csv}. */
        CSV,
        /** A picture of each flagged slice with its overlay: {@code slice-NNN.png}. */
        PNG,
        /** Measurements as DICOM Structured Report, TID 1500: {@code measurements.sr.dcm}. */
        SR,
        /** Regions and evidence as DICOM Segmentations: {@code regions.seg.dcm}, {@code evidence.seg.dcm}. */
        SEG,
        /** Evidence and residual as DICOM Parametric Maps: {@code evidence.pmap.dcm}, {@code residual.pmap.dcm}. */
        PMAP,
        /** Outlines as DICOM Presentation State: {@code outlines.gsps.dcm}. */
        GSPS,
        /** The pictures as DICOM Secondary Captures: {@code slice-NNN.sc.dcm}. */
        SC,
        /** The flagged slices as DICOM Key Object Selection: {@code flagged.ko.dcm}. */
        KO,
        /** The report for people as DICOM Encapsulated PDF: {@code report.pdf.dcm}. */
        ENCAPSULATED_PDF;

        /** As it is written on a command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a reader of a series wants. */
    public static final Set<Format> FOR_PEOPLE = Set.of(Format.PDF, Format.JSON, Format.CSV, Format.PNG);

    /**
     * The files of a report.
     *
     * @param files written, in the order in which they were
     * @param unread flagged slices that could not be read again for their pictures, each with its reason
     */
    public record Exported(List<Path> files, List<String> unread) {
        public Exported {
            files = List.copyOf(files);
            unread = List.copyOf(unread);
        }
    }

    /**
     * Writes a report into a folder, which is made where it does not exist; files of an earlier report are replaced.
     *
     * @param source reads the slices again
     * @throws FileWriteException when the folder or a file cannot be written: no file is left half-written
     * @throws java.util.concurrent.CancellationException when stopped, after whole files
     */
    public Exported run(
            Study study,
            SeriesResult result,
            VolumeSource source,
            Path outFolder,
            Set<Format> formats,
            Progress progress,
            CancelToken cancel)
            throws FileWriteException {
        ReportInput input = result.reportInput(study, source, applicationVersion);
        Instant created = clock.instant();
        makeFolder(outFolder);
        List<Path> files = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        int done = 0;
        Set<Format> inOrder = formats.isEmpty() ? EnumSet.noneOf(Format.class) : EnumSet.copyOf(formats);
        for (Format format : inOrder) {
            cancel.throwIfCancelled();
            Progress part = progress.part((double) done / inOrder.size(), (done + 1.0) / inOrder.size());
            switch (format) {
                case PDF -> PdfReport.write(added(files, outFolder, "report.pdf"), input, created, part, cancel);
                case JSON -> JsonReport.write(added(files, outFolder, "report.json"), input, created);
                case CSV -> ScoreCsv.write(added(files, outFolder, "slices.csv"), input);
                case PNG -> pictures(input, outFolder, files, unread, part, cancel);
                case SR, SEG, PMAP, GSPS, SC, KO, ENCAPSULATED_PDF -> {
                    // All of them rest on the same slices, read once below.
                }
            }
            done++;
        }
        Set<Format> objects = EnumSet.copyOf(inOrder);
        objects.removeAll(FOR_PEOPLE);
        if (!objects.isEmpty()) {
            ExportObjects export = new ExportObjects(input, created.atZone(clock.getZone()));
            unread.addAll(export.write(outFolder, objects, files, cancel));
        }
        progress.report(1, "Report written");
        return new Exported(files, unread);
    }

    static Path added(List<Path> files, Path folder, String name) {
        Path file = folder.resolve(name);
        files.add(file);
        return file;
    }

    private static void makeFolder(Path folder) throws FileWriteException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new FileWriteException(
                    "Could not make the folder " + folder + ". Choose a folder that you may write to.", e);
        }
    }

    private static void pictures(
            ReportInput input,
            Path folder,
            List<Path> files,
            List<String> unread,
            Progress progress,
            CancelToken cancel)
            throws FileWriteException {
        List<SliceResult> flagged = input.slices().stream()
                .filter(slice -> Boolean.TRUE.equals(slice.flagged()))
                .toList();
        for (int i = 0; i < flagged.size(); i++) {
            cancel.throwIfCancelled();
            progress.report((double) i / flagged.size(), "Drawing picture " + (i + 1) + " of " + flagged.size());
            SliceResult result = flagged.get(i);
            int number = input.numberOf(result.ref());
            try {
                Slice slice = input.source().read(result.ref());
                Caption caption = Caption.of(input.study(), input.series(), number, slice, result, input.bundle());
                OverlayPicture.of(slice, result, input.bundle(), caption)
                        .writePng(added(files, folder, String.format(Locale.ROOT, "slice-%03d.png", number)));
            } catch (SliceReadException e) {
                unread.add(e.getMessage());
            }
        }
    }
}
