package org.residua.report;

import java.awt.Font;
import java.awt.Graphics2D;
import org.residua.study.ImagePlane;
import org.residua.study.Vector3;
import org.residua.volume.SliceGeometry;

/** The patient's directions at the four sides of a picture, where the slice is placed in the patient. */
final class OrientationLetters {
    private OrientationLetters() {}

    static void draw(Graphics2D g, SliceGeometry geometry, PictureGrid grid, Font font) {
        ImagePlane plane = geometry.plane();
        if (plane == null) {
            return;
        }
        Vector3 right = plane.rowDirection();
        Vector3 down = plane.columnDirection();
        letter(g, right.times(-1), 0, 0.5, grid, font);
        letter(g, right, 1, 0.5, grid, font);
        letter(g, down.times(-1), 0.5, 0, grid, font);
        letter(g, down, 0.5, 1, grid, font);
    }

    /** At a share of the way across and down, within a margin. */
    private static void letter(
            Graphics2D g, Vector3 direction, double across, double downwards, PictureGrid grid, Font font) {
        HaloText text = new HaloText(g, font, ImagePlane.orientationLetter(direction));
        double margin = font.getSize2D() * 0.55;
        double x = margin + across * (grid.width() - 2 * margin - text.width());
        double y = margin + downwards * (grid.height() - 2 * margin - text.height());
        text.draw(g, x, y, font.getSize2D() / 6, PictureStyle.QUIET);
    }
}
