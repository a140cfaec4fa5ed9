package org.residua.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.residua.bundle.Comparison;
import org.residua.bundle.Scoring;
import org.residua.evaluate.TrainingRecipe.NetworkRecipe;

/** Other families in place of a recipe's own two networks, cae and dae, which are compared by their likelihood. */
class RecipeFamilyTest {
    private TrainingRecipe recipe;

    @BeforeEach
    void read() throws RecipeException {
        recipe = RecipeReader.read("volume");
    }

    @Test
    void aFamilyThatPredictsVarianceKeepsTheLikelihood() {
        TrainingRecipe vae = recipe.withFamily("vae");
        assertEquals("vae", vae.family());
        assertEquals(List.of(new Comparison(Scoring.Residual.LIKELIHOOD, 3, 1)), comparisons(vae));
        assertFalse(vae.pixelStatistics());
        assertEquals(Scoring.Fusion.MEAN, vae.scoring().fusion());
        assertNull(vae.networks().get(0).latent(), "sizes are those of the family");
    }

    @Test
    void aFamilyWithoutVarianceIsComparedByItsErrorAgainstPixelStatistics() {
        TrainingRecipe pca = recipe.withFamily("pca");
        assertEquals(List.of(new Comparison(Scoring.Residual.ABSOLUTE, 3, 1)), comparisons(pca));
        assertTrue(pca.pixelStatistics());
    }

    @Test
    void anEnsembleStaysItselfAndOneNetworkBecomesTwo() {
        assertSame(recipe, recipe.withFamily("ensemble"));
        TrainingRecipe two = recipe.withFamily("vae").withFamily("ensemble");
        assertEquals(
                List.of("cae", "dae"),
                two.networks().stream().map(NetworkRecipe::family).toList());
        assertEquals("ensemble", two.family());
        assertEquals(Scoring.Fusion.GEOMETRIC_MEAN, two.scoring().fusion());
    }

    @Test
    void foldsStayAndTexturesGo() throws RecipeException {
        TrainingRecipe film = RecipeReader.read("src/docs/ablation/chest/10-dae-texture-nearest.json");
        TrainingRecipe cae = film.withFamily("cae");
        assertEquals(film.foldCount(), cae.foldCount());
        assertEquals(Scoring.Texture.NONE, cae.scoring().texture());
        assertFalse(cae.networks().get(0).forTexture());
        assertEquals(comparisons(film), comparisons(cae));
    }

    @Test
    void anUnknownFamilyIsNamed() {
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> recipe.withFamily("gan"))
                .getMessage());
        assertTrue(message.contains("gan") && message.contains("cae"), message);
    }

    private static List<Comparison> comparisons(TrainingRecipe recipe) {
        return recipe.networks().get(0).comparisons();
    }
}
