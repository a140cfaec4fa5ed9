package org.residua.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads recipes: those that come with the program by name, others from files. */
public final class RecipeReader {
    /** The recipes that come with the program: those of the shipped bundles, and two without a subject. */
    public static final List<String> NAMES = List.of(
            "brain-flair", "chest-adult", "chest-paediatric", "phantom-brain", "phantom-chest", "volume", "film");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private RecipeReader() {}

    /**
     * A recipe by name, or from the file of this path.
     *
     * @throws RecipeException when there is none, or it is not a recipe
     */
    public static TrainingRecipe read(String nameOrFile) throws RecipeException {
        try (InputStream in = open(nameOrFile)) {
            return MAPPER.readValue(in, TrainingRecipe.class);
        } catch (JsonProcessingException e) {
            throw new RecipeException(
                    "The recipe " + nameOrFile + " cannot be used: " + e.getOriginalMessage() + " " + where(e)
                            + ". Compare it with one that comes with the program.",
                    e);
        } catch (IOException e) {
            throw new RecipeException(
                    "There is no recipe " + nameOrFile + ". Name a JSON file, or one of " + String.join(", ", NAMES)
                            + ".",
                    e);
        }
    }

    private static String where(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping
                ? mapping.getPathReference().replaceAll("\\S*\\.TrainingRecipe", "recipe")
                : "";
    }

    private static InputStream open(String nameOrFile) throws IOException {
        InputStream shipped = NAMES.contains(nameOrFile)
                ? RecipeReader.class.getResourceAsStream("/org/residua/recipes/" + nameOrFile + ".json")
                : null;
        return shipped == null ? Files.newInputStream(Path.of(nameOrFile)) : shipped;
    }
}
