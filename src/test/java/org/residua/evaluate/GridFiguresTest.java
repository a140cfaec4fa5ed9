package org.residua.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.autoencoder.InferencePlan;
import org.residua.autoencoder.Reconstruction;
import org.residua.bundle.Comparison;
import org.residua.bundle.Scoring;
import org.residua.preprocess.GridImage;
import org.residua.preprocess.GridMapping;
import org.residua.preprocess.ModelInput;

class GridFiguresTest {
    @TempDir
    Path folder;

    @Test
    void aGridPixelIsInTheFindingWhenMoreThanHalfOfItIs() {
        // 4 x 4 slice on a 2 x 2 grid: three of four pixels, two, one, none.
        boolean[] mask = {
            true, true, true, true, true, false, false, false, true, false, false, false, false, false, false, false
        };
        boolean[] lesion = GridLesion.onGrid(mask, 4, 4, new GridMapping(0, 0, 2, 2), 2);
        assertTrue(lesion[0]);
        assertFalse(lesion[1]);
        assertFalse(lesion[2]);
        assertFalse(lesion[3]);
    }

    @Test
    void whereTheGridReachesBeyondTheSliceNothingIsFound() {
        boolean[] mask = {true, true};
        // One row of two pixels, padded to a square: grid pixels of one slice pixel, offset by half a row.
        boolean[] lesion = GridLesion.onGrid(mask, 2, 1, new GridMapping(0, -0.5, 1, 1), 2);
        assertFalse(lesion[0] || lesion[1] || lesion[2] || lesion[3]);
        assertTrue(GridLesion.onGrid(mask, 2, 1, new GridMapping(0, -0.4, 1, 1), 2)[0]);
    }

    @Test
    void brightnessIsTheMeanAndSharpnessTheMeanSlopeOfTheForeground() {
        float[] ramp = new float[25];
        for (int i = 0; i < 25; i++) {
            ramp[i] = 3 * (i % 5) + 4 * (i / 5);
        }
        GridImage image = new GridImage(5, ramp, new GridMapping(0, 0, 1, 1));
        boolean[] all = new boolean[25];
        Arrays.fill(all, true);
        assertEquals(14, TrivialScores.brightness(image, all), 1e-9);
        assertEquals(5, TrivialScores.sharpness(image, all), 1e-9);
        assertEquals(0, TrivialScores.brightness(image, new boolean[25]));
        assertEquals(0, TrivialScores.sharpness(image, new boolean[25]));
    }

    @Test
    void theJudgeLikesANetworkThatTakesLesionsAwayBetterThanOneThatCopies() {
        float[] values = new float[64 * 64];
        boolean[] foreground = new boolean[64 * 64];
        Arrays.fill(values, 0.4f);
        Arrays.fill(foreground, true);
        ModelInput normal = new ModelInput(64, values, foreground, new GridMapping(0, 0, 1, 1));
        SyntheticJudge judge = new SyntheticJudge(
                List.of(normal, normal, normal, normal),
                new Comparison(Scoring.Residual.ABSOLUTE, 1, 1),
                Scoring.ofForeground(1, 0));
        double taken = judge.judge(plan(values));
        double copied = judge.judge(plan(null));
        assertTrue(taken > 0.5 && copied < 0.1, taken + " and " + copied);
    }

    private static InferencePlan plan(float[] answer) {
        return new InferencePlan() {
            @Override
            public Reconstruction reconstruct(ModelInput input) {
                return new Reconstruction(answer == null ? input.values() : answer, null);
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void everyRecipeThatComesWithTheProgramIsRead() throws RecipeException {
        for (String name : RecipeReader.NAMES) {
            assertEquals(name, RecipeReader.read(name).id());
        }
    }

    @Test
    void aRecipeCanBeGivenAnotherFamilyAndBudget() throws RecipeException {
        TrainingRecipe recipe =
                RecipeReader.read("brain-flair").withFamily("pca").withImages(100);
        assertEquals("pca", recipe.family());
        assertEquals(
                List.of(new Comparison(Scoring.Residual.ABSOLUTE, 3, 1)),
                recipe.networks().get(0).comparisons());
        assertTrue(recipe.pixelStatistics());
        assertEquals(100, recipe.networks().get(0).images());
    }

    @Test
    void whatIsNoRecipeIsRefusedByName() throws Exception {
        Path file = Files.writeString(folder.resolve("r.json"), "{\"id\": \"x\", \"title\": \"X\"}");
        String message = assertThrows(RecipeException.class, () -> RecipeReader.read(file.toString()))
                .getMessage();
        assertTrue(
                message.contains("r.json") && (message.contains("pixelStatistics") || message.contains("trainingData")),
                message);
        assertTrue(assertThrows(RecipeException.class, () -> RecipeReader.read("nowhere"))
                .getMessage()
                .contains("brain-flair"));
    }
}
