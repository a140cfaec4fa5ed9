package org.residua.ui.shell.hanging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.residua.study.Acquisition;
import org.residua.study.FrameOfReferenceUid;
import org.residua.study.Series;
import org.residua.study.Stack;
import org.residua.study.Study;
import org.residua.ui.kit.Hung;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.PlacedStudies;
import org.residua.ui.kit.PlacedStudies.Lie;
import org.residua.ui.kit.SeriesEntry;

class HangingTest {
    private static final Lie AXIAL = Lie.axial(0, 5, 20, 1);
    private static final Lie CORONAL = Lie.coronal(-50, 5, 20, 1);

    private final Hanging hanging = new Hanging(HangingRule.STANDARD);
    private final List<SeriesEntry> opened = new ArrayList<>();

    private static Acquisition taken(String bodyPart, String view) {
        return new Acquisition(bodyPart, view, "", "", "", null, null, null, "", "");
    }

    private static Series head(String description, Lie lie) {
        return head(description, "HEAD", lie);
    }

    private static Series head(String description, String bodyPart, Lie lie) {
        return PlacedStudies.series(description, "MR", description, taken(bodyPart, ""), "frame", lie.slices(), lie);
    }

    private static Series film(String description, String view, int images) {
        Series series = PlacedStudies.series(description, "DX", description, taken("CHEST", view), "", images, null);
        return new Series(
                series.uid(),
                1,
                "DX",
                description,
                series.acquisition(),
                series.slices(),
                new Stack(1, 1, "", Stack.Kind.SEPARATE_IMAGES, List.of()),
                FrameOfReferenceUid.UNKNOWN);
    }

    private void open(String patient, String date, Series... series) {
        Study study = PlacedStudies.study(patient, date, List.of(series));
        for (Series each : series) {
            opened.add(PlacedStudies.entry(study, each, 1));
        }
    }

    private List<String> hung() {
        return hanging.hang(opened).stream()
                .map(place -> place.entry().study().date().substring(0, 4) + " "
                        + place.entry().series().description() + " " + place.slice())
                .toList();
    }

    @Test
    void theFirstMrSeriesHasTheMatchingOneOfThePriorToItsRight() {
        open("7", "20240105", head("T1 axial", AXIAL), head("t2 tirm tra FLAIR", AXIAL), head("FLAIR cor", CORONAL));
        open("7", "20260105", head("FLAIR ax", AXIAL), head("T1 axial", AXIAL));
        assertEquals(List.of("2026 FLAIR ax 10", "2024 t2 tirm tra FLAIR 10"), hung());
    }

    @Test
    void ofSeveralPriorsTheNewestThatHasTheSeriesIsHung() {
        open("7", "20260105", head("FLAIR ax", AXIAL));
        open("7", "20210105", head("FLAIR old", AXIAL));
        open("7", "20250105", head("T1 axial", AXIAL));
        open("7", "20240105", head("FLAIR tra", AXIAL));
        assertEquals(List.of("2026 FLAIR ax 10", "2024 FLAIR tra 10"), hung());
    }

    @Test
    void anotherPatientIsNeverHungAsPrior() {
        open("7", "20260105", head("FLAIR ax", AXIAL));
        open("8", "20250105", head("FLAIR ax", AXIAL));
        assertEquals(List.of("2026 FLAIR ax 10"), hung());
    }

    @Test
    void aStudyOfTheSameDayOrWithoutADateIsNoPrior() {
        open("7", "20260105", head("FLAIR ax", AXIAL));
        open("7", "20260105", head("FLAIR again", AXIAL));
        open("7", "", head("FLAIR some day", AXIAL));
        assertEquals(List.of("2026 FLAIR ax 10"), hung());
    }

    @Test
    void frontalAndLateralFilmsAreSideBySideWithThePriorFilmOfTheSameView() {
        open("7", "20260105", film("lateral", "LL", 1), film("frontal", "PA", 1));
        open("7", "20250105", film("side", "LL", 1), film("frontal chest", "PA", 1), film("frontal", "AP", 1));
        assertEquals(List.of("2026 frontal 0", "2026 lateral 0", "2025 frontal chest 0"), hung());
    }

