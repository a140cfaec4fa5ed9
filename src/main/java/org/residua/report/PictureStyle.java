package org.residua.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The colours and the type of the window, for pictures: dark, quiet, one accent. */
final class PictureStyle {
    static final Color GROUND = new Color(0x101317);
    static final Color TEXT = new Color(0xd5dbe2);
    static final Color QUIET = new Color(0x9aa5b1);
    static final Color ACCENT = new Color(0xf0a35e);
    static final Color STRIP = new Color(0x2a2110);
    static final Color STRIP_TEXT = new Color(0xe3b864);

    private static final Logger LOG = LoggerFactory.getLogger(PictureStyle.class);
    private static final String INTER = "/com/formdev/flatlaf/fonts/inter/Inter-%s.otf";

    private final Font regular;
    private final Font strong;

    PictureStyle() {
        this(INTER);
    }

    /** With type from elsewhere on the class path; {@code %s} stands for the weight. */
    PictureStyle(String resource) {
        regular = load(String.format(resource, "Regular"), Font.PLAIN);
        strong = load(String.format(resource, "SemiBold"), Font.BOLD);
    }

    private static Font load(String resource, int styleOfSubstitute) {
        try (InputStream in = PictureStyle.class.getResourceAsStream(resource)) {
            if (in != null) {
                return Font.createFont(Font.TRUETYPE_FONT, in);
            }
        } catch (IOException | FontFormatException e) {
            LOG.warn("The font {} cannot be used; pictures take the system's.", resource, e);
        }
        return new Font(Font.SANS_SERIF, styleOfSubstitute, 1);
    }

    Font regular(double size) {
        return regular.deriveFont((float) size);
    }

    Font strong(double size) {
        return strong.deriveFont((float) size);
    }

    /** Smooth shapes and type. */
    static Graphics2D smooth(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return g;
    }
}
