package org.residua.ui.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.residua.autoencoder.Families;
import org.residua.autoencoder.TrainingOptions;
import org.residua.evaluate.RecipeException;
import org.residua.evaluate.RecipeReader;
import org.residua.evaluate.TrainingRecipe;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;
import org.residua.workflow.DataSurvey;

/** What to train, as the user fills it in. */
final class TrainingForm {
    /** The recipe's own networks. */
    static final String AS_RECIPE = "";

    private static final long MOST_IMAGES = 1_000_000_000;
    private static final List<String> FAMILIES = List.of("cae", "dae", "vae", "mae", "pca", "ensemble");

    private final DataChoice data;
    private final StringProperty recipe = new SimpleStringProperty("volume");
    private final StringProperty family = new SimpleStringProperty(AS_RECIPE);
    private final StringProperty images = new SimpleStringProperty("");
    private final StringProperty seed = new SimpleStringProperty("1");
    private final StringProperty id = new SimpleStringProperty("my-model");
    private final ObjectProperty<Path> folder;
    private final StringProperty obstacle = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable TrainingRecipe> read = new SimpleObjectProperty<>();

    TrainingForm(DataChoice data, Path folder) {
        this.data = data;
        this.folder = new SimpleObjectProperty<>(folder);
        Stream.of(
                        recipe,
                        family,
                        images,
                        seed,
                        id,
                        this.folder,
                        data.surveyProperty(),
                        data.problemProperty(),
                        data.checkedProperty())
                .forEach(value -> value.addListener(changed -> judge()));
        seed.addListener((observed, before, now) -> {
            seedOf(now).ifPresent(data::split);
        });
        judge();
    }

    /** The data. */
    DataChoice data() {
        return data;
    }

    /** The name of a recipe that comes with the program, or the path of one. */
    StringProperty recipeProperty() {
        return recipe;
    }

    /** A family in place of the recipe's networks; {@link #AS_RECIPE} for none. */
    StringProperty familyProperty() {
        return family;
    }

    /** The budget of each network; empty for the recipe's. */
    StringProperty imagesProperty() {
        return images;
    }

    StringProperty seedProperty() {
        return seed;
    }

    StringProperty idProperty() {
        return id;
    }

    /** Where the bundle is written. */
    ObjectProperty<Path> folderProperty() {
        return folder;
    }

    /** Why training cannot start, in words; empty when it can. */
    StringProperty obstacleProperty() {
        return obstacle;
    }

    /** The recipe as it would be trained; null when there is none. */
    ObjectProperty<@Nullable TrainingRecipe> readProperty() {
        return read;
    }

    /** The families that this version trains, the recipe's own networks first. */
    static List<String> families() {
        return Stream.concat(Stream.of(AS_RECIPE), FAMILIES.stream().filter(TrainingForm::isKnown))
                .toList();
    }

    private static boolean isKnown(String family) {
        try {
            Families.named(family);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The bundle to be written. */
    Path out() {
        return folder.get().resolve(id.get() + ".residua");
    }

    /** How many images pass in all, over all networks. */
    long imagesInAll() {
        TrainingRecipe now = read.get();
        return now == null
                ? 0
                : now.foldCount()
                        * now.networks().stream()
                                .filter(network -> !network.family().equals("pca"))
                                .mapToLong(network -> network.images() == null
                                        ? TrainingOptions.defaults(network.family(), 1)
                                                .images()
                                        : network.images())
                                .sum();
    }

    /** How many networks are trained step by step, over all folds. */
    int networks() {
        TrainingRecipe now = read.get();
        return now == null
                ? 0
                : now.foldCount()
                        * (int) now.networks().stream()
                                .filter(network -> !network.family().equals("pca"))
                                .count();
    }

    /** Looks again at what may have changed on disk. */
    void judge() {
        read.set(null);
        obstacle.set(obstacle());
    }

    private String obstacle() {
        if (!isId(id.get())) {
            return Messages.text("train.needsId");
        }
        if (seedOf(seed.get()).isEmpty()) {
            return Messages.text("train.needsSeed");
        }
        if (!images.get().isBlank() && imagesOf(images.get()).isEmpty()) {
            return Messages.text("train.needsImages");
        }
        TrainingRecipe now;
        try {
            now = recipe();
            read.set(now);
        } catch (RecipeException | IllegalArgumentException e) {
            return Problem.text(e);
        }
        if (Files.exists(out())) {
            return Messages.text("train.taken", out().getFileName());
        }
        return obstacleOfData(now);
    }

    private String obstacleOfData(TrainingRecipe now) {
        if (!data.problemProperty().get().isEmpty()) {
            return data.problemProperty().get();
        }
        DataSurvey survey = data.surveyProperty().get();
        if (survey == null || data.checkedProperty().get() < 1) {
            return Messages.text(data.pathProperty().get() == null ? "train.needsData" : "data.looking");
        }
        List<String> lacking = survey.lackingToTrain(now);
        return lacking.isEmpty() ? "" : lacking.get(0);
    }

    private TrainingRecipe recipe() throws RecipeException {
        TrainingRecipe whole = RecipeReader.read(recipe.get());
        TrainingRecipe one = family.get().equals(AS_RECIPE) ? whole : whole.withFamily(family.get());
        OptionalLong asked = imagesOf(images.get());
        return asked.isEmpty() ? one : one.withImages(asked.getAsLong());
    }

    /** Whether a bundle and its file can be called so. */
    static boolean isId(String text) {
        return text.matches("[A-Za-z0-9][A-Za-z0-9._-]*");
    }

    /** The seed that was typed; empty where it is none. */
    static OptionalLong seedOf(String text) {
        return Numbers.parseWhole(text).stream().filter(number -> number >= 0).findAny();
    }

    private static OptionalLong imagesOf(String text) {
        return Numbers.parseWhole(text).stream()
                .filter(number -> number > 0 && number < MOST_IMAGES)
                .findAny();
    }
}
