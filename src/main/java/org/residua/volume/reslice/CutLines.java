package org.residua.volume.reslice;

/** The lines that one plane cuts out of the slices, one from each; the last two are kept. */
final class CutLines {
    private final StackGrid grid;
    private final GridAxis line;
    private final Run run;
    private final VoxelValues values;
    private final double across;
    private final double[][] kept = new double[2][];
    private final int[] keptPlace = {-1, -1};

    /**
     * Of a plane.
     *
     * @param line what the lines run along: columns or rows
     * @param run along them
     * @param across where the plane meets the other axis of the slices, in voxels of the grid
     */
    CutLines(StackGrid grid, GridAxis line, Run run, VoxelValues values, double across) {
        this.grid = grid;
        this.line = line;
        this.run = run;
        this.values = values;
        this.across = across;
    }

    /** The line out of the slice at a place; NaN where it leaves the slice, or there are no values. */
    double[] of(int place) {
        int slot = place % 2;
        double[] known = kept[slot];
        if (known == null || keptPlace[slot] != place) {
            known = read(grid.places().get(place));
            kept[slot] = known;
            keptPlace[slot] = place;
        }
        return known;
    }

    private double[] read(StackGrid.Place place) {
        boolean columns = line == GridAxis.COLUMNS;
        double aside = across - (columns ? place.row() : place.column());
        double shift = columns ? place.column() : place.row();
        int low = (int) Math.floor(aside);
        double share = aside - low;
        double[] read = new double[run.count()];
        for (int j = 0; j < read.length; j++) {
            double position = run.at(j) - shift;
            double one = onLine(place.slice(), position, low);
            read[j] = share == 0 ? one : VoxelValues.between(one, onLine(place.slice(), position, low + 1), share);
        }
        return read;
    }

    private double onLine(int slice, double position, int aside) {
        int left = (int) Math.floor(position);
        double share = position - left;
        double one = voxel(slice, left, aside);
        return share == 0 ? one : VoxelValues.between(one, voxel(slice, left + 1, aside), share);
    }

    private double voxel(int slice, int alongLine, int aside) {
        int column = line == GridAxis.COLUMNS ? alongLine : aside;
        int row = line == GridAxis.COLUMNS ? aside : alongLine;
        boolean inside = column >= 0 && row >= 0 && column < grid.columns() && row < grid.rows();
        return inside ? values.at(slice, column, row) : Double.NaN;
    }
}
