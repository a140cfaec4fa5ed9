package org.residua.preprocess;

/**
 * How the pixels along one axis of a slice make up the cells of the grid: exact area averaging where a cell is at least
 * as wide as a pixel, linear between pixel centres where it is narrower.
 *
 * @param first the first pixel of each cell
 * @param weights of that pixel and those after it; empty for a cell that lies beside the slice
 */
record AxisWeights(int[] first, double[][] weights) {
    private static final double NOTHING = 1e-6;

    /**
     * The weights of an axis, in the coordinates of {@link GridMapping}.
     *
     * @param pixels how many the slice has along this axis
     * @param cells how many the grid has
     */
    static AxisWeights of(int pixels, int cells, double offset, double scale) {
        int[] first = new int[cells];
        double[][] weights = new double[cells][];
        for (int cell = 0; cell < cells; cell++) {
            double from = offset + scale * cell;
            double to = from + scale;
            if (scale >= 1) {
                first[cell] = (int) Math.floor(Math.max(0, from));
                weights[cell] = overlaps(first[cell], Math.max(0, from), Math.min(pixels, to));
            } else {
                double centre = (from + to) / 2;
                first[cell] = (int) Math.max(0, Math.min(pixels - 1.0, Math.floor(centre - 0.5)));
                weights[cell] = linear(first[cell], centre, pixels);
            }
        }
        return new AxisWeights(first, weights);
    }

    private static double[] overlaps(int first, double from, double to) {
        if (to - from < NOTHING) {
            return new double[0];
        }
        double[] weights = new double[(int) Math.ceil(to - NOTHING) - first];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.max(0, Math.min(to, first + i + 1.0) - Math.max(from, first + i));
        }
        return weights;
    }

    private static double[] linear(int first, double centre, int pixels) {
        if (centre < 0 || centre > pixels) {
            return new double[0];
        }
        double share = centre - 0.5 - first;
        return share <= 0 || first == pixels - 1 ? new double[] {1} : new double[] {1 - share, share};
    }
}
