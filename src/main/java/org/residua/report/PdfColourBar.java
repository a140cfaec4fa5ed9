package org.residua.report;

import java.awt.Color;
import java.io.IOException;
import org.residua.anomaly.RarityColour;

/** The colour bar of a page, from left to right: clear part, mark of the threshold, rarities below. */
final class PdfColourBar {
    static final float HEIGHT = 34;

    private static final int STEPS = 120;
    private static final float BAR = 9;

    private PdfColourBar() {}

    /** Draws it with its top at y; returns where it ends. */
    static float draw(PdfCanvas canvas, ColourScale scale, float x, float y, float width) throws IOException {
        canvas.text(ColourScale.UNIT, x, y + 7, PdfStyle.SMALL);
        canvas.textRight(
                Wording.joined(" · ", scale.thresholdText(), scale.secondLine()), x + width, y + 7, PdfStyle.SMALL);
        float top = y + 12;
        for (int i = 0; i < STEPS; i++) {
            double position = (i + 0.5) / STEPS;
            Color colour = new Color(ColourScale.colourAt(position));
            float overlap = i + 1 < STEPS ? 0.4f : 0;
            canvas.fill(
                    x + width * i / STEPS,
                    top,
                    width / STEPS + overlap,
                    BAR,
                    scale.shown(position) ? colour : faded(colour));
        }
        for (double tick : ColourScale.TICKS) {
            double position = RarityColour.position(tick);
            float at = (float) (x + width * position);
            String text = Wording.percent(tick);
            float room = canvas.font().width(text, PdfStyle.SMALL.size());
            canvas.text(text, (float) (at - room * position), top + BAR + 9, PdfStyle.SMALL);
        }
        if (scale.hasThreshold()) {
            float at = (float) (x + width * scale.mark());
            canvas.line(at, top - 3, at, top + BAR + 0.5f, 1.6f, PdfStyle.INK);
        }
        return y + HEIGHT;
    }

    private static Color faded(Color colour) {
        return new Color(paler(colour.getRed()), paler(colour.getGreen()), paler(colour.getBlue()));
    }

    private static int paler(int level) {
        return 255 - (255 - level) / 5;
    }
}
