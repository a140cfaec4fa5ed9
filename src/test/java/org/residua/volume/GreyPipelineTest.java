package org.residua.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GreyPipelineTest {
    @Test
    void aLinearWindowFollowsTheFormulaOfTheStandard() {
        // PS3.3 C.11.2.1.2.1: c = 2048, w = 4096 maps 0 to black and 4095 to white
        VoiWindow window = VoiWindow.linear(2048, 4096);
        assertEquals(0, window.apply(-5));
        assertEquals(0, window.apply(0));
        assertEquals(1, window.apply(4095), 1e-12);
        assertEquals(0.5, window.apply(2047.5), 1e-12);
    }

    @Test
    void aLinearWindowOfWidthOneIsAThreshold() {
        VoiWindow window = VoiWindow.linear(100, 1);
        assertEquals(0, window.apply(99.5));
        assertEquals(1, window.apply(100));
    }

    @Test
    void anExactWindowSpansItsWholeWidth() {
        VoiWindow window = new VoiWindow(10, 4, VoiWindow.Function.LINEAR_EXACT, "");
        assertEquals(0, window.apply(8));
        assertEquals(0.25, window.apply(9));
        assertEquals(1, window.apply(13));
    }

    @Test
    void aSigmoidWindowFollowsTheFormulaOfTheStandard() {
        VoiWindow window = new VoiWindow(10, 4, VoiWindow.Function.SIGMOID, "");
        assertEquals(0.5, window.apply(10), 1e-12);
        assertEquals(1 / (1 + Math.exp(-4)), window.apply(14), 1e-12);
    }

    @Test
    void aTableHoldsItsFirstAndLastEntryOutsideItsRange() {
        ModalityLut table = new ModalityLut.Table(10, new int[] {5, 6, 9});
        assertEquals(5, table.apply(-100));
        assertEquals(6, table.apply(11));
        assertEquals(9, table.apply(1e9));
    }

    @Test
    void rescaleMultipliesAndAdds() {
        assertEquals(-1014, new ModalityLut.Rescale(2, -1024).apply(5));
        assertEquals(5, ModalityLut.IDENTITY.apply(5));
    }

    @Test
    void paddingIsBlackEvenWhereInvertedAndItsEndsBelongToIt() {
        GreyPipeline pipeline = new GreyPipeline(ModalityLut.IDENTITY, new PixelPadding(-5, -2), true, "");
        assertTrue(pipeline.isPadding(-5) && pipeline.isPadding(-2));
        assertFalse(pipeline.isPadding(-1.9));
        assertEquals(0, pipeline.display(-3, VoiWindow.linear(0, 2)));
        assertEquals(255, pipeline.display(-100, VoiWindow.linear(0, 2)));
        assertFalse(GreyPipeline.PLAIN.isPadding(-3));
    }

    @Test
    void theWindowIsAppliedToModalityValues() {
        GreyPipeline pipeline = new GreyPipeline(new ModalityLut.Rescale(1, -1000), null, false, "HU");
        assertEquals(128, pipeline.display(1000, new VoiWindow(0, 100, VoiWindow.Function.LINEAR_EXACT, "")));
    }
}
