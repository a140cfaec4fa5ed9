package org.residua.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.residua.ui.viewer.Comparison.Mode;
import org.residua.ui.viewer.Comparison.Other;

class ComparisonTest {
    private final Comparison comparison = new Comparison();

    @Test
    void withoutComparisonTheEvidenceLiesOnTheWholeOriginal() {
        assertEquals(0, comparison.from(Other.EVIDENCE));
        assertEquals(1, comparison.from(Other.RECONSTRUCTION));
        assertEquals(1, comparison.from(Other.RESIDUAL));
    }

    @Test
    void aSwipeShowsTheOtherRightOfTheDividerAndNothingElse() {
        comparison.otherProperty().set(Other.RECONSTRUCTION);
        comparison.toggleSwipe();
        comparison.moveDivider(-10);
        assertEquals(0.3, comparison.from(Other.RECONSTRUCTION), 1e-9);
        assertEquals(1, comparison.from(Other.EVIDENCE), "left of the divider is the original alone");
        comparison.putDivider(7);
        assertEquals(1, comparison.dividerProperty().get());
        comparison.toggleSwipe();
        assertEquals(0, comparison.from(Other.EVIDENCE));
    }

    @Test
    void aFlickerTakesTurnsAndAPauseHoldsIt() {
        comparison.toggleFlicker();
        assertTrue(comparison.automaticProperty().get());
        assertEquals(1, comparison.from(Other.EVIDENCE), "the original has the first turn");
        comparison.tick();
        assertEquals(0, comparison.from(Other.EVIDENCE));
        comparison.pause();
        comparison.tick();
        assertEquals(0, comparison.from(Other.EVIDENCE));
        comparison.pause();
        comparison.tick();
        assertEquals(1, comparison.from(Other.EVIDENCE));
    }

    @Test
    void withReducedMotionTurnsComeByTheKeyAlone() {
        comparison.toggleFlicker();
        comparison.reducedMotionProperty().set(true);
        assertFalse(comparison.automaticProperty().get());
        comparison.pause();
        assertFalse(comparison.automaticProperty().get());
        comparison.end();
        comparison.toggleFlicker();
        comparison.tick();
        assertEquals(1, comparison.from(Other.EVIDENCE));
        comparison.turn();
        assertEquals(0, comparison.from(Other.EVIDENCE));
        comparison.turn();
        assertEquals(1, comparison.from(Other.EVIDENCE));
    }

    @Test
    void theKeyBeginsAFlickerWithTheOther() {
        comparison.turn();
        assertEquals(Mode.FLICKER, comparison.modeProperty().get());
        assertTrue(comparison.otherShownProperty().get());
        comparison.end();
        assertEquals(Mode.OFF, comparison.modeProperty().get());
    }

    @Test
    void theOthersComeOneAfterTheOther() {
        comparison.nextOther();
        assertEquals(Other.RECONSTRUCTION, comparison.otherProperty().get());
        comparison.nextOther();
        comparison.nextOther();
        assertEquals(Other.EVIDENCE, comparison.otherProperty().get());
    }

    @Test
    void colourAndContourAreASettingOfThree() {
        OverlaySettings overlay = new OverlaySettings();
        overlay.nextStyle();
        assertEquals(OverlaySettings.Style.COLOUR, overlay.styleProperty().get());
        overlay.nextStyle();
        overlay.nextStyle();
        assertEquals(OverlaySettings.Style.BOTH, overlay.styleProperty().get());
    }
}
