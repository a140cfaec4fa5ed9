package org.residua.dicom;

import java.util.Arrays;

/** Numbers that are the same but for rounding: sorted, a gap of more than the tolerance begins the next cluster. */
final class Clusters {
    private final double[] lowest;

    private Clusters(double[] lowest) {
        this.lowest = lowest;
    }

    /** The same are those closer than a share of their size. */
    static Clusters byShare(double[] values, double share) {
        return of(values, share, 0);
    }

    /** The same are those closer than a distance. */
    static Clusters byDistance(double[] values, double distance) {
        return of(values, 0, distance);
    }

    private static Clusters of(double[] values, double share, double distance) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] lowest = new double[sorted.length];
        int n = 0;
        for (int i = 0; i < sorted.length; i++) {
            double before = i == 0 ? Double.NaN : sorted[i - 1];
            if (i == 0 || sorted[i] - before > Math.max(distance, share * Math.abs(sorted[i]))) {
                lowest[n++] = sorted[i];
            }
        }
        return new Clusters(Arrays.copyOf(lowest, n));
    }

    int count() {
        return lowest.length;
    }

    /** Which cluster one of the values is in, by size from 0. */
    int indexOf(double value) {
        int found = Arrays.binarySearch(lowest, value);
        return found >= 0 ? found : -found - 2;
    }

    /** The least number of the cluster that one of the values is in. */
    double lowest(double value) {
        return lowest[indexOf(value)];
    }
}
