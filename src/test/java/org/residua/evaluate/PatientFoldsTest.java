package org.residua.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class PatientFoldsTest {
    /** Twenty patients with normal images, four of them with an abnormal one too, and seven with abnormal ones alone. */
    private static List<ManifestRow> rows() {
        List<ManifestRow> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(EvaluatorTest.row("n" + i, false, null, ""));
            rows.add(EvaluatorTest.row("n" + i, i < 4, null, ""));
        }
        for (int i = 0; i < 7; i++) {
            rows.add(EvaluatorTest.row("a" + i, true, null, ""));
        }
        return rows;
    }

    @Test
    void eachFoldHasAsManyPatientsOfEitherKind() {
        PatientFolds folds = PatientFolds.of(rows(), 3, 1);
        assertEquals(3, folds.count());
        assertEquals(27, folds.foldOfPatient().size(), "each patient is in one fold");
        for (int fold = 0; fold < 3; fold++) {
            long normal = patients(folds, fold, patient -> patient.startsWith("n"));
            long abnormal = patients(folds, fold, patient -> patient.startsWith("a"));
            assertTrue(normal == 6 || normal == 7, normal + " with normal images in fold " + fold);
            assertTrue(abnormal == 2 || abnormal == 3, abnormal + " without in fold " + fold);
        }
    }

    private static long patients(PatientFolds folds, int fold, Predicate<String> which) {
        return folds.foldOfPatient().keySet().stream()
                .filter(which)
                .filter(patient -> folds.of(patient) == fold)
                .count();
    }

    @Test
    void theSeedDecidesAndTheOrderOfRowsDoesNot() {
        List<ManifestRow> shuffled = rows();
        Collections.shuffle(shuffled, new Random(9));
        assertEquals(PatientFolds.of(rows(), 4, 5), PatientFolds.of(shuffled, 4, 5));
        assertNotEquals(PatientFolds.of(rows(), 4, 5), PatientFolds.of(rows(), 4, 6));
    }

    @Test
    void aFoldNeedsTwoPatientsWithNormalImagesAndKnowsNoStrangers() {
        assertEquals(10, PatientFolds.of(rows(), 10, 1).count());
        assertThrows(IllegalArgumentException.class, () -> PatientFolds.of(rows(), 11, 1));
        PatientFolds folds = PatientFolds.of(rows(), 3, 1);
        assertThrows(IllegalArgumentException.class, () -> folds.of("stranger"));
    }
}
