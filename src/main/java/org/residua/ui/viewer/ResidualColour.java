package org.residua.ui.viewer;

/** Signed residuals as colours: dark neutral at zero, blue where darker than expected, red where brighter. */
public final class ResidualColour {
    private static final int[] DARKER = {0x0c0e12, 0x1d4f9c, 0xb9d8ff};
    private static final int[] BRIGHTER = {0x0c0e12, 0xb4442a, 0xffdcc2};

    private ResidualColour() {}

    /** The opaque colour of a residual as a share of the range shown, -1 to 1. */
    public static int argb(double share) {
        int[] anchors = share < 0 ? DARKER : BRIGHTER;
        double at = Math.min(1, Math.abs(share)) * (anchors.length - 1);
        int left = Math.min(anchors.length - 2, (int) at);
        double within = at - left;
        int mixed = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = anchors[left] >> shift & 0xff;
            int to = anchors[left + 1] >> shift & 0xff;
            mixed = mixed << 8 | (int) Math.round(from + within * (to - from));
        }
        return mixed;
    }
}
