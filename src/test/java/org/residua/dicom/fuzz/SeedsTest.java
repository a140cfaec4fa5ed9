package org.residua.dicom.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.dicom.FileVerdict;
import org.residua.dicom.FileVerdict.Verdict;
import org.residua.dicom.FuzzSeeds;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.TestDicom;

class SeedsTest {
    @TempDir
    Path folder;

    @Test
    void everyFileIsReadBeforeItIsBroken() throws Exception {
        FuzzSeeds.write(folder);
        try (Stream<Path> all = Files.list(folder)) {
            List<String> refused =
                    TestDicom.scanner().scan(all.sorted().toList(), Progress.none(), new CancelToken()).files().stream()
                            .filter(file -> file.verdict() == Verdict.REFUSED
                                    && Files.exists(file.path())
                                    && !file.reason().startsWith("The same SOP"))
                            .map(FileVerdict::toString)
                            .toList();
            assertEquals(List.of(), refused);
        }
    }
}
