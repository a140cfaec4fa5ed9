package org.residua.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.autoencoder.Families;
import org.residua.autoencoder.TrainingOptions;
import org.residua.bundle.Comparison;
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
 * @param folds into how many parts the patients are dealt: each network is trained on all parts but one and calibrated on
 *     that one; null or 1 where the manifest's own calibrate patients calibrate
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
        @Nullable Integer folds,
        boolean pixelStatistics,
        boolean lungPrior) {
    private static final String ENSEMBLE = "ensemble";
    private static final int MOST_FOLDS = 20;

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
        if (networks.stream().noneMatch(network -> !network.comparisons().isEmpty())) {
            throw new IllegalArgumentException("A recipe trains at least one network for the map.");
        }
        if (folds != null && (folds < 1 || folds > MOST_FOLDS)) {
            throw new IllegalArgumentException("A recipe has 1 to " + MOST_FOLDS + " folds.");
        }
    }

    /**
     * One network.
     *
     * @param family a name of {@link Families}
     * @param images to be seen in training, counting repeats; null for the family's default
     * @param latent size of the bottleneck or number of components; null for the family's default
     * @param noise deviation of the corruption; null for the family's default
     * @param flip whether images are mirrored now and then; null for not
     * @param gridSize side of its grid in pixels, which divides the model's; null for the model's
     * @param residuals how its reconstruction is compared for the map; null for the absolute difference without a filter,
     *     empty where the network is for textures alone
     * @param texture whether the texture of its residual takes part in the image score; null for not
     * @param checkpoints how often in training synthetic lesions choose among the weights; 0 keeps the last, and then no
     *     patient is spared for choosing; null for the default
     */
    public record NetworkRecipe(
            String family,
            @Nullable Long images,
            @Nullable Integer latent,
            @Nullable Double noise,
            @Nullable Boolean flip,
            @Nullable Integer gridSize,
            @Nullable List<ResidualRecipe> residuals,
            @Nullable Boolean texture,
            @Nullable Integer checkpoints) {
        /** A family as it comes. */
        public static NetworkRecipe of(String family) {
            return new NetworkRecipe(family, null, null, null, null, null, null, null, null);
        }

        /** How its reconstruction is compared for the map, not yet in units. */
        public List<Comparison> comparisons() {
            List<ResidualRecipe> own =
                    residuals == null ? List.of(new ResidualRecipe(Scoring.Residual.ABSOLUTE, 1)) : residuals;
            return own.stream()
                    .map(each -> new Comparison(each.residual(), each.medianPx(), 1))
                    .toList();
        }

        /** Whether its textures count. */
        public boolean forTexture() {
            return Boolean.TRUE.equals(texture);
        }

        /** Side of its grid in a model of this grid. */
        public int gridOrDefault(int modelGridSize) {
            return gridSize == null ? modelGridSize : gridSize;
        }

        private NetworkRecipe withImages(long other) {
            return new NetworkRecipe(family, other, latent, noise, flip, gridSize, residuals, texture, checkpoints);
        }
    }

    /**
     * One comparison of a network's reconstruction.
     *
     * @param medianPx side of the median filter, in pixels of the network's grid, odd; 1 for none
     */
    public record ResidualRecipe(Scoring.Residual residual, int medianPx) {}

    /** What a file leaves out comes as null, whatever the types say. */
    private static <T> T requirePresent(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("A recipe says its " + name + ".");
        }
        return value;
    }

    /** How many folds there are, 1 where the manifest's own calibrate patients calibrate. */
    public int foldCount() {
        return folds == null ? 1 : folds;
    }

    /** The family that the bundle says it is of: that of the networks for its map, or ensemble. */
    public String family() {
        List<String> families = networks.stream()
                .filter(network -> !network.comparisons().isEmpty())
                .map(NetworkRecipe::family)
                .distinct()
                .toList();
        return families.size() == 1 ? families.get(0) : ENSEMBLE;
    }

    /**
     * The same with one network of another family, on the model's own grid. A family without a predicted variance is scored
     * by its error against pixel statistics instead of its likelihood. Ensemble keeps a recipe's
     * several networks, and makes one network two of unlike kinds.
     *
     * @throws IllegalArgumentException when there is no such family
     */
    public TrainingRecipe withFamily(String family) {
        if (family.equals(ENSEMBLE)) {
            return family().equals(ENSEMBLE) ? this : withNetworks(List.of(like("cae"), like("dae")), pixelStatistics);
        }
        NetworkRecipe network = like(family);
        boolean against = pixelStatistics || !predictsVariance(family);
        return withNetworks(List.of(network), against);
    }

    private NetworkRecipe like(String family) {
        NetworkRecipe first = networks.get(0);
        boolean variance = predictsVariance(family);
        List<ResidualRecipe> residuals = first.comparisons().stream()
                .filter(each -> variance || each.residual() != Scoring.Residual.LIKELIHOOD)
                .map(each -> new ResidualRecipe(each.residual(), each.medianPx()))
                .toList();
        int medianPx = first.comparisons().get(0).medianPx();
        return new NetworkRecipe(
                family,
                null,
                null,
                null,
                first.flip(),
                null,
                residuals.isEmpty() ? List.of(new ResidualRecipe(Scoring.Residual.ABSOLUTE, medianPx)) : residuals,
                null,
                first.checkpoints());
    }

    private boolean predictsVariance(String family) {
        Integer outputs = Families.named(family)
                .architecture(preprocessing.gridSize(), TrainingOptions.defaults(family, 0))
                .parameters()
                .get("outputs");
        return outputs != null && outputs == 2;
    }

    private TrainingRecipe withNetworks(List<NetworkRecipe> others, boolean otherStatistics) {
        Scoring alone = new Scoring(
                others.size() == 1 ? Scoring.Fusion.MEAN : Scoring.Fusion.GEOMETRIC_MEAN,
                scoring.smoothingSigmaPx(),
                scoring.erosionPx(),
                scoring.region(),
                scoring.topShare(),
                Scoring.Texture.NONE);
        return with(others, alone, otherStatistics);
    }

    /** The same with its patients dealt into another number of folds; 1 for the manifest's own calibrate patients. */
    public TrainingRecipe withFolds(int count) {
        return with(networks, scoring, count, pixelStatistics);
    }

    /** The same with another number of training images for each network. */
    public TrainingRecipe withImages(long images) {
        return with(networks.stream().map(n -> n.withImages(images)).toList(), scoring, pixelStatistics);
    }

    private TrainingRecipe with(List<NetworkRecipe> otherNetworks, Scoring otherScoring, boolean otherStatistics) {
        return with(otherNetworks, otherScoring, folds, otherStatistics);
    }

    private TrainingRecipe with(
            List<NetworkRecipe> otherNetworks,
            Scoring otherScoring,
            @Nullable Integer otherFolds,
            boolean otherStatistics) {
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
                otherFolds,
                otherStatistics,
                lungPrior);
    }
}
