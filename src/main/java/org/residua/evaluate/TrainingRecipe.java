package org.residua.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.Scoring;
import org.residua.preprocess.Preprocessing;

/**
 * All that decides what a training makes of a manifest: a JSON file, kept with the program for the bundles that ship.
 *
 * @param id of the bundle, unless the request names another
 * @param title for people
 * @param modalities DICOM modalities that the gate accepts
 * @param bodyPart what the bundle says it is for
 * @param bodyParts Body Part Examined values that the gate accepts; an absent one passes
 * @param view what the bundle says it is for, such as axial FLAIR
 * @param requiredWords as {@link org.residua.bundle.GateReference#requiredWords}
 * @param scanners as {@link org.residua.bundle.GateReference#scanners}; null for any
 * @param trainingData what the images are and where they come from
 * @param licence of the data, hence of the bundle
 * @param limits sentences on where the model ends
 * @param networks what is trained; several are fused
 * @param pixelStatistics whether evidence is against per-pixel statistics of held-out normals
 * @param lungPrior whether the image score looks at the lungs of the mean normal film
 */
public record TrainingRecipe(
        String id,
        String title,
        List<String> modalities,
        String bodyPart,
        List<String> bodyParts,
        String view,
        List<String> requiredWords,
        @Nullable List<String> scanners,
        String trainingData,
        String licence,
        List<String> limits,
        Preprocessing preprocessing,
        List<NetworkRecipe> networks,
        Scoring scoring,
        boolean pixelStatistics,
        boolean lungPrior) {
    public TrainingRecipe {
        requirePresent(title, "title");
        requirePresent(trainingData, "trainingData");
        requirePresent(licence, "licence");
        requirePresent(preprocessing, "preprocessing");
        requirePresent(scoring, "scoring");
        modalities = List.copyOf(requirePresent(modalities, "modalities"));
        bodyParts = List.copyOf(requirePresent(bodyParts, "bodyParts"));
        requiredWords = List.copyOf(requirePresent(requiredWords, "requiredWords"));
        limits = List.copyOf(requirePresent(limits, "limits"));
        networks = List.copyOf(requirePresent(networks, "networks"));
        if (networks.isEmpty()) {
            throw new IllegalArgumentException("A recipe trains at least one network.");
        }
    }

    /**
     * One network.
     *
     * @param family cae, dae or pca
     * @param images to be seen in training, counting repeats; null for the family's default
     * @param latent size of the bottleneck or number of components; null for the family's default
     * @param noise deviation of the corruption; null for the family's default
     * @param flip whether images are mirrored now and then; null for not
     */
    public record NetworkRecipe(
            String family,
            @Nullable Long images,
            @Nullable Integer latent,
            @Nullable Double noise,
            @Nullable Boolean flip) {
        /** A family as it comes. */
        public static NetworkRecipe of(String family) {
            return new NetworkRecipe(family, null, null, null, null);
        }
    }

    /** What a file leaves out comes as null, whatever the types say. */
    private static <T> T requirePresent(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("A recipe says its " + name + ".");
        }
        return value;
    }

    /** The family that the bundle says it is of: that of its networks, or ensemble. */
    public String family() {
        List<String> families =
                networks.stream().map(NetworkRecipe::family).distinct().toList();
        return families.size() == 1 ? families.get(0) : "ensemble";
    }

    /**
     * The same with one network of another family. A family without a predicted variance is scored by
     * its error, against pixel statistics.
     */
    public TrainingRecipe withFamily(String family) {
        boolean plain = family.equals("pca");
        Scoring.Residual residual = plain ? Scoring.Residual.ABSOLUTE : scoring.residual();
        Scoring other = new Scoring(
                residual,
                scoring.medianPx(),
                scoring.smoothingSigmaPx(),
                scoring.erosionPx(),
                scoring.region(),
                scoring.topShare());
        return with(List.of(NetworkRecipe.of(family)), other, plain || pixelStatistics);
    }

    /** The same with another number of training images for each network. */
    public TrainingRecipe withImages(long images) {
        List<NetworkRecipe> others = networks.stream()
                .map(n -> new NetworkRecipe(n.family(), images, n.latent(), n.noise(), n.flip()))
                .toList();
        return with(others, scoring, pixelStatistics);
    }

    private TrainingRecipe with(List<NetworkRecipe> otherNetworks, Scoring otherScoring, boolean otherStatistics) {
        return new TrainingRecipe(
                id,
                title,
                modalities,
                bodyPart,
                bodyParts,
                view,
                requiredWords,
                scanners,
                trainingData,
                licence,
                limits,
                preprocessing,
                otherNetworks,
                otherScoring,
                otherStatistics,
                lungPrior);
    }
}
