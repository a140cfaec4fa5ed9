package org.residua.volume;

import java.util.BitSet;

/**
 * Graphics drawn over a slice: an overlay plane of a frame (PS3.3 C.9.2).
 *
 * @param group 0x6000 to 0x601E
 * @param label Overlay Label (60xx,1500), may be empty
 * @param top row of the slice that its first row lies on, 0-based; may be negative
 * @param left column of the slice that its first column lies on, 0-based; may be negative
 * @param bits row by row, rows x columns of them
 */
public record OverlayPlane(int group, String label, int rows, int columns, int top, int left, BitSet bits) {
    /** Its label, else its group, such as 6000. */
    public String name() {
        return label.isBlank() ? String.format("%04X", group) : label;
    }

    /** Whether it is drawn at a pixel of the slice. */
    public boolean covers(int column, int row) {
        int x = column - left;
        int y = row - top;
        return x >= 0 && y >= 0 && x < columns && y < rows && bits.get(y * columns + x);
    }
}
