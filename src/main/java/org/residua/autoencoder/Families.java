package org.residua.autoencoder;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.residua.bundle.Architecture;

/** The families that can be trained, by name. */
public final class Families {
    private static final double NO_DECAY = 0;
    private static final double UNET_DECAY = 1e-5;
    private static final int COARSE_CELL_PIXELS = 8;
    private static final Passes SINGLE = new Passes.Single();

    /**
     * Weight of the divergence beside a squared error that is a mean over pixels: the .005 of MedIAnomaly (arXiv
     * 2404.04518), whose images run from -1 to 1, carried over to inputs from 0 to 1, whose squared errors are a quarter.
     */
    private static final double DIVERGENCE = .005 / 4;

    private static final List<Family> ALL = List.of(
            new Declared(
                    "cae",
                    (side, options) -> ConvAutoencoder.architecture(side, options.latent(), 2),
                    options -> new Recipe.Descent(new Corruption.None(), new Loss(.1, 1), NO_DECAY),
                    SINGLE),
            new Declared(
                    "vae",
                    (side, options) -> ConvAutoencoder.variational(side, options.latent(), 2),
                    options -> new Recipe.Descent(new Corruption.None(), new Loss(.1, 1, DIVERGENCE), NO_DECAY),
                    SINGLE),
            new Declared(
                    "dae",
                    (side, options) -> SpaceToDepthUnet.architecture(side, 2),
                    options -> new Recipe.Descent(
                            new Corruption.CoarseNoise(options.noiseDeviation(), COARSE_CELL_PIXELS),
                            new Loss(.1, 10),
                            UNET_DECAY),
                    SINGLE),
            new Declared(
                    "mae",
                    (side, options) -> SpaceToDepthUnet.architecture(side, MaskedInput.CHANNELS, 2),
                    options -> new Recipe.Descent(
                            new Corruption.HiddenCells(List.of(4, 8, 16), .25, .5), new Loss(.1, 10), UNET_DECAY),
                    new Passes.Disjoint(List.of(4, 8), 4)),
            new Declared(
                    "pca",
                    (side, options) -> PrincipalComponents.architecture(side, options.latent()),
                    options -> new Recipe.Components(options.latent()),
                    SINGLE));

    private Families() {}

    /**
     * The family of this name: {@code cae}, the autoencoder with a dense bottleneck; {@code vae}, the same with a
     * distribution of latent vectors; {@code dae}, the denoising U-Net; {@code mae}, the U-Net that fills in hidden
     * cells; all with predicted variance; {@code pca}, principal components.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Family named(String name) {
        return ALL.stream()
                .filter(family -> family.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no model family called " + name
                        + ". Choose one of " + String.join(", ", names()) + "."));
    }

    /** All names. */
    public static List<String> names() {
        return ALL.stream().map(Family::name).toList();
    }

    /** A family as data. */
    private record Declared(
            String name,
            BiFunction<Integer, TrainingOptions, Architecture> graph,
            Function<TrainingOptions, Recipe> how,
            Passes passes)
            implements Family {
        @Override
        public Architecture architecture(int gridSize, TrainingOptions options) {
            return passes.in(graph.apply(gridSize, options));
        }

        @Override
        public Recipe recipe(TrainingOptions options) {
            return how.apply(options);
        }
    }
}
