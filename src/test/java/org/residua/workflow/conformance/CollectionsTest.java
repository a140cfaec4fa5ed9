package org.residua.workflow.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.TestDicom;
import org.residua.workflow.conformance.FileConformance.Outcome;

/** Every file of the test collections against the judges: by pydicom alone, which is quick, and by all. */
class CollectionsTest {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @Test
    void storedValuesEqualPydicomsInEveryFrameThatItReads(TestReporter reporter) throws IOException {
        check(Judges.installed(DEADLINE).only("pydicom"), 530, reporter);
    }

    @Test
    @Tag("slow")
    void storedValuesEqualThoseOfAllJudgesInEveryFrameThatTheyRead(TestReporter reporter) throws IOException {
        check(Judges.installed(DEADLINE), 565, reporter);
    }

    private static void check(Judges judges, int leastConfirmed, TestReporter reporter) throws IOException {
        String data = System.getenv("RESIDUA_DATA");
        assumeTrue(data != null, "RESIDUA_DATA is not set");
        assumeTrue(!judges.all().isEmpty(), "the judge is not installed");
        ConformanceTable table = new CheckConformance(TestDicom.open(), TestDicom.pixels(), () -> judges)
                .run(Path.of(data, "dicom"), 1000, Progress.none(), new CancelToken());
        Map<String, String> counts = new TreeMap<>();
        table.counts().forEach((outcome, count) -> counts.put(outcome.name(), count.toString()));
        reporter.publishEntry(counts);

        KnownReasons known = KnownReasons.read(Path.of("src", "docs", "conformance.properties"));
        List<String> unexplained = table.files().stream()
                .filter(file -> file.outcome().compareTo(Outcome.JUDGES_DISAGREE) <= 0)
                .filter(file -> known.of(file.path()).isEmpty())
                .map(FileConformance::toString)
                .toList();
        assertEquals(List.of(), unexplained);
        long confirmed = table.files().stream()
                .filter(file -> file.opinions().stream().anyMatch(Opinion::agrees))
                .count();
        assertTrue(confirmed >= leastConfirmed, "only " + confirmed + " files could be compared");
    }
}
