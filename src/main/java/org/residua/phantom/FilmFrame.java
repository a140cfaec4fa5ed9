package org.residua.phantom;

/** What is on a film besides the patient: the side marker and the collimator's edges. */
final class FilmFrame {
    private static final double LEAD_WATER_CM = 26;

    private FilmFrame() {}

    /** Adds the lead letter L at the patient's left shoulder and the half-shadow of the collimator. */
    static void add(FilmPlane plane) {
        plane.add((x, y) -> letter(x - 14.9, y - 1.3) ? LEAD_WATER_CM : 0);
    }

    private static boolean letter(double x, double y) {
        boolean stem = x >= 0 && x < 0.34 && y >= 0 && y < 1.7;
        boolean foot = x >= 0 && x < 1.1 && y >= 1.36 && y < 1.7;
        return stem || foot;
    }

    /** Blackens what the collimator shut out: a strip on the right and below, as a film that was laid in a little askew. */
    static short[] shutter(short[] pixels, int size) {
        double edge = 0.985 * size;
        for (int i = 0; i < pixels.length; i++) {
            int x = i % size;
            int y = i / size;
            double column = x + 0.006 * y;
            double row = y - 0.006 * x;
            double open =
                    Curves.smoothStep(edge + 1, edge - 1, column) * Curves.smoothStep(edge + 1, edge - 1, row + 5);
            pixels[i] = (short) Math.round(pixels[i] * open);
        }
        return pixels;
    }
}
