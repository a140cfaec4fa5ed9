package org.residua.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.anomaly.gate.GateVerdict;
import org.residua.file.FileWriteException;
import org.residua.study.SliceRef;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.volume.SliceReadException;

class PdfReportTest {
    private static final Instant CREATED = Instant.parse("2026-11-24T08:40:00Z");

    @TempDir
    Path folder;

    @Test
    void everyPageCarriesNoticeNumberVersionBundleAndSeries() throws IOException {
        List<String> pages = pages(Specimen.input(19, 2, "Subject 0141"));
        assertEquals(4, pages.size());
        for (int i = 0; i < pages.size(); i++) {
            String page = pages.get(i);
            assertTrue(page.contains("RESEARCH ONLY, NOT FOR DIAGNOSIS"), page);
            assertTrue(page.contains("Page " + (i + 1) + " of 4"), page);
            assertTrue(page.contains("Residua 0.1.0"), page);
            assertTrue(page.contains(Specimen.SHA), page);
            assertTrue(page.contains(Specimen.SERIES_UID), page);
            assertTrue(page.contains("Subject 0141 · S-0141"), page);
        }
    }

    @Test
    void theFirstPageSumsUpSeriesColourAndModel() throws IOException {
        String page = pages(Specimen.input(19, 2, "Subject 0141")).get(0);
        for (String expected : List.of(
                "2001-03-02 09:15",
                "2 of 19 scored slices differ",
                "0.95",
                "5 %",
                "score by slice",
                "1 (F)",
                "19 (H)",
                "0.001 %",
                "threshold 0.1 %",
                "Brain FLAIR, adult · brain-flair · dae",
                "7c1e5d0f93ab…",
                "CC BY 3.0",
                "812 images of 45 patients",
                "0.820 to 0.914",
                "Pixel average precision",
                "Dark and small differences")) {
            assertTrue(page.contains(expected), expected + " in " + page);
        }
    }

    @Test
    void aFlaggedSliceHasItsRegionsWithPlaceAreaAndRarity() throws IOException {
        ReportInput input = Specimen.input(19, 2, "Subject 0141");
        String page = pages(input).get(1);
        // The higher score comes first: the later of slices 9 and 10.
        assertTrue(page.contains("Slice 10 of 19"), page);
        assertTrue(page.contains("SOP instance " + Specimen.SERIES_UID + ".10"), page);
        assertTrue(page.contains("1 58, 62 R 26 · A 22 · H 5 475 mm² 32.1 1 in 1 900 000"), page);
    }

    @Test
    void nothingFlaggedDoesNotSayNormal() throws IOException {
        List<String> pages = pages(Specimen.input(5, 0, "Subject 0141"));
        assertEquals(2, pages.size());
        assertTrue(pages.get(0)
                .contains("No slice exceeded the threshold. This does not mean that the images are normal."));
    }

    @Test
    void anyNameCanBeSet() throws IOException {
        for (String name : List.of(
                "Müller, Jürgen",
                "山田, 太郎",
                "דוד כהן",
                "محمد",
                "😀 \u0000\u0007\n\t\ud800",
                "",
                "e\u0301\u200d\ufeff")) {
            List<String> pages = pages(Specimen.input(3, 0, name));
            assertEquals(2, pages.size(), name);
        }
        assertTrue(pages(Specimen.input(3, 0, "山田")).get(0).contains("□□"));
        assertTrue(pages(Specimen.input(3, 0, "Müller, Jürgen")).get(0).contains("Müller, Jürgen"));
    }

    @Test
    void noMoreThan24SlicesGetAPageAndTheRestIsCounted() throws IOException {
        ReportInput input = unreadable(Specimen.input(27, 26, "Subject 0141"));
        List<String> pages = pages(input);
        assertEquals(26, pages.size());
        assertTrue(pages.get(0).contains("2 further flagged slices are left out"), pages.get(0));
    }

    @Test
    void slicesOutsideTheDomainAreSaidToBeSoOnEveryPage() throws IOException {
        ReportInput input = changed(new ScoreOptions(0.05, true), List.of(), Specimen::outsideDomain);
        List<String> pages = pages(input);
        assertEquals(4, pages.size());
        for (String page : pages) {
            assertTrue(page.contains("outside the model's domain"), page);
        }
        assertTrue(pages.get(0).contains("The series is T1-weighted"), pages.get(0));
    }

    @Test
    void whatWasNotScoredIsListedWithItsReason() throws IOException {
        ReportInput three = Specimen.input(3, 0, "Subject 0141");
        SliceRef lost = three.series().slices().get(2);
        ReportInput input = with(
                three,
                three.options(),
                List.of(
                        Specimen.refused(three.slices().get(0).ref()),
                        Specimen.refused(three.slices().get(1).ref())),
                List.of(new ReportInput.Failure(lost, "slice-3.dcm is truncated. Copy it again.")));
        List<String> pages = pages(input);
        assertTrue(pages.get(0).contains("No slice was scored."), pages.get(0));
        assertTrue(pages.get(1).contains("Slices 1–2"), pages.get(1));
        assertTrue(pages.get(1).contains("Not read: slice-3.dcm is truncated."), pages.get(1));
    }

