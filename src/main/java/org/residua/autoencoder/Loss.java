package org.residua.autoencoder;

/**
 * What training makes small: the mean over the pixels that count of likelihood * (exp(-s) e + s) + squared * e, where e
 * is the squared error of the reconstruction and s the log of the variance that the network predicts, clamped; and,
 * for networks that draw their latent vector, divergence * the mean over images of the Kullback-Leibler divergence of
 * its distribution. The first term is the negative log-likelihood of a normal distribution (Kendall and Gal, arXiv
 * 1703.04977).
 *
 * @param likelihood weight of the first term; 0 for networks without a predicted variance
 * @param squared weight of the plain squared error
 * @param divergence weight of the divergence, which rises to it linearly over the first tenth of training
 */
public record Loss(double likelihood, double squared, double divergence) {
    static final float LEAST_LOG_VARIANCE = -7;
    static final float GREATEST_LOG_VARIANCE = 2;
    private static final double WARM_UP = .1;

    /** For networks without a distribution of latent vectors. */
    public Loss(double likelihood, double squared) {
        this(likelihood, squared, 0);
    }

    static float clamped(float logVariance) {
        return Math.min(Math.max(logVariance, LEAST_LOG_VARIANCE), GREATEST_LOG_VARIANCE);
    }

    /** The weight of the divergence once this share of the steps is done. */
    double divergenceAfter(double share) {
        return divergence * Math.min(1, share / WARM_UP);
    }

    /**
     * The loss of a batch without the divergence.
     *
     * @param output what the network gave; its gradient is set, all other gradients stay
     * @param clean the values that were to be given, a value a pixel
     * @param counts how much each pixel counts
     */
    double evaluate(Signal output, float[] clean, float[] counts) {
        int outputs = output.grid().channels();
        double count = 0;
        for (float each : counts) {
            count += each;
        }
        double share = 1 / Math.max(count, 1);
        double sum = 0;
        for (int i = 0; i < clean.length; i++) {
            if (counts[i] > 0) {
                double weight = counts[i] * share;
                sum += weight
                        * (outputs == 1
                                ? plain(output, i, clean[i], weight)
                                : withVariance(output, i, clean[i], weight));
            }
        }
        return sum;
    }

    private double plain(Signal output, int i, float target, double weight) {
        double difference = (double) output.values()[i] - target;
        output.gradient()[i] = (float) (2 * squared * difference * weight);
        return squared * difference * difference;
    }

    private double withVariance(Signal output, int i, float target, double weight) {
        double difference = (double) output.values()[2 * i] - target;
        double error = difference * difference;
        float raw = output.values()[2 * i + 1];
        double logVariance = clamped(raw);
        double precision = Math.exp(-logVariance);
        output.gradient()[2 * i] = (float) (2 * (likelihood * precision + squared) * difference * weight);
        boolean free = raw > LEAST_LOG_VARIANCE && raw < GREATEST_LOG_VARIANCE;
        output.gradient()[2 * i + 1] = free ? (float) (likelihood * (1 - precision * error) * weight) : 0;
        return likelihood * (precision * error + logVariance) + squared * error;
    }
}
