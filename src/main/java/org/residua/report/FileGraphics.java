package org.residua.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import org.residua.volume.OverlayPlane;

/** Overlay planes of the file (groups 60xx) over a picture, as the window shows them; no line gets lost in a small one. */
final class FileGraphics {
    private static final Color COLOUR = new Color(0x7fe0d0);

    private FileGraphics() {}

    static void draw(Graphics2D g, OverlayPlane plane, PictureGrid grid) {
        g.setColor(COLOUR);
        BitSet bits = plane.bits();
        for (int start = bits.nextSetBit(0); start >= 0; ) {
            int row = start / plane.columns();
            int end = Math.min(bits.nextClearBit(start), (row + 1) * plane.columns());
            g.fill(new Rectangle2D.Double(
                    (plane.left() + start % plane.columns()) * grid.scaleX(),
                    (plane.top() + row) * grid.scaleY(),
                    Math.max(1, (end - start) * grid.scaleX()),
                    Math.max(1, grid.scaleY())));
            start = bits.nextSetBit(end);
        }
    }
}
