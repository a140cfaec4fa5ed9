package org.residua.volume.reslice;

/**
 * Indices along an axis of a stack, in the order of the picture.
 *
 * @param start of the first, in steps from the first voxel of the stack
 * @param count of them
 * @param sign 1 where they grow with the stack's own, -1 where they fall
 * @param stepMm between neighbours
 */
record Run(double start, int count, int sign, double stepMm) {
    /** From the lowest to the highest, both whole steps; from the highest where the picture runs the other way. */
    static Run of(double low, double high, double stepMm, double towards) {
        int count = (int) Math.round(high - low) + 1;
        return towards < 0 ? new Run(high, count, -1, stepMm) : new Run(low, count, 1, stepMm);
    }

    /** Where the stack has what the picture has at an index. */
    double at(int index) {
        return start + sign * index;
    }
}
