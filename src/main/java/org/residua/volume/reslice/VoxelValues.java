package org.residua.volume.reslice;

/** A number for each voxel of a stack. Safe to read from several threads. */
@FunctionalInterface
public interface VoxelValues {
    /**
     * The value at the centre of a voxel.
     *
     * @param slice of the series, 0-based
     * @return NaN where there is none: padding, not scored
     */
    double at(int slice, int column, int row);

    /** The same of blocks of voxels that are taken together in the plane of the slices: the mean of those that have a value. */
    default VoxelValues averaged(int factor) {
        return factor == 1
                ? this
                : (slice, column, row) -> {
                    double sum = 0;
                    int n = 0;
                    for (int y = row * factor; y < (row + 1) * factor; y++) {
                        for (int x = column * factor; x < (column + 1) * factor; x++) {
                            double value = at(slice, x, y);
                            if (!Double.isNaN(value)) {
                                sum += value;
                                n++;
                            }
                        }
                    }
                    return n == 0 ? Double.NaN : sum / n;
                };
    }

    /**
     * Linear between two neighbours. Where only one of them has a value it reaches half-way to the other, where the other
     * is nearer there is none: as evidence is interpolated in the plane of a slice.
     *
     * @param share of the way from the one to the other, 0 to 1
     */
    static double between(double one, double other, double share) {
        if (share == 0) {
            return one;
        }
        if (Double.isNaN(one)) {
            return share >= 0.5 ? other : Double.NaN;
        }
        if (Double.isNaN(other)) {
            return share < 0.5 ? one : Double.NaN;
        }
        return one + share * (other - one);
    }
}
