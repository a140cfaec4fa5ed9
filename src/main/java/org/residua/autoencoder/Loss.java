package org.residua.autoencoder;

/**
 * What training makes small: the mean over the foreground of likelihood * (exp(-s) e + s) + squared * e, where e is
 * the squared error of the reconstruction and s the log of the variance that the network predicts, clamped. The
 * first term is the negative log-likelihood of a normal distribution (Kendall and Gal, arXiv 1703.04977).
 *
 * @param likelihood weight of the first term; 0 for networks without a predicted variance
 * @param squared weight of the plain squared error
 */
public record Loss(double likelihood, double squared) {
    static final float LEAST_LOG_VARIANCE = -7;
    static final float GREATEST_LOG_VARIANCE = 2;

    static float clamped(float logVariance) {
        return Math.min(Math.max(logVariance, LEAST_LOG_VARIANCE), GREATEST_LOG_VARIANCE);
    }

    /**
     * The loss of a batch.
     *
     * @param output what the network gave; its gradient is set, all other gradients stay
     * @param batch the clean images
     */
    double evaluate(Signal output, Batch batch) {
        int outputs = output.grid().channels();
        int count = 0;
        for (boolean inside : batch.foreground()) {
            count += inside ? 1 : 0;
        }
        double weight = 1.0 / Math.max(count, 1);
        double sum = 0;
        for (int i = 0; i < batch.values().length; i++) {
            if (batch.foreground()[i]) {
                sum += outputs == 1
                        ? plain(output, i, batch.values()[i], weight)
                        : withVariance(output, i, batch.values()[i], weight);
            }
        }
        return sum * weight;
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
