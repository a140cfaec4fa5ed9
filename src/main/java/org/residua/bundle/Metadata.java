package org.residua.bundle;

import java.util.List;
import java.util.Map;

/**
 * What a bundle says of itself: metadata.json.
 *
 * @param formatVersion of the bundle file
 * @param id short name, such as brain-flair
 * @param title for people, such as Brain FLAIR, adult
 * @param family cae, dae, vae, mae, pca or ensemble
 * @param modalities DICOM modalities that it was trained for, such as MR, or CR and DX
 * @param bodyPart such as HEAD or CHEST
 * @param view such as axial FLAIR, or PA/AP
 * @param gridSize side of the input grid in pixels
 * @param trainingData what it was trained on, with its source
 * @param licence of the training data, hence of the bundle
 * @param manifestSha256 of the training manifest
 * @param trainingPatients patients in the train split
 * @param trainingImages images in the train split
 * @param imagesSeen how many images training drew in all, per network
 * @param seed of training
 * @param reproducible false when a time limit stopped training
 * @param metrics by name, each with its interval
 * @param intendedUse always research only, not for diagnosis
 * @param limits sentences on where it ends
 * @param parentSha256 of the bundle that this one is a new calibration of; empty for one that was trained
 * @param site that it was calibrated at, in the user's words; empty where not said
 */
public record Metadata(
        int formatVersion,
        String id,
        String title,
        String family,
        List<String> modalities,
        String bodyPart,
        String view,
        int gridSize,
        String trainingData,
        String licence,
        String manifestSha256,
        int trainingPatients,
        int trainingImages,
        long imagesSeen,
        long seed,
        boolean reproducible,
        Map<String, Metric> metrics,
        String intendedUse,
        List<String> limits,
        String parentSha256,
        String site) {
    /** The format that this code writes, and the only one that it reads. */
    public static final int FORMAT_VERSION = 2;

    /** What every bundle is for. */
    public static final String INTENDED_USE = "research only, not for diagnosis";

    public Metadata {
        modalities = List.copyOf(modalities);
        metrics = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(metrics));
        limits = List.copyOf(limits);
    }

    /** Of a model that was trained. */
    public Metadata(
            int formatVersion,
            String id,
            String title,
            String family,
            List<String> modalities,
            String bodyPart,
            String view,
            int gridSize,
            String trainingData,
            String licence,
            String manifestSha256,
            int trainingPatients,
            int trainingImages,
            long imagesSeen,
            long seed,
            boolean reproducible,
            Map<String, Metric> metrics,
            String intendedUse,
            List<String> limits) {
        this(
                formatVersion,
                id,
                title,
                family,
                modalities,
                bodyPart,
                view,
                gridSize,
                trainingData,
                licence,
                manifestSha256,
                trainingPatients,
                trainingImages,
                imagesSeen,
                seed,
                reproducible,
                metrics,
                intendedUse,
                limits,
                "",
                "");
    }

    /** The same with other figures. */
    public Metadata withMetrics(Map<String, Metric> others) {
        return changed(id, others, limits, parentSha256, site);
    }

    /**
     * Of a new calibration of this bundle. Its figures do not hold for the new one, which has none.
     *
     * @param parent SHA-256 of this bundle
     * @param place that the normals come from
     */
    public Metadata recalibrated(String newId, String parent, String place, List<String> newLimits) {
        return changed(newId, Map.of(), newLimits, parent, place);
    }

    private Metadata changed(
            String newId, Map<String, Metric> newMetrics, List<String> newLimits, String parent, String place) {
        return new Metadata(
                formatVersion,
                newId,
                title,
                family,
                modalities,
                bodyPart,
                view,
                gridSize,
                trainingData,
                licence,
                manifestSha256,
                trainingPatients,
                trainingImages,
                imagesSeen,
                seed,
                reproducible,
                newMetrics,
                intendedUse,
                newLimits,
                parent,
                place);
    }

    /** A figure with its 95 % interval by patient bootstrap, and what it was measured on. */
    public record Metric(double value, double low, double high, String measuredOn) {}
}
