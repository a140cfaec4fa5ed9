package org.residua.report;

import java.awt.Font;
import java.awt.Graphics2D;
import org.residua.volume.SideLetters;
import org.residua.volume.SliceGeometry;

/** The patient's directions at the four sides of a picture, where the file says them. */
final class OrientationLetters {
    private OrientationLetters() {}

    static void draw(Graphics2D g, SliceGeometry geometry, PictureGrid grid, Font font) {
        SideLetters sides = geometry.sides();
        if (sides == null) {
            return;
        }
        letter(g, sides.left(), 0, 0.5, grid, font);
        letter(g, sides.right(), 1, 0.5, grid, font);
        letter(g, sides.top(), 0.5, 0, grid, font);
        letter(g, sides.bottom(), 0.5, 1, grid, font);
    }

    /** At a share of the way across and down, within a margin. */
    private static void letter(
            Graphics2D g, String letters, double across, double downwards, PictureGrid grid, Font font) {
        HaloText text = new HaloText(g, font, letters);
        double margin = font.getSize2D() * 0.55;
        double x = margin + across * (grid.width() - 2 * margin - text.width());
        double y = margin + downwards * (grid.height() - 2 * margin - text.height());
        text.draw(g, x, y, font.getSize2D() / 6, PictureStyle.TEXT);
    }
}
