package org.residua.volume;

import java.util.BitSet;

/**
 * A shutter of any shape.
 *
 * @param columns of the slice
 * @param shown a bit for each pixel of the slice that is to be seen, row by row
 * @param grey 0 to 255
 */
public record ShutterMask(int columns, BitSet shown, int grey) implements DisplayShutter {
    @Override
    public boolean hides(int column, int row) {
        return !shown.get(row * columns + column);
    }
}
