package org.residua.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.residua.anomaly.SliceResult;
import org.residua.dicom.SourceContext;
import org.residua.dicom.codec.DicomReadException;
import org.residua.file.FileWriteException;
import org.residua.interchange.CapturedPicture;
import org.residua.interchange.EncapsulatedReport;
import org.residua.interchange.EvidenceMap;
import org.residua.interchange.EvidenceSegmentation;
import org.residua.interchange.KeyImages;
import org.residua.interchange.MeasurementReport;
import org.residua.interchange.PresentationState;
import org.residua.interchange.ResultSeries;
import org.residua.report.Caption;
import org.residua.report.OverlayPicture;
import org.residua.report.PdfReport;
import org.residua.report.ReportInput;
import org.residua.study.SliceRef;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.volume.Slice;
import org.residua.volume.SliceReadException;
import org.residua.volume.VoiWindow;
import org.residua.workflow.ExportReport.Format;

/** Writes what was found in a series as DICOM objects of its study. */
final class ExportObjects {
    private final ReportInput input;
    private final ZonedDateTime created;

    ExportObjects(ReportInput input, ZonedDateTime created) {
        this.input = input;
        this.created = created;
    }

    /**
     * Writes the objects.
     *
     * @param files gets each file that was written
     * @return reasons why slices are missing in them
     * @throws FileWriteException when a file cannot be written, or the series is of no DICOM study
     */
    List<String> write(Path folder, Set<Format> formats, List<Path> files, CancelToken cancel)
            throws FileWriteException {
        List<String> unread = new ArrayList<>();
        List<ResultSeries.Scored> scored = new ArrayList<>();
        VoiWindow window = null;
        for (SliceResult result : input.slices()) {
            cancel.throwIfCancelled();
            if (result.map() != null) {
                try {
                    Slice slice = input.source().read(result.ref());
                    scored.add(new ResultSeries.Scored(result, slice.geometry()));
                    window = window == null ? slice.defaultVoi().window() : window;
                } catch (SliceReadException e) {
                    unread.add(e.getMessage());
                }
            }
        }
        if (scored.isEmpty() || window == null) {
            unread.add("No slice of the series was scored: there are no DICOM objects to write.");
            return unread;
        }
        SourceContext context = context(scored.get(0).result().ref());
        ResultSeries results = new ResultSeries(
                input.study(),
                input.series(),
                input.bundle(),
                input.options().alpha(),
                scored,
                input.applicationVersion(),
                created);
        for (Format format : EnumSet.copyOf(formats)) {
            cancel.throwIfCancelled();
            write(format, folder, results, context, window, files, cancel);
        }
        return unread;
    }

    private static SourceContext context(SliceRef ref) throws FileWriteException {
        Path file = ref.instance().file();
        if (ref.instance().uid().value().isEmpty()) {
            throw new FileWriteException(
                    file + " is a plain picture and of no DICOM study, so no DICOM objects can be made of it. "
                            + "Choose pdf, json, csv or png.",
                    null);
        }
        try {
            return SourceContext.read(file);
        } catch (DicomReadException e) {
            throw new FileWriteException(file + " could not be read again: " + e.getMessage(), e);
        }
    }

    private void write(
            Format format,
            Path folder,
            ResultSeries results,
            SourceContext context,
            VoiWindow window,
            List<Path> files,
            CancelToken cancel)
            throws FileWriteException {
        switch (format) {
            case SR ->
                MeasurementReport.write(ExportReport.added(files, folder, "measurements.sr.dcm"), results, context);
            case SEG -> {
                Path regions = folder.resolve("regions.seg.dcm");
                if (EvidenceSegmentation.writeRegions(regions, results, context)) {
                    files.add(regions);
                }
                EvidenceSegmentation.writeEvidence(
                        ExportReport.added(files, folder, "evidence.seg.dcm"), results, context);
            }
            case PMAP -> {
                for (EvidenceMap.Quantity quantity : EvidenceMap.Quantity.values()) {
                    String name = quantity.name().toLowerCase(Locale.ROOT) + ".pmap.dcm";
                    EvidenceMap.write(ExportReport.added(files, folder, name), results, quantity, context);
                }
            }
            case GSPS ->
                PresentationState.write(
                        ExportReport.added(files, folder, "outlines.gsps.dcm"), results, window, context);
            case SC -> captures(folder, results, context, files, cancel);
            case KO -> {
                Path selection = folder.resolve("flagged.ko.dcm");
                if (KeyImages.write(selection, results, flagged(), context)) {
                    files.add(selection);
                }
            }
            case ENCAPSULATED_PDF -> encapsulated(folder, results, context, files, cancel);
            case PDF, JSON, CSV, PNG -> throw new IllegalArgumentException(format + " is no DICOM object.");
        }
    }

    private List<SliceRef> flagged() {
        return input.slices().stream()
                .filter(slice -> Boolean.TRUE.equals(slice.flagged()))
                .map(SliceResult::ref)
                .toList();
    }

    private void captures(
            Path folder, ResultSeries results, SourceContext context, List<Path> files, CancelToken cancel)
            throws FileWriteException {
        int pictures = 0;
        for (ResultSeries.Scored scored : results.slices()) {
            SliceResult result = scored.result();
            if (!Boolean.TRUE.equals(result.flagged())) {
                continue;
            }
            cancel.throwIfCancelled();
            int number = input.numberOf(result.ref());
            try {
                Slice slice = input.source().read(result.ref());
                Caption caption = Caption.of(input.study(), input.series(), number, slice, result, input.bundle());
                OverlayPicture picture = OverlayPicture.of(slice, result, input.bundle(), caption);
                CapturedPicture.write(
                        ExportReport.added(files, folder, String.format(Locale.ROOT, "slice-%03d.sc.dcm", number)),
                        results,
                        result.ref(),
                        ++pictures,
                        picture.width(),
                        picture.height(),
                        picture.argb(),
                        context);
            } catch (SliceReadException e) {
                throw new FileWriteException("A slice could not be read again: " + e.getMessage(), e);
            }
        }
    }

    private void encapsulated(
            Path folder, ResultSeries results, SourceContext context, List<Path> files, CancelToken cancel)
            throws FileWriteException {
        Path pdf = folder.resolve(".report.pdf.part");
        try {
            PdfReport.write(pdf, input, created.toInstant(), Progress.none(), cancel);
            EncapsulatedReport.write(
                    ExportReport.added(files, folder, "report.pdf.dcm"), results, Files.readAllBytes(pdf), context);
        } catch (FileWriteException e) {
            throw e;
        } catch (IOException e) {
            throw new FileWriteException("The report could not be read back: " + e.getMessage(), e);
        } finally {
            delete(pdf);
        }
    }

    private static void delete(Path part) throws FileWriteException {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new FileWriteException("Could not remove " + part + ".", e);
        }
    }
}
