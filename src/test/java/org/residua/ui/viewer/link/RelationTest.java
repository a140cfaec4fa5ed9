package org.residua.ui.viewer.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.residua.study.Patient;
import org.residua.ui.kit.PlacedStudies;
import org.residua.ui.kit.PlacedStudies.Lie;
import org.residua.ui.kit.SeriesEntry;

class RelationTest {
    private static SeriesEntry of(String patient, String date) {
        Lie lie = Lie.axial(0, 5, 2, 1);
        return PlacedStudies.entry(
                PlacedStudies.study(patient, date, List.of()), PlacedStudies.series("a", "a", "f", 2, lie), 1);
    }

    @ParameterizedTest
    @CsvSource({
        "20260131, ''",
        "20260130, 'Prior, 1 day earlier'",
        "20260118, 'Prior, 13 days earlier'",
        "20260117, 'Prior, 2 weeks earlier'",
        "20251201, 'Prior, 8 weeks earlier'",
        "20251130, 'Prior, 2 months earlier'",
        "20240201, 'Prior, 23 months earlier'",
        "20240131, 'Prior, 2 years earlier'",
        "19990131, 'Prior, 27 years earlier'",
        "'', ''",
        "20261301, ''",
    })
    void aPriorSaysHowMuchEarlierItIs(String date, String text) {
        SeriesEntry now = of("7", "20260131");
        SeriesEntry prior = of("7", date);
        assertEquals(text, Relation.of(prior, List.of(prior, now), now).text());
        assertEquals("", Relation.of(now, List.of(prior, now), now).text());
    }

    @Test
    void aNewerStudyOfAnotherPatientMakesNoPrior() {
        SeriesEntry one = of("7", "20250131");
        assertEquals(
                "", Relation.of(one, List.of(one, of("8", "20260131")), one).text());
    }

    @Test
    void anotherPatientThanTheActiveOneIsTold() {
        SeriesEntry one = of("7", "20250131");
        SeriesEntry other = of("8", "20250131");
        assertEquals(
                "Another patient than in the active viewport",
                Relation.of(other, List.of(one, other), one).text());
        assertEquals("", Relation.of(other, List.of(one, other), null).text());
    }

    @Test
    void aPersonIsTheSameByIdUnlessBirthDateOrSexSpeakAgainstIt() {
        Patient jane = new Patient("Doe, Jane", "42", "19700102", "F", "");
        assertTrue(jane.isSamePerson(new Patient("Doe-Smith, Jane", "42", "19700102", "F", "")));
        assertTrue(jane.isSamePerson(new Patient("", "42", "", "", "")));
        assertFalse(jane.isSamePerson(new Patient("Doe, Jane", "43", "19700102", "F", "")));
        assertFalse(jane.isSamePerson(new Patient("Doe, Jane", "42", "19800102", "F", "")));
        assertFalse(jane.isSamePerson(new Patient("Doe, Jane", "42", "19700102", "M", "")));
        assertFalse(jane.isSamePerson(new Patient("Doe, Jane", "", "19700102", "F", "")));
    }

    @Test
    void withoutIdsAPersonIsTheSameByNameAndBirthDateTogether() {
        Patient jane = new Patient("Doe, Jane", "", "19700102", "", "");
        assertTrue(jane.isSamePerson(new Patient("DOE, JANE", "", "19700102", "F", "")));
        assertFalse(jane.isSamePerson(new Patient("Doe, Jane", "", "", "", "")));
        assertFalse(new Patient("", "", "", "", "").isSamePerson(new Patient("", "", "", "", "")));
    }
}
