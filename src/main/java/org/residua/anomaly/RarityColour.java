package org.residua.anomaly;

/**
 * The one colour scale: from the share of normal pixels that differ as much, to a colour. Fixed for every image, model
 * and picture, never rescaled: 1 % is dark violet, 0.001 % and rarer is pale yellow, logarithmic between. Lightness rises
 * evenly (in OKLab), so the order also shows without colour vision or in print.
 */
public final class RarityColour {
    /** The rarity of the darkest colour; anything commoner has no colour of its own. */
    public static final double COMMONEST = 1e-2;

    /** The rarity of the brightest colour. */
    public static final double RAREST = 1e-5;

    private static final int STEPS = 256;
    private static final int[] ANCHORS = {0x2d1160, 0x7b2382, 0xc43c6b, 0xf3763b, 0xfcc040, 0xfcffb2};
    private static final int[] TABLE = table();

    private RarityColour() {}

    /** Where a rarity lies on the scale: 0 at {@link #COMMONEST} or commoner, 1 at {@link #RAREST} or rarer. */
    public static double position(double rarity) {
        double position = Math.log(COMMONEST / rarity) / Math.log(COMMONEST / RAREST);
        return Math.max(0, Math.min(1, position));
    }

    /** The opaque colour of a rarity, 0xffRRGGBB. */
    public static int argb(double rarity) {
        return TABLE[(int) Math.round(position(rarity) * (STEPS - 1))];
    }

    private static int[] table() {
        int[] colours = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double at = (double) i / (STEPS - 1) * (ANCHORS.length - 1);
            int left = Math.min(ANCHORS.length - 2, (int) at);
            double share = at - left;
            double[] a = OkLab.fromRgb(ANCHORS[left]);
            double[] b = OkLab.fromRgb(ANCHORS[left + 1]);
            double[] mixed = new double[3];
            for (int k = 0; k < 3; k++) {
                mixed[k] = a[k] + share * (b[k] - a[k]);
            }
            colours[i] = 0xff000000 | OkLab.toRgb(mixed);
        }
        return colours;
    }
}
