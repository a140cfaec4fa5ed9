package org.residua.report;

import java.util.Map;

/** The names of an evaluation's figures for people. */
final class FigureNames {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("auroc", "AUROC"),
            Map.entry("averagePrecision", "Average precision"),
            Map.entry("prevalence", "Prevalence (average precision of chance)"),
            Map.entry("tprAtAlpha05", "True positive rate, flagged at alpha 0.05"),
            Map.entry("realisedFprAtAlpha05", "Realised false positive rate at alpha 0.05"),
            Map.entry("aurocAllSlices", "AUROC, all slices"),
            Map.entry("tprAtAlpha05AllSlices", "True positive rate at alpha 0.05, all slices"),
            Map.entry("realisedFprAtAlpha05AllSlices", "Realised false positive rate at alpha 0.05, all slices"),
            Map.entry("averagePrecisionWithFindings", "Average precision, images with findings only"),
            Map.entry("bestDice", "Best Dice (threshold chosen with the labels)"),
            Map.entry("diceAtCalibratedThreshold", "Dice at the calibrated threshold"),
            Map.entry("realisedPixelFpr", "Realised false positive rate of pixels at that threshold"),
            Map.entry("pointing", "Pointing: highest evidence lies in a finding"),
            Map.entry("difference", "model better by"),
            Map.entry("pixelAveragePrecision", "pixel average precision"),
            Map.entry("pixelAveragePrecisionDifference", "model better by (pixels)"),
            Map.entry("confirmed", "confirmed by a second reader"),
            Map.entry("brightnessFifths", "within fifths of brightness"),
            Map.entry("sharpnessFifths", "within fifths of sharpness"),
            Map.entry("brightness", "Brightness alone"),
            Map.entry("sharpness", "Sharpness alone"),
            Map.entry("fileSize", "Size of the file alone"),
            Map.entry("pca64", "64 principal components"),
            Map.entry("intensityMap", "Intensity map"));

    private FigureNames() {}

    /** The name of a figure, baseline or stratum; the key itself where it needs none. */
    static String of(String key) {
        return NAMES.getOrDefault(key, key.replace(":", " "));
    }
}
