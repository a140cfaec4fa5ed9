package org.residua.anomaly.gate;

/** Means and covariances of rows of numbers. */
record FeatureMoments(double[] mean, double[][] covariance) {
    /** Of rows of the same length, at least one. */
    static FeatureMoments of(double[][] rows) {
        int n = rows[0].length;
        double[] mean = new double[n];
        for (double[] row : rows) {
            for (int i = 0; i < n; i++) {
                mean[i] += row[i] / rows.length;
            }
        }
        double[][] covariance = new double[n][n];
        for (double[] row : rows) {
            for (int i = 0; i < n; i++) {
                double centred = (row[i] - mean[i]) / rows.length;
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] += centred * (row[j] - mean[j]);
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                covariance[j][i] = covariance[i][j];
            }
        }
        return new FeatureMoments(mean, covariance);
    }

    /** The mean and the deviation of each number, the latter never 0. */
    void into(float[] means, float[] deviations) {
        for (int i = 0; i < mean.length; i++) {
            means[i] = (float) mean[i];
            deviations[i] = (float) (Math.sqrt(covariance[i][i]) + 1e-3);
        }
    }
}