    @Test
    void manyReasonsAndLongTextFlowOntoFurtherPages() throws IOException {
        ReportInput many = Specimen.input(60, 0, "Subject 0141");
        List<ReportInput.Failure> failures = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String reason = "file-" + i + " is truncated. ".repeat(30);
            failures.add(new ReportInput.Failure(many.series().slices().get(i), reason));
        }
        List<String> pages = pages(with(many, many.options(), List.of(), failures));
        assertTrue(pages.size() >= 3, "pages: " + pages.size());
        assertTrue(pages.get(pages.size() - 1).contains("48 further reasons"), pages.get(pages.size() - 1));
    }

    @Test
    void aWarningOfTheGateIsOnTheSlicesPage() throws IOException {
        ReportInput input = changed(ScoreOptions.DEFAULT, List.of(), ref -> {
            SliceResult r = Specimen.result(ref, Specimen.bundle(), 0.7);
            GateVerdict warned = new GateVerdict(GateVerdict.Verdict.WARNED, "Brighter than the normals.");
            return new SliceResult(
                    ref, r.score(), r.sliceP(), r.flagged(), warned, List.of(), r.map(), null, null, r.provenance());
        });
        String page = pages(input).get(1);
        assertTrue(page.contains("The input gate warns: Brighter than the normals."), page);
        assertTrue(page.contains("No pixel exceeds the region threshold"), page);
    }

    @Test
    void aSliceThatCannotBeReadAgainIsSaidToBeSo() throws IOException {
        ReportInput input = unreadable(Specimen.input(1, 1, "Subject 0141"));
        String page = pages(input).get(1);
        assertTrue(page.contains("slice-1.dcm does not exist."), page);
        assertTrue(page.contains("475 mm²"), page);
    }

    @Test
    void theSameInputAndTimeGiveTheSameBytes() throws IOException {
        ReportInput input = Specimen.input(19, 1, "Subject 0141");
        assertArrayEquals(Files.readAllBytes(write(input, "a.pdf")), Files.readAllBytes(write(input, "b.pdf")));
        try (PDDocument document = Loader.loadPDF(folder.resolve("a.pdf").toFile())) {
            assertEquals(
                    "Anomaly report: MR head, FLAIR axial",
                    document.getDocumentInformation().getTitle());
        }
    }

    @Test
    void aStoppedOrFailedReportLeavesNoFile() throws IOException {
        CancelToken cancel = new CancelToken();
        cancel.cancel();
        ReportInput input = Specimen.input(3, 1, "Subject 0141");
        assertThrows(
                CancellationException.class,
                () -> PdfReport.write(folder.resolve("a.pdf"), input, CREATED, Progress.none(), cancel));
        FileWriteException e = assertThrows(
                FileWriteException.class,
                () -> PdfReport.write(
                        folder.resolve("none/a.pdf"), input, CREATED, Progress.none(), new CancelToken()));
        assertTrue(e.getMessage().contains("a.pdf"), e.getMessage());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void numbersAreGatheredIntoRanges() {
        assertEquals("1–3, 7, 9–10", PdfLimits.ranges(List.of(3, 1, 2, 7, 10, 9)));
    }

    @Test
    void longWordsAreBrokenAndLongLinesCut() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfFont font = new PdfFont(document);
            List<String> lines = font.wrapped("aa " + "b".repeat(100) + " c", 10, 60);
            assertEquals("aa", lines.get(0));
            assertTrue(lines.size() > 8);
            for (String line : lines) {
                assertTrue(font.width(line, 10) <= 60, line);
            }
            assertEquals("aa" + "b".repeat(100) + "c", String.join("", lines).replace(" ", ""));
            assertTrue(font.width(font.shortened("b".repeat(100), 10, 60), 10) <= 60);
            assertEquals("short", font.shortened("short", 10, 60));
            assertFalse(font.settable("a\u0000b").contains("\u0000"));
        }
    }

    /** No slice can be read again. */
    private static ReportInput unreadable(ReportInput input) {
        return new ReportInput(
                input.study(),
                input.series(),
                input.bundle(),
                input.options(),
                input.slices(),
                input.failures(),
                ref -> {
                    throw new SliceReadException(ref.instance().file().getFileName() + " does not exist.");
                },
                "0.1.0");
    }

    /** A single slice made by {@code slice}. */
    private static ReportInput changed(
            ScoreOptions options,
            List<ReportInput.Failure> failures,
            java.util.function.Function<SliceRef, SliceResult> slice) {
        ReportInput one = Specimen.input(1, 1, "Subject 0141");
        return with(one, options, List.of(slice.apply(one.slices().get(0).ref())), failures);
    }

    private static ReportInput with(
            ReportInput input, ScoreOptions options, List<SliceResult> slices, List<ReportInput.Failure> failures) {
        return new ReportInput(
                input.study(), input.series(), input.bundle(), options, slices, failures, input.source(), "0.1.0");
    }

    private Path write(ReportInput input, String name) throws IOException {
        Path file = folder.resolve(name);
        PdfReport.write(file, input, CREATED, Progress.none(), new CancelToken());
        return file;
    }

    /** The text of each page, with plain spaces. */
    private List<String> pages(ReportInput input) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(write(input, "report.pdf").toFile())) {
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(stripper.getText(document).replace('\u00a0', ' '));
            }
        }
        return pages;
    }
}
