package org.residua.autoencoder;

/**
 * How a model is trained. The budget is a number of images, so that the same options give the same weights.
 *
 * @param images how many images pass in all, counting repeats
 * @param batch images a step
 * @param peakLearningRate highest learning rate of the one-cycle schedule
 * @param seed of every draw
 * @param flip whether half of the batches are mirrored left to right
 * @param checkpoints how often the judge is asked; 0 keeps the last weights
 * @param latent length of the latent vector, or the number of principal components
 * @param noiseDeviation of the corruption, in the units of the model input
 */
public record TrainingOptions(
        long images,
        int batch,
        double peakLearningRate,
        long seed,
        boolean flip,
        int checkpoints,
        int latent,
        double noiseDeviation) {
    public TrainingOptions {
        if (images < 1 || batch < 1 || checkpoints < 0 || latent < 1 || !(peakLearningRate > 0)) {
            throw new IllegalArgumentException("Training needs at least one image, a batch of at least one, a latent "
                    + "length of at least one, a learning rate above 0 and no negative number of checkpoints.");
        }
    }

    /** What has proved good for a family; noise is for denoising networks alone. */
    public static TrainingOptions defaults(String family, long seed) {
        return new TrainingOptions(24_000, 32, 2e-3, seed, false, 6, family.equals("pca") ? 64 : 16, .2);
    }

    /** Optimiser steps in all. */
    long steps() {
        return Math.max(1, images / batch);
    }
}
