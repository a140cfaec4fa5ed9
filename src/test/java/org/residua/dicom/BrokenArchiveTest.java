package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.dicom.FileVerdict.Verdict;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.TestDicom;

class BrokenArchiveTest {
    private static final int ZSTANDARD = 93;

    @TempDir
    Path folder;

    /** The library for archives wants another one for this, and fails with an error where it is not there. */
    @Test
    void aCutArchivePackedByAMethodWithoutALibraryDoesNotEndTheScan() throws IOException {
        byte[] name = "a".getBytes(StandardCharsets.US_ASCII);
        byte[] entry = ByteBuffer.allocate(64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x04034b50)
                .putShort((short) 63)
                .putShort((short) 0)
                .putShort((short) ZSTANDARD)
                .putInt(0)
                .putInt(0)
                .putInt(16)
                .putInt(16)
                .putShort((short) name.length)
                .putShort((short) 0)
                .put(name)
                .array();
        Files.write(folder.resolve("cut.zip"), entry);
        new TestImage("1.1").write(folder.resolve("image"));
        List<FileVerdict> verdicts = TestDicom.scanner()
                .scan(List.of(folder), Progress.none(), new CancelToken())
                .files();
        assertEquals(
                List.of(Verdict.REFUSED, Verdict.IMAGE),
                verdicts.stream().map(FileVerdict::verdict).distinct().toList());
    }
}
