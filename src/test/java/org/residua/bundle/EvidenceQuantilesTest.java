package org.residua.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EvidenceQuantilesTest {
    private static final EvidenceQuantiles QUANTILES =
            new EvidenceQuantiles(new float[] {0, 1, 2, 4}, new double[] {1, 0.1, 0.01, 1e-4}, 100_000);

    @Test
    void rarityAtAStoredQuantileIsItsTail() {
        assertEquals(0.1, QUANTILES.rarity(1), 1e-12);
        assertEquals(1e-4, QUANTILES.rarity(4), 1e-12);
    }

    @Test
    void rarityIsLogLinearBetween() {
        assertEquals(Math.sqrt(0.1 * 0.01), QUANTILES.rarity(1.5), 1e-12);
        assertEquals(1e-3, QUANTILES.rarity(3), 1e-12);
    }

    @Test
    void nothingIsRarerThanTheNumberOfPixelsAllows() {
        assertEquals(1 / 100_001.0, QUANTILES.rarity(1e9));
        assertEquals(1 / 100_001.0, QUANTILES.floor());
        EvidenceQuantiles few = new EvidenceQuantiles(new float[] {0, 1}, new double[] {1, 1e-9}, 9);
        assertEquals(0.1, few.rarity(1));
        assertEquals(0.1, few.rarity(0.99));
    }

    @Test
    void evidenceBelowAllNormalsAndNoneAtAllAreCommon() {
        assertEquals(1, QUANTILES.rarity(-3));
        assertEquals(1, QUANTILES.rarity(Double.NaN));
    }

    @Test
    void rarityNeverRisesWithEvidence() {
        double before = 1;
        for (double evidence = -1; evidence < 6; evidence += 0.01) {
            double rarity = QUANTILES.rarity(evidence);
            assertTrue(rarity <= before + 1e-12, "at " + evidence);
            before = rarity;
        }
    }

    @Test
    void theEvidenceOfARarityIsTheInverse() {
        for (double rarity = 0.9; rarity > 1.5e-4; rarity *= 0.83) {
            assertEquals(rarity, QUANTILES.rarity(QUANTILES.evidenceAt(rarity)), rarity * 1e-4);
        }
        assertEquals(0, QUANTILES.evidenceAt(1));
        assertEquals(4, QUANTILES.evidenceAt(1e-9));
    }

    @Test
    void aFlatTailHasAnInverseToo() {
        EvidenceQuantiles flat = new EvidenceQuantiles(new float[] {0, 1, 2}, new double[] {0.5, 0.5, 0.1}, 1000);
        assertEquals(0, flat.evidenceAt(0.5));
        assertEquals(0.1, flat.rarity(flat.evidenceAt(0.1)), 1e-6);
    }

    @Test
    void quantilesWithoutTheirTailsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new EvidenceQuantiles(new float[2], new double[1], 10));
        assertThrows(IllegalArgumentException.class, () -> new EvidenceQuantiles(new float[0], new double[0], 10));
    }
}
