package org.residua.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.residua.anomaly.SliceResult;
import org.residua.file.FileWriteException;
import org.residua.file.WholeFile;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/**
 * The report for people: a page that sums up the series, a page for each flagged slice by descending score, and a page on
 * what all this can and cannot say. The same input and time give the same bytes.
 */
public final class PdfReport {
    /** No more slices get a page of their own; how many are left out is said. */
    static final int MOST_SLICES = 24;

    private PdfReport() {}

    /**
     * Writes the report.
     *
     * @param created when, as stated in it
     * @throws FileWriteException when it cannot be written; nothing is left half-written
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public static void write(Path file, ReportInput input, Instant created, Progress progress, CancelToken cancel)
            throws FileWriteException {
        WholeFile.stream(file, out -> {
            try (PDDocument document = new PDDocument()) {
                describe(document, input, created);
                fill(document, input, created, progress, cancel);
                document.save(out);
            }
        });
    }

    private static void describe(PDDocument document, ReportInput input, Instant created) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle("Anomaly report: "
                + Wording.joined(
                        ", ", input.study().description(), input.series().description()));
        information.setSubject(ResearchNotice.TEXT);
        information.setCreator("Residua " + input.applicationVersion());
        information.setProducer("Apache PDFBox");
        information.setCreationDate(GregorianCalendar.from(created.atZone(ZoneOffset.UTC)));
        // Without it the library makes the identifier from the system's clock.
        document.setDocumentId(created.toEpochMilli());
    }

    private static void fill(
            PDDocument document, ReportInput input, Instant created, Progress progress, CancelToken cancel)
            throws IOException {
        PdfFont font = new PdfFont(document);
        ReportSummary summary = ReportSummary.of(input);
        List<SliceResult> shown = summary.flagged()
                .subList(0, Math.min(MOST_SLICES, summary.flagged().size()));
        try (PdfFlow flow = new PdfFlow(document, font)) {
            new PdfCover(input, summary).write(flow);
            for (int i = 0; i < shown.size(); i++) {
                cancel.throwIfCancelled();
                progress.report((double) i / shown.size(), "Writing page " + (i + 2));
                flow.newPage();
                new PdfSlicePage(input, shown.get(i), i + 1).write(flow);
            }
            flow.newPage();
            new PdfLimits(input).write(flow);
        }
        PdfMargins margins = new PdfMargins(input, created);
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            try (PdfCanvas canvas = PdfCanvas.onPage(document, i, font)) {
                margins.write(canvas, i + 1, document.getNumberOfPages());
            }
        }
        progress.report(1, "Report written");
    }
}