    @Test
    void twoFilmsOfOneSeriesAreSideBySide() {
        open("7", "20260105", film("chest", "", 2));
        assertEquals(List.of("2026 chest 0", "2026 chest 1"), hung());
    }

    @Test
    void aSingleFilmHasItsPriorBesideIt() {
        open("7", "20260105", film("chest", "", 1));
        open("7", "20240105", film("chest", "", 1));
        assertEquals(List.of("2026 chest 0", "2024 chest 0"), hung());
    }

    @Test
    void aRuleThatIsSwitchedOffDoesNotApply() {
        open("7", "20240105", head("FLAIR ax", AXIAL));
        open("7", "20260105", head("FLAIR ax", AXIAL));
        HangingRule rule = hanging.rules().get(3);
        assertEquals("sectionsAndPrior", rule.name());
        hanging.isOn(rule).set(false);
        assertEquals(List.of("2026 FLAIR ax 10"), hung());
        hanging.isOn(rule).set(true);
        assertEquals(2, hung().size());
    }

    @Test
    void aRuleOfABodyPartAppliesToItAlone() {
        HangingRule knees = new HangingRule("knees", Set.of("MR"), Set.of("KNEE"), List.of(new Slot.First()));
        assertTrue(knees.fits(head("PD", "knee", AXIAL)));
        assertFalse(knees.fits(head("PD", "HEAD", AXIAL)));
        assertThrows(IllegalArgumentException.class, () -> hanging.isOn(knees));
        assertThrows(IllegalArgumentException.class, () -> new HangingRule("none", Set.of(), Set.of(), List.of()));
    }

    @Test
    void whatNoRuleIsAboutIsShownFromTheFirstSeriesOn() {
        opened.add(PlacedStudies.entry(
                PlacedStudies.study("7", "20260105", List.of()),
                PlacedStudies.series("us", "US", "clip", Acquisition.UNKNOWN, "", 3, null),
                1));
        assertEquals(List.of("2026 clip 1"), hung());
    }

    @Test
    void everyRuleHasAName() {
        HangingRule.STANDARD.forEach(
                rule -> assertFalse(Messages.text("hanging." + rule.name()).startsWith("hanging."), rule.name()));
    }

    @ParameterizedTest
    @CsvSource({
        "FLAIR axial, HEAD, FLAIR tra, HEAD, true",
        "FLAIR axial, HEAD, flair_tra_p2, HEAD, true",
        "FLAIR axial, HEAD, FLAIR tra, BRAIN, false",
        "FLAIR axial, HEAD, FLAIR tra, '', true",
        "FLAIR axial, HEAD, T1 axial, HEAD, false",
        "axial, HEAD, T1 axial, HEAD, true",
    })
    void descriptionsMatchByTheirWordsWhereNothingElseDiffers(
            String one, String part, String other, String otherPart, boolean expected) {
        assertEquals(expected, SeriesMatch.matches(head(one, part, AXIAL), head(other, otherPart, AXIAL)));
    }

    @Test
    void planeModalityAndViewMustBeTheSame() {
        assertFalse(SeriesMatch.matches(head("FLAIR", AXIAL), head("FLAIR", CORONAL)));
        assertFalse(SeriesMatch.matches(film("chest", "PA", 1), film("chest", "LL", 1)));
        assertFalse(SeriesMatch.matches(
                head("FLAIR", AXIAL), PlacedStudies.series("ct", "CT", "FLAIR", taken("HEAD", ""), "", 20, AXIAL)));
    }

    @Test
    void ofSeveralMatchesTheNearestDescriptionThenTheNumberOfSlicesDecides() {
        open(
                "7",
                "20240105",
                head("FLAIR with fat saturation", AXIAL),
                head("FLAIR", Lie.axial(0, 5, 60, 1)),
                head("FLAIR", Lie.axial(0, 5, 22, 1)));
        SeriesEntry best = SeriesMatch.best(head("FLAIR ax", AXIAL), opened).orElseThrow();
        assertEquals(22, best.size());
    }

    @Test
    void aHungPlaceIsTheMiddleOfASeries() {
        open("7", "20240105", head("FLAIR", AXIAL));
        assertEquals(new Hung(opened.get(0), 10), Hung.of(opened.get(0)));
    }
}
