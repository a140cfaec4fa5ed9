package org.residua.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** A few letters on an image, with a dark edge so that they can be read on bright and dark alike. */
final class HaloText {
    private static final Color EDGE = new Color(0, 0, 0, 200);

    private final Shape outline;
    private final Rectangle2D bounds;

    HaloText(Graphics2D g, Font font, String text) {
        outline = font.createGlyphVector(g.getFontRenderContext(), text).getOutline();
        bounds = outline.getBounds2D();
    }

    double width() {
        return bounds.getWidth();
    }

    double height() {
        return bounds.getHeight();
    }

    /** Draws it with its upper left corner at a place, with an edge of the given thickness. */
    void draw(Graphics2D g, double x, double y, float edge, Color colour) {
        Shape placed = AffineTransform.getTranslateInstance(x - bounds.getX(), y - bounds.getY())
                .createTransformedShape(outline);
        g.setColor(EDGE);
        g.setStroke(new BasicStroke(edge, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(placed);
        g.setColor(colour);
        g.fill(placed);
    }
}
