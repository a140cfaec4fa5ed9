package org.residua.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.residua.anomaly.EvidenceContour;
import org.residua.anomaly.Region;

/** Outlines and numbers of regions, dashed, as whatever a machine has drawn. */
final class RegionMarks {
    private static final int MOST_NUMBERS = 9;
    private static final Color LINE = new Color(255, 255, 255, 210);
    private static final Color HALO = new Color(0, 0, 0, 130);

    /** Ways out of a region from its peak, the first that is free being taken: right, left, up, down. */
    private static final int[][] WAYS = {{1, 0}, {-1, 0}, {0, -1}, {0, 1}};

    private final PictureGrid grid;
    private final float[] evidence;
    private final double threshold;
    private final float unit;

    /** Marks on a picture of the given evidence, in lines of about {@code unit} picture pixels. */
    RegionMarks(PictureGrid grid, float[] evidence, double threshold, double unit) {
        this.grid = grid;
        this.evidence = evidence;
        this.threshold = threshold;
        this.unit = (float) unit;
    }

    void outlines(Graphics2D g) {
        Path2D path = new Path2D.Float();
        for (float[] outline : EvidenceContour.of(evidence, grid.width(), threshold)) {
            path.moveTo(outline[0], outline[1]);
            for (int i = 2; i < outline.length; i += 2) {
                path.lineTo(outline[i], outline[i + 1]);
            }
            path.closePath();
        }
        g.setColor(HALO);
        g.setStroke(new BasicStroke(2.6f * unit, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.draw(path);
        g.setColor(LINE);
        g.setStroke(new BasicStroke(
                1.3f * unit, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {5 * unit, 3.5f * unit}, 0));
        g.draw(path);
    }

    /** The ranks of the first regions, each beside its region at the height of its peak or above or below it. */
    void ranks(Graphics2D g, List<Region> regions, Font font) {
        List<Rectangle2D> taken = new ArrayList<>();
        for (Region region : regions.subList(0, Math.min(MOST_NUMBERS, regions.size()))) {
            HaloText text = new HaloText(g, font, Integer.toString(region.rank()));
            Rectangle2D box = place(region, text, taken);
            taken.add(box);
            text.draw(g, box.getX(), box.getY(), 3.2f * unit, Color.WHITE);
        }
    }

    private Rectangle2D place(Region region, HaloText text, List<Rectangle2D> taken) {
        int peakX = (int) ((region.peakX() + 0.5) * grid.scaleX());
        int peakY = (int) ((region.peakY() + 0.5) * grid.scaleY());
        Rectangle2D last = new Rectangle2D.Double();
        for (int[] way : WAYS) {
            int x = peakX;
            int y = peakY;
            while (isColoured(x, y)) {
                x += way[0];
                y += way[1];
            }
            Rectangle2D box = beside(x, y, way, text);
            if (taken.stream().noneMatch(box::intersects) && !coversColour(box)) {
                return box;
            }
            last = box;
        }
        return last;
    }

    /** The text's box next to a point, on the far side of the way that led there, kept within the picture. */
    private Rectangle2D beside(int x, int y, int[] way, HaloText text) {
        double gap = 6 * unit;
        double left = x - text.width() / 2 + way[0] * (text.width() / 2 + gap);
        double top = y - text.height() / 2 + way[1] * (text.height() / 2 + gap);
        double margin = 3 * unit;
        return new Rectangle2D.Double(
                Math.max(margin, Math.min(grid.width() - margin - text.width(), left)),
                Math.max(margin, Math.min(grid.height() - margin - text.height(), top)),
                text.width(),
                text.height());
    }

    private boolean coversColour(Rectangle2D box) {
        for (int y = (int) box.getMinY(); y <= box.getMaxY(); y++) {
            for (int x = (int) box.getMinX(); x <= box.getMaxX(); x++) {
                if (isColoured(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isColoured(int x, int y) {
        return x >= 0 && y >= 0 && x < grid.width() && y < grid.height() && evidence[y * grid.width() + x] > threshold;
    }
}
