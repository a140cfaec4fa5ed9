package org.residua.report;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.residua.anomaly.SliceResult;

/** What every page carries: notice, patient, page number, versions and identifiers. */
record PdfMargins(ReportInput input, Instant created) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    void write(PdfCanvas canvas, int page, int pages) throws IOException {
        canvas.fill(0, 0, PdfCanvas.WIDTH, 20, PdfStyle.NOTICE_GROUND);
        boolean outside = input.slices().stream().anyMatch(SliceResult::outsideDomain);
        canvas.textCentred(ResearchNotice.of(outside), PdfCanvas.WIDTH / 2, 13.2f, PdfStyle.NOTICE);
        String patient = Wording.joined(
                " · ", input.study().patient().name(), input.study().patient().id());
        String examined = Wording.joined(
                " · ", input.study().description(), Wording.date(input.study().date()));
        float half = PdfFlow.WIDTH / 2 - 8;
        canvas.text(canvas.font().shortened(patient, 7, half), PdfFlow.LEFT, 36, PdfStyle.SMALL);
        canvas.textRight(canvas.font().shortened(examined, 7, half), PdfFlow.RIGHT, 36, PdfStyle.SMALL);

        float top = PdfCanvas.HEIGHT - 44;
        canvas.line(PdfFlow.LEFT, top, PdfFlow.RIGHT, top, 0.5f, PdfStyle.RULE);
        canvas.text(
                "Residua " + input.applicationVersion() + " · "
                        + input.bundle().metadata().id() + " · bundle SHA-256 "
                        + Wording.orNotStated(input.bundle().sha256()),
                PdfFlow.LEFT,
                top + 12,
                PdfStyle.SMALL);
        canvas.text(
                "Series " + input.series().uid() + " · created " + TIME.format(created),
                PdfFlow.LEFT,
                top + 22,
                PdfStyle.SMALL);
        canvas.textRight("Page " + page + " of " + pages, PdfFlow.RIGHT, top + 22, PdfStyle.SMALL);
    }
}
