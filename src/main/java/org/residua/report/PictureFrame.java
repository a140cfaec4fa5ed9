package org.residua.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.residua.anomaly.RarityColour;

/** What stands around an image: the strip with the notice, the corner texts and the colour bar. Nothing lies on the image. */
final class PictureFrame {
    private final PictureStyle style;
    private final double unit;

    /** With type and distances of {@code unit} times their sizes beside an image of 900 pixels. */
    PictureFrame(PictureStyle style, double unit) {
        this.style = style;
        this.unit = unit;
    }

    /** The image with the strip below it. */
    BufferedImage strip(BufferedImage image, boolean outsideDomain) {
        int strip = px(30);
        BufferedImage whole =
                new BufferedImage(image.getWidth(), image.getHeight() + strip, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = PictureStyle.smooth(whole.createGraphics());
        g.drawImage(image, 0, 0, null);
        drawStrip(g, image.getHeight(), image.getWidth(), strip, outsideDomain);
        g.dispose();
        return whole;
    }

    /** The image within strip, corner texts and colour bar. */
    BufferedImage around(BufferedImage image, Caption caption, ColourScale scale, boolean outsideDomain) {
        int margin = px(18);
        int strip = px(30);
        int head = px(84);
        int foot = px(62);
        int side = px(150);
        int content = Math.max(image.getWidth(), px(620));
        int width = margin + content + side;
        int height = strip + head + image.getHeight() + foot;
        BufferedImage whole = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = PictureStyle.smooth(whole.createGraphics());
        g.setColor(Color.BLACK);
        g.fillRect(0, 0, width, height);
        drawStrip(g, 0, width, strip, outsideDomain);
        int imageX = margin + (content - image.getWidth()) / 2;
        g.drawImage(image, imageX, strip + head, null);
        int half = (width - 3 * margin) / 2;
        lines(g, caption.topLeft(), margin, strip + px(12), half + half / 3, false);
        lines(g, caption.topRight(), width - margin, strip + px(12), half - half / 3, true);
        lines(g, caption.bottomLeft(), margin, height - foot + px(10), half, false);
        lines(g, caption.bottomRight(), width - margin, height - foot + px(10), half, true);
        drawBar(g, scale, margin + content + px(22), strip + head, image.getHeight());
        g.dispose();
        return whole;
    }

    private void drawStrip(Graphics2D g, int y, int width, int height, boolean outsideDomain) {
        g.setColor(PictureStyle.STRIP);
        g.fillRect(0, y, width, height);
        g.setColor(PictureStyle.STRIP_TEXT);
        String notice = ResearchNotice.of(outsideDomain);
        Font font = style.regular(14 * unit);
        double wide = font.getStringBounds(notice, g.getFontRenderContext()).getWidth();
        double room = width * 0.96;
        g.setFont(wide <= room ? font : font.deriveFont((float) (14 * unit * room / wide)));
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(
                notice,
                (width - metrics.stringWidth(notice)) / 2,
                y + (height + metrics.getAscent() - metrics.getDescent()) / 2);
    }

    private void lines(Graphics2D g, List<String> lines, int x, int top, int room, boolean toTheRight) {
        g.setFont(style.regular(14.5 * unit));
        FontMetrics metrics = g.getFontMetrics();
        int y = top + metrics.getAscent();
        for (int i = 0; i < lines.size(); i++) {
            g.setColor(i == 0 ? PictureStyle.TEXT : PictureStyle.QUIET);
            String line = shortened(lines.get(i), metrics, room);
            g.drawString(line, toTheRight ? x - metrics.stringWidth(line) : x, y);
            y += px(21);
        }
    }

    private static String shortened(String line, FontMetrics metrics, int room) {
        if (metrics.stringWidth(line) <= room) {
            return line;
        }
        int end = line.length();
        while (end > 0 && metrics.stringWidth(line.substring(0, end) + "…") > room) {
            end = line.offsetByCodePoints(end, -1);
        }
        return line.substring(0, end) + "…";
    }

    private void drawBar(Graphics2D g, ColourScale scale, int x, int top, int height) {
        int barWidth = px(14);
        int barTop = top + px(52);
        int barHeight = Math.max(px(120), Math.min(px(440), height - px(120)));
        g.setFont(style.regular(12.5 * unit));
        g.setColor(PictureStyle.QUIET);
        g.drawString("of normal pixels", x, top + px(14));
        g.drawString("differ as much", x, top + px(31));
        for (int i = 0; i < barHeight; i++) {
            double position = 1 - (i + 0.5) / barHeight;
            Color colour = new Color(ColourScale.colourAt(position));
            g.setColor(scale.shown(position) ? colour : dimmed(colour));
            g.fillRect(x, barTop + i, barWidth, 1);
        }
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(PictureStyle.TEXT);
        for (double tick : ColourScale.TICKS) {
            double y = barTop + barHeight * (1 - RarityColour.position(tick));
            g.drawString(Wording.percent(tick), x + barWidth + px(9), (float) (y + metrics.getAscent() * 0.36));
        }
        if (scale.hasThreshold()) {
            double y = barTop + barHeight * (1 - scale.mark());
            g.setColor(Color.WHITE);
            g.fill(new Rectangle2D.Double(x - px(4), y - unit, barWidth + px(8), 2 * unit));
        }
        g.setColor(PictureStyle.QUIET);
        int below = barTop + barHeight + px(26);
        g.drawString(scale.thresholdText(), x, below);
        g.drawString(scale.secondLine(), x, below + px(17));
    }

    private static Color dimmed(Color colour) {
        return new Color(colour.getRed() / 4, colour.getGreen() / 4, colour.getBlue() / 4);
    }

    private int px(double points) {
        return (int) Math.round(points * unit);
    }
}
