package org.residua.volume;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/**
 * Modality values of a grey slice on a coarser grid.
 *
 * @param rows each from left to right; NaN for padding and what a shutter hides
 */
record SliceSample(double[][] rows) {
    private static final int MOST_SIDE = 256;

    /** Of the range of values: what is this close to the darkest or brightest, from the edge inwards, is border. */
    private static final double BORDER_SHARE = 0.02;

    static SliceSample of(Slice slice) {
        int step = Math.max(1, Math.max(slice.frame().rows(), slice.frame().columns()) / MOST_SIDE);
        double[][] rows = new double[(slice.frame().rows() + step - 1) / step][];
        Arrays.setAll(rows, row -> row(slice, row * step, step));
        return new SliceSample(rows);
    }

    private static double[] row(Slice slice, int row, int step) {
        int columns = slice.frame().columns();
        DisplayShutter shutter = slice.presentation().shutter();
        double[] values = new double[(columns + step - 1) / step];
        for (int i = 0; i < values.length; i++) {
            double stored = slice.frame().samples().at(row * columns + i * step);
            boolean hidden = shutter != null && shutter.hides(i * step, row);
            values[i] = hidden || slice.grey().isPadding(stored)
                    ? Double.NaN
                    : slice.grey().modality(stored);
        }
        return values;
    }

    /** All finite values. */
    DoubleStream all() {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).filter(Double::isFinite);
    }

    /** The finite values between the borders: what a collimator or the air around a patient leaves at either end of a row. */
    DoubleStream withoutBorders() {
        DoubleSummaryStatistics range = all().summaryStatistics();
        double near = BORDER_SHARE * (range.getMax() - range.getMin());
        return Arrays.stream(rows)
                .flatMapToDouble(row -> inside(row, range.getMin() + near, range.getMax() - near))
                .filter(Double::isFinite);
    }

    private static DoubleStream inside(double[] row, double dark, double bright) {
        int first = 0;
        int end = row.length;
        while (first < end && !(row[first] > dark && row[first] < bright)) {
            first++;
        }
        while (end > first && !(row[end - 1] > dark && row[end - 1] < bright)) {
            end--;
        }
        return Arrays.stream(row, first, end);
    }
}
