package org.residua.autoencoder;

import org.residua.bundle.Architecture;

/** The families that can be trained, by name. */
public final class Families {
    private static final double NO_DECAY = 0;
    private static final int COARSE_CELL_PIXELS = 8;

    private Families() {}

    /**
     * The family of this name: {@code cae}, the autoencoder with a dense bottleneck and predicted variance; {@code
     * dae}, the denoising U-Net with predicted variance; {@code pca}, principal components.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Family named(String name) {
        return switch (name) {
            case "cae" -> new Cae();
            case "dae" -> new Dae();
            case "pca" -> new Pca();
            default ->
                throw new IllegalArgumentException(
                        "There is no model family called " + name + ". Choose cae, dae or pca.");
        };
    }

    private record Cae() implements Family {
        @Override
        public String name() {
            return "cae";
        }

        @Override
        public Architecture architecture(int gridSize, TrainingOptions options) {
            return ConvAutoencoder.architecture(gridSize, options.latent(), 2);
        }

        @Override
        public Recipe recipe(TrainingOptions options) {
            return new Recipe.Descent(new Corruption.None(), new Loss(.1, 1), NO_DECAY);
        }
    }

    private record Dae() implements Family {
        @Override
        public String name() {
            return "dae";
        }

        @Override
        public Architecture architecture(int gridSize, TrainingOptions options) {
            return SpaceToDepthUnet.architecture(gridSize, 2);
        }

        @Override
        public Recipe recipe(TrainingOptions options) {
            Corruption noise = new Corruption.CoarseNoise(options.noiseDeviation(), COARSE_CELL_PIXELS);
            return new Recipe.Descent(noise, new Loss(.1, 10), 1e-5);
        }
    }

    private record Pca() implements Family {
        @Override
        public String name() {
            return "pca";
        }

        @Override
        public Architecture architecture(int gridSize, TrainingOptions options) {
            return PrincipalComponents.architecture(gridSize, options.latent());
        }

        @Override
        public Recipe recipe(TrainingOptions options) {
            return new Recipe.Components(options.latent());
        }
    }
}
