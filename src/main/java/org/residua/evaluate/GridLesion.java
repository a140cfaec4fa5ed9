package org.residua.evaluate;

import org.residua.preprocess.GridMapping;

/** Brings a mask of findings from the slice onto the model's grid, where pixel figures are measured. */
public final class GridLesion {
    private GridLesion() {}

    /**
     * The grid pixels of which more than half lies in the mask, by area.
     *
     * @param mask rows x columns, row by row
     * @return size x size
     */
    public static boolean[] onGrid(boolean[] mask, int columns, int rows, GridMapping mapping, int size) {
        boolean[] lesion = new boolean[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double covered = covered(
                        mask, columns, rows, new double[] {mapping.toSliceX(x), mapping.toSliceX(x + 1)}, new double[] {
                            mapping.toSliceY(y), mapping.toSliceY(y + 1)
                        });
                lesion[y * size + x] = covered > mapping.scaleX() * mapping.scaleY() / 2;
            }
        }
        return lesion;
    }

    private static double covered(boolean[] mask, int columns, int rows, double[] across, double[] down) {
        double area = 0;
        for (int row = Math.max(0, (int) Math.floor(down[0])); row < Math.min(rows, down[1]); row++) {
            double height = Math.min(row + 1, down[1]) - Math.max(row, down[0]);
            for (int column = Math.max(0, (int) Math.floor(across[0]));
                    column < Math.min(columns, across[1]);
                    column++) {
                if (mask[row * columns + column]) {
                    area += height * (Math.min(column + 1, across[1]) - Math.max(column, across[0]));
                }
            }
        }
        return area;
    }
}
