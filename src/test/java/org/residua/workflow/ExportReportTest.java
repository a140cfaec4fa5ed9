package org.residua.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.file.FileWriteException;
import org.residua.report.ReportInput;
import org.residua.report.Specimen;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.volume.SliceReadException;
import org.residua.volume.VolumeSource;

class ExportReportTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T08:40:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final ReportInput specimen = Specimen.input(5, 2, "Subject 0141");
    private final SeriesResult result = new SeriesResult(
            specimen.series(),
            specimen.bundle(),
            specimen.options(),
            specimen.slices(),
            List.of(new SeriesResult.Failure(specimen.series().slices().get(4), "truncated")));

    @Test
    void eachFormatIsAFileAndEachFlaggedSliceAPicture() throws IOException {
        Path out = folder.resolve("new").resolve("report");
        ExportReport.Exported exported = run(out, ExportReport.FOR_PEOPLE, specimen.source());
        assertEquals(
                List.of("report.pdf", "report.json", "slices.csv", "slice-002.png", "slice-003.png"),
                exported.files().stream().map(f -> f.getFileName().toString()).toList());
        assertEquals(List.of(), exported.unread());
        assertEquals(List.of("report.json", "report.pdf", "slice-002.png", "slice-003.png", "slices.csv"), names(out));
        var report = new ObjectMapper().readTree(out.resolve("report.json").toFile());
        assertEquals("2026-11-24T08:40:00Z", report.get("created").asText());
        assertEquals("9.9", report.get("applicationVersion").asText());
        assertEquals(1, report.get("summary").get("failed").asInt());
    }

    @Test
    void onlyTheFormatsAskedForAreWritten() throws IOException {
        run(folder, EnumSet.of(ExportReport.Format.CSV), specimen.source());
        assertEquals(List.of("slices.csv"), names(folder));
        run(folder.resolve("none"), Set.of(), specimen.source());
        assertEquals(List.of(), names(folder.resolve("none")));
    }

    @Test
    void aSliceThatCannotBeReadAgainIsNamed() throws IOException {
        ExportReport.Exported exported = run(folder, EnumSet.of(ExportReport.Format.PNG), ref -> {
            throw new SliceReadException(ref.instance().file() + " does not exist.");
        });
        assertEquals(2, exported.unread().size());
        assertTrue(exported.unread().get(0).contains("slice-2.dcm"));
        assertEquals(List.of(), names(folder));
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("plain"), "");
        FileWriteException e = assertThrows(
                FileWriteException.class, () -> run(file, EnumSet.of(ExportReport.Format.JSON), specimen.source()));
        assertTrue(e.getMessage().contains("plain"), e.getMessage());
        assertEquals(List.of("plain"), names(folder));
    }

    @Test
    void aNameThatIsTakenByAFolderLeavesNothingHalfWritten() throws IOException {
        Files.createDirectories(folder.resolve("report.pdf").resolve("inside"));
        FileWriteException e = assertThrows(
                FileWriteException.class, () -> run(folder, EnumSet.of(ExportReport.Format.PDF), specimen.source()));
        assertTrue(e.getMessage().contains("report.pdf"), e.getMessage());
        assertEquals(List.of("report.pdf"), names(folder));
    }

    @Test
    void aStoppedExportWritesNothingMore() throws IOException {
        CancelToken cancel = new CancelToken();
        assertThrows(
                CancellationException.class,
                () -> new ExportReport(CLOCK, "9.9")
                        .run(
                                specimen.study(),
                                result,
                                specimen.source(),
                                folder,
                                EnumSet.of(ExportReport.Format.PDF, ExportReport.Format.PNG),
                                (fraction, message) -> cancel.cancel(),
                                cancel));
        assertEquals(List.of(), names(folder));
    }

    private ExportReport.Exported run(Path out, Set<ExportReport.Format> formats, VolumeSource source)
            throws FileWriteException {
        return new ExportReport(CLOCK, "9.9")
                .run(specimen.study(), result, source, out, formats, Progress.none(), new CancelToken());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
