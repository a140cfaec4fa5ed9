package org.residua.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.evaluate.ManifestException;
import org.residua.evaluate.SplitShares;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.TestDicom;
import org.residua.testkit.TestHeads;

class CompareRecipesTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    static Path folder;

    private static Path manifest;

    @BeforeAll
    static void heads() throws IOException {
        TestHeads.write(folder, 6, 3);
        manifest = TestHeads.manifest(folder, new SplitShares(1, 0));
    }

    private static String recipe(String residual, int checkpoints) throws IOException {
        String network = "[{\"family\": \"cae\", \"images\": 32, \"checkpoints\": " + checkpoints
                + ", \"residuals\": [{\"residual\": \"" + residual + "\", \"medianPx\": 1}]}]";
        return TestHeads.recipe(folder, residual + checkpoints, 2, network).toString();
    }

    private static List<CompareRecipes.Row> run(Path data, List<String> recipes, List<Long> seeds, Path states)
            throws IOException {
        return new CompareRecipes(TestDicom.dataSets())
                .run(
                        new CompareRecipes.Request(data, recipes, seeds, states),
                        row -> date(states),
                        Progress.none(),
                        new CancelToken());
    }

    /** Whatever is written from now on is younger. */
    private static void date(Path states) {
        try {
            for (Path file : files(states)) {
                Files.setLastModifiedTime(file, LONG_AGO);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path states) throws IOException {
        try (Stream<Path> all = Files.walk(states)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void recipesThatDifferInResidualsAloneTrainOnce() throws IOException {
        Path states = folder.resolve("shared");
        List<CompareRecipes.Row> rows =
                run(manifest, List.of(recipe("ABSOLUTE", 0), recipe("GRADIENT", 0)), List.of(1L), states);
        assertEquals(
                List.of("ABSOLUTE0", "GRADIENT0"),
                rows.stream().map(CompareRecipes.Row::recipe).toList());
        assertNotEquals(
                rows.get(0).evaluation().pixel(), rows.get(1).evaluation().pixel());
        assertEquals(2, files(states).size(), "one state a fold");
        for (Path file : files(states)) {
            assertEquals(LONG_AGO, Files.getLastModifiedTime(file), "not trained again");
        }
    }

    /** What a checkpoint is judged by decides which weights are kept. */
    @Test
    void recipesWhoseCheckpointsAreJudgedByOtherResidualsOrOtherSeedsTrainApart() throws IOException {
        Path states = folder.resolve("apart");
        run(manifest, List.of(recipe("ABSOLUTE", 1), recipe("GRADIENT", 1)), List.of(1L), states);
        assertEquals(4, files(states).size());
        run(manifest, List.of(recipe("ABSOLUTE", 1)), List.of(2L), states);
        assertEquals(6, files(states).size());
    }

    @Test
    void withoutBothLabelsNothingIsCompared() throws IOException {
        Path normals = Files.writeString(
                folder.resolve("normals.csv"), Files.readString(manifest).replaceAll("(?m)^abnormal.*\\R", ""));
        String pca =
                TestHeads.recipe(folder, "pca", 2, "[{\"family\": \"pca\"}]").toString();
        assertThrows(ManifestException.class, () -> run(normals, List.of(pca), List.of(1L), folder.resolve("none")));
    }
}
