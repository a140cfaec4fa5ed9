package org.residua.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.bundle.Calibration;

class LocalCalibrationTest {
    @TempDir
    Path folder;

    /** Old normals score 0 to 98, local ones 50 to 69: the old flags those that score above 94, 89 and so on. */
    @Test
    void theShiftCountsWhatEachCalibrationFlags() {
        double[] old = IntStream.range(0, 99).mapToDouble(i -> i).toArray();
        double[] local = IntStream.range(0, 20).mapToDouble(i -> 50 + i).toArray();
        List<String> patients = IntStream.range(0, 20).mapToObj(i -> "p" + i).toList();
        CalibrationShift shift = CalibrationShift.of(new Calibration("old", old, old, 99), local, patients);
        assertEquals(20, shift.normals());
        assertEquals(20, shift.patients());
        assertEquals(30, shift.points().size());
        CalibrationShift.Point tenth = shift.points().get(9);
        assertEquals(0.1, tenth.alpha(), 1e-12);
        assertEquals(0, tenth.before(), "ten of a hundred score above 89.5, and no local normal does");
        assertEquals(0.1, tenth.after(), "against the other nineteen, two of twenty have p of at most 0.1");
        double last = shift.points().get(29).before();
        assertEquals(0, last, "the highest local score, 69, has p 0.31");
        double[] high = IntStream.range(0, 20).mapToDouble(i -> 90 + i).toArray();
        CalibrationShift scanner = CalibrationShift.of(new Calibration("old", old, old, 99), high, patients);
        assertEquals(1, scanner.points().get(9).before(), "a scanner whose every normal was flagged");
        assertEquals(0.1, scanner.points().get(9).after());
    }

    /** The one patient with two high slices is not judged by the other of them. */
    @Test
    void aPatientIsJudgedByOthers() {
        double[] local = {9, 9, 1, 2, 3, 4, 5};
        List<String> patients = List.of("a", "a", "b", "c", "d", "e", "f");
        CalibrationShift shift =
                CalibrationShift.of(new Calibration("old", new double[] {0}, new double[] {0}, 1), local, patients);
        assertEquals(2.0 / 7, shift.points().get(16).after(), "p is 1/6 of five others for both");
        assertEquals(0, shift.points().get(15).after());
    }

    @Test
    void aHistoryGrowsAndHoldsNothingElse() throws IOException {
        Path file = folder.resolve("history.csv");
        DriftHistory.Entry one = new DriftHistory.Entry(LocalDate.of(2026, 11, 24), "ab", "c, here", 0.25);
        DriftHistory.Entry two = new DriftHistory.Entry(LocalDate.of(2026, 11, 25), "ab", "c, here", 1e-7);
        DriftHistory.append(file, List.of(one));
        DriftHistory.append(file, List.of(two));
        assertEquals(List.of(one, two), DriftHistory.read(file));
        assertEquals(
                "date,model_sha256,calibration,series_p",
                Files.readAllLines(file).get(0));
    }

    @Test
    void whatIsNoHistoryIsNamedAndStaysAsItIs() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        String message = String.valueOf(
                assertThrows(IOException.class, () -> DriftHistory.append(other, List.of())).getMessage());
        assertTrue(message.contains("other.csv"), message);
        assertEquals("a,b\n1,2\n", Files.readString(other));
        Path damaged = Files.writeString(
                folder.resolve("damaged.csv"), "date,model_sha256,calibration,series_p\nyesterday,ab,c,0.5\n");
        assertTrue(String.valueOf(assertThrows(IOException.class, () -> DriftHistory.read(damaged))
                        .getMessage())
                .contains("Row 1"));
        assertFalse(Files.exists(folder.resolve("none.csv")));
    }
}
