package org.residua.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.residua.evaluate.Manifest;
import org.residua.evaluate.ManifestException;
import org.residua.evaluate.ManifestRow;
import org.residua.evaluate.Split;
import org.residua.evaluate.TrainingRecipe;

/**
 * What a data set holds.
 *
 * @param data the manifest or folder
 * @param rows that can be used
 * @param refused images that cannot be read
 */
public record DataSurvey(Path data, boolean isManifest, List<ManifestRow> rows, List<Refusal> refused) {
    public DataSurvey {
        rows = List.copyOf(rows);
        refused = List.copyOf(refused);
    }

    /** An image that cannot be used, and why. */
    public record Refusal(Path file, String reason) {}

    /** One split. */
    public record Part(int normal, int abnormal, int patients) {}

    /** The splits that have images. */
    public Map<Split, Part> parts() {
        Map<Split, Part> parts = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            List<ManifestRow> of = manifest().in(split);
            if (!of.isEmpty()) {
                int abnormal = (int) of.stream().filter(ManifestRow::abnormal).count();
                parts.put(split, new Part(of.size() - abnormal, abnormal, Manifest.patients(of)));
            }
        }
        return parts;
    }

    /** Why nothing can be trained on it by this recipe; empty when it can. */
    public List<String> lackingToTrain(TrainingRecipe recipe) {
        List<String> lacking = new ArrayList<>();
        try {
            DataSplits.train(manifest());
        } catch (ManifestException e) {
            lacking.add(String.valueOf(e.getMessage()));
        }
        if (recipe.foldCount() == 1) {
            lacking.addAll(lackingToCalibrate());
        }
        return lacking;
    }

    /** Why nothing can be calibrated on it; empty when it can. */
    public List<String> lackingToCalibrate() {
        try {
            DataSplits.calibrate(manifest());
            return List.of();
        } catch (ManifestException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /** Whether a model trained by this recipe can be measured on it: the images to be judged on have both labels. */
    public boolean isMeasurable(TrainingRecipe recipe) {
        return DataSplits.hasBothLabels(DataSplits.evaluated(manifest()))
                || (recipe.foldCount() > 1 && DataSplits.hasBothLabels(DataSplits.learnt(manifest())));
    }

    private Manifest manifest() {
        return new Manifest(data, "", rows);
    }
}
