package org.residua.autoencoder;

/** How the weights of a network come about. */
public sealed interface Recipe {
    /**
     * Gradient descent: the network sees corrupted images and is asked for the clean ones.
     *
     * @param weightDecay factor of each weight that is added to its gradient
     */
    record Descent(Corruption corruption, Loss loss, double weightDecay) implements Recipe {}

    /**
     * Principal components, in closed form.
     *
     * @param count how many are kept at most
     */
    record Components(int count) implements Recipe {}
}
