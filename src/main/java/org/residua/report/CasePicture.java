package org.residua.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.EvidenceContour;
import org.residua.bundle.ModelBundle;
import org.residua.preprocess.GridMapping;
import org.residua.preprocess.ModelInput;

/**
 * An evaluated image as the network saw it, and beside it with its evidence in the colours of the product and the drawn
 * finding outlined. On the model's grid: nothing is written on it, and text burned into an image cannot be read.
 */
final class CasePicture {
    static final int SIDE = 192;

    private static final int GAP = 6;
    private static final Color OUTLINE = new Color(0x7fe0d0);
    private static final double DARK = 0.005;

    private CasePicture() {}

    /**
     * Both, side by side.
     *
     * @param evidence on the grid; NaN where nothing was scored
     * @param finding on the grid; null where nobody drew it
     */
    static BufferedImage of(
            ModelInput input, float[] evidence, boolean @Nullable [] finding, ModelBundle bundle, double alpha) {
        BufferedImage whole = new BufferedImage(2 * SIDE + GAP, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = PictureStyle.smooth(whole.createGraphics());
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, whole.getWidth(), SIDE);
        BufferedImage grey = grey(input);
        g.drawImage(grey, 0, 0, null);
        g.translate(SIDE + GAP, 0);
        g.setClip(0, 0, SIDE, SIDE);
        g.drawImage(grey, 0, 0, null);
        g.drawImage(heat(evidence, input.size(), bundle, alpha), 0, 0, null);
        if (finding != null) {
            outline(g, finding, input.size());
        }
        g.dispose();
        return whole;
    }

    /** Grey spans what the network saw, but for the lowest and highest half percent. */
    private static BufferedImage grey(ModelInput input) {
        float[] sorted = input.values().clone();
        Arrays.sort(sorted);
        float low = sorted[(int) (DARK * sorted.length)];
        float high = Math.max(low + 1e-6f, sorted[sorted.length - 1 - (int) (DARK * sorted.length)]);
        float[] values = Resampling.resize(input.values(), input.size(), input.size(), SIDE, SIDE);
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < values.length; i++) {
            int level = Math.max(0, Math.min(255, Math.round(255 * (values[i] - low) / (high - low))));
            image.setRGB(i % SIDE, i / SIDE, level * 0x10101);
        }
        return image;
    }

    private static BufferedImage heat(float[] evidence, int size, ModelBundle bundle, double alpha) {
        double scale = (double) SIDE / size;
        AnomalyMap map = new AnomalyMap(size, evidence, new GridMapping(0, 0, scale, scale));
        double threshold = bundle.calibration().regionThreshold(alpha);
        int[] argb = EvidenceOverlay.argb(
                map, threshold, bundle.evidenceQuantiles(), SIDE, SIDE, EvidenceOverlay.OPACITY);
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, SIDE, SIDE, argb, 0, SIDE);
        return image;
    }

    private static void outline(Graphics2D g, boolean[] finding, int size) {
        float[] inside = new float[finding.length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = finding[i] ? 1 : 0;
        }
        double scale = (double) SIDE / size;
        g.setColor(OUTLINE);
        g.setStroke(new BasicStroke(1.5f));
        for (float[] points : EvidenceContour.of(inside, size, 0.5)) {
            Path2D path = new Path2D.Double();
            path.moveTo(points[0] * scale, points[1] * scale);
            for (int i = 2; i < points.length; i += 2) {
                path.lineTo(points[i] * scale, points[i + 1] * scale);
            }
            path.closePath();
            g.draw(path);
        }
    }
}
