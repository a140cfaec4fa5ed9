package org.residua.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.residua.autoencoder.Families;
import org.residua.bundle.Architecture;
import org.residua.bundle.Comparison;
import org.residua.bundle.Scoring;
import org.residua.evaluate.RecipeReader;
import org.residua.evaluate.TrainingRecipe;
import org.residua.evaluate.TrainingRecipe.NetworkRecipe;

/** The recipes that come with the program, and those of the ablation table. */
class KeptRecipesTest {
    private static final Path ABLATION = Path.of("src", "docs", "ablation");

    @Test
    void theNetworksOfEachRecipeFitItsGridAndGiveWhatIsComparedAndScored() throws IOException {
        for (String name : RecipeReader.NAMES) {
            check(name, RecipeReader.read(name));
        }
        List<Path> ablation = ablation();
        assertFalse(ablation.isEmpty());
        for (Path file : ablation) {
            check(file.toString(), RecipeReader.read(file.toString()));
        }
    }

    @Test
    void aRowOfTheAblationTableHasAnIdOfItsOwn() throws IOException {
        Set<String> seen = new HashSet<>();
        for (Path file : ablation()) {
            String id =
                    file.getParent() + "/" + RecipeReader.read(file.toString()).id();
            assertTrue(seen.add(id), id + " is there twice");
        }
    }

    private static List<Path> ablation() throws IOException {
        try (Stream<Path> all = Files.walk(ABLATION)) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static void check(String name, TrainingRecipe recipe) {
        int grid = recipe.preprocessing().gridSize();
        boolean textured = false;
        for (NetworkRecipe network : recipe.networks()) {
            int own = network.gridOrDefault(grid);
            assertEquals(0, grid % own, name);
            Architecture architecture =
                    Families.named(network.family()).architecture(own, NetworkTraining.options(network, 1, false));
            assertEquals(own, architecture.parameter("gridSize"), name);
            boolean variance = architecture.parameter("outputs") == 2;
            for (Comparison comparison : network.comparisons()) {
                assertTrue(variance || comparison.residual() != Scoring.Residual.LIKELIHOOD, name);
            }
            textured |= network.forTexture();
        }
        assertEquals(
                recipe.scoring().texture() != Scoring.Texture.NONE, textured, name + " scores textures that it has");
        assertTrue(recipe.scoring().region() != Scoring.Region.PRIOR || recipe.lungPrior(), name + " has its prior");
    }
}
