package org.residua.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.evaluate.SplitShares;
import org.residua.testkit.TestHeads;

/** Commands that measure, compare and calibrate models, on made-up heads and principal components. */
class ModelCommandsTest {
    private static final String PATIENT = "Mustermann";
    private static final String NETWORKS = "[{\"family\": \"pca\", \"latent\": 4}]";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static Path manifest;
    private static Path bundle;

    private final Session session = new Session(false);

    @BeforeAll
    static void train() throws IOException {
        TestHeads.write(folder, PATIENT, 9, 4);
        manifest = TestHeads.manifest(folder, new SplitShares(1, 0));
        bundle = folder.resolve("heads.residua");
        Session training = new Session(false);
        Path recipe = TestHeads.recipe(folder, "heads", 3, NETWORKS);
        int status = training.run("train", "--manifest", manifest, "--config", recipe, "--out", bundle);
        assertEquals(ExitStatus.DONE, status, training.err());
    }

    @Test
    void anEvaluationIsWrittenForProgramsAndForPeopleWithoutNamesAndPaths() throws IOException {
        Path out = folder.resolve("evaluation");
        int status = session.run("evaluate", "--model", bundle, "--manifest", manifest, "--out", out);
        assertEquals(ExitStatus.DONE, status, session.err());
        JsonNode tree = JSON.readTree(out.resolve("evaluation.json").toFile());
        assertEquals("heads", tree.get("model").asText());
        assertEquals(18, tree.get("n").get("normal").asInt());
        assertEquals(4, tree.get("n").get("abnormal").asInt());
        String page = Files.readString(out.resolve("evaluation.html"));
        assertTrue(page.contains("RESEARCH ONLY, NOT FOR DIAGNOSIS"));
        for (String text : List.of(page, Files.readString(out.resolve("evaluation.json")))) {
            assertFalse(text.contains(PATIENT), "a patient");
            assertFalse(text.contains(folder.toString()), "a path");
            assertFalse(text.contains(System.getProperty("user.dir")), "a path");
        }
    }

    @Test
    void aModelIsCalibratedOnTheNormalsOfASite() throws IOException {
        Path local = Files.writeString(
                folder.resolve("local.csv"), Files.readString(manifest).replace(",train,", ",calibrate,"));
        Path out = folder.resolve("local.residua");
        Path json = folder.resolve("local.json");
        int status = session.run(
                "calibrate", "--model", bundle, "--manifest", local, "--site", "Here", "--out", out, "--json", json);
        assertEquals(ExitStatus.DONE, status, session.err());
        assertTrue(session.err().contains("on 18 normal slices of 9 patients"), session.err());
        assertTrue(session.err().contains("uncalibrated"), "eighteen normals are too few");
        JsonNode tree = JSON.readTree(json.toFile());
        assertEquals("heads-local", tree.get("model").asText());
        assertEquals("Here", tree.get("site").asText());
        assertFalse(tree.get("sha256").asText().equals(tree.get("parentSha256").asText()));
        assertTrue(tree.get("uncalibrated").asBoolean());
        assertEquals(
                ExitStatus.FAILED,
                session.run("calibrate", "--model", bundle, "--manifest", manifest, "--out", out),
                "nothing to calibrate on");
    }

    @Test
    void whatIsOutsideTheDomainOfAModelDoesNotCountForDrift() throws IOException {
        Path history = folder.resolve("history.csv");
        Path json = folder.resolve("drift.json");
        Path scans = Path.of("sample-scans", "brain-2-lesion");
        int status =
                session.run("score", scans, "--ignore-gate", "--model", bundle, "--history", history, "--json", json);
        assertEquals(ExitStatus.DONE, status, session.err());
        assertFalse(JSON.readTree(json.toFile()).isEmpty());
        assertEquals(1, Files.readAllLines(history).size(), "a header");
        status = session.run("drift", "--history", history, "--json", json);
        assertEquals(ExitStatus.DONE, status, session.err());
        assertTrue(JSON.readTree(json.toFile()).isEmpty());
    }

    @Test
    void aComparisonHasALineForEachFigureOfEachRecipe() throws IOException {
        Path recipes = Files.createDirectory(folder.resolve("recipes"));
        TestHeads.recipe(recipes, "one", 2, NETWORKS);
        TestHeads.recipe(recipes, "two", 2, NETWORKS.replace("4", "2"));
        Files.writeString(recipes.resolve("README.md"), "no recipe");
        Path states = folder.resolve("states");
        Path out = folder.resolve("comparison.csv");
        int status = session.run("compare", recipes, "--manifest", manifest, "--states", states, "--out", out);
        assertEquals(ExitStatus.DONE, status, session.err());
        List<String> lines = Files.readAllLines(out);
        assertEquals("recipe,seed,figure,value,low,high", lines.get(0));
        assertEquals(
                1, figures(lines, "one").filter(line -> line[2].equals("auroc")).count());
        assertEquals(
                figures(lines, "one").map(line -> line[2]).toList(),
                figures(lines, "two").map(line -> line[2]).toList());
        figures(lines, "one").forEach(line -> {
            double low = Double.parseDouble(line[4]);
            double high = Double.parseDouble(line[5]);
            assertTrue(low <= high, String.join(",", line));
        });
        assertTrue(session.err().contains("two, seed 1: AUROC"), session.err());
    }

    private static Stream<String[]> figures(List<String> lines, String recipe) {
        return lines.stream().map(line -> line.split(",", -1)).filter(line -> line[0].equals(recipe));
    }
}
