package org.residua.phantom;

import java.util.Random;

/**
 * From water equivalents to a processed film: attenuation, anode heel, scatter behind the grid, blur, counting noise,
 * logarithm, dynamic range compression, light sharpening, and a characteristic curve to 12 bits; dense is bright
 * (MONOCHROME2).
 */
final class FilmDetector {
    /** Largest pixel value: 12 bits. */
    static final int WHITE = 4095;

    /** Effective attenuation of water at 120 kV behind the patient, per cm. */
    private static final double WATER_PER_CM = 0.175;
    /** Quanta that a detector pixel of 0.1 mm2 counts without a patient. */
    private static final double OPEN_BEAM_QUANTA = 60_000;

    private static final double SCATTER_TO_PRIMARY = 0.45;
    private static final double COMPRESSION = 0.38;
    private static final double SHARPENING = 0.36;

    private FilmDetector() {}

    /** Pixels 0 to {@link #WHITE}, row by row. */
    static short[] expose(FilmPlane plane, Random random) {
        int size = plane.size();
        float[] primary = new float[size * size];
        for (int i = 0; i < primary.length; i++) {
            int row = i / size;
            double heel = 1 + 0.16 * ((row + 0.5) / size - 0.5);
            primary[i] = (float) (heel * StrictMath.exp(-WATER_PER_CM * Math.max(0, plane.waterCm()[i])));
        }
        float[] scatter = Blur.wide(primary, size, Math.max(1, size / 64), size / 14.0);
        float[] sharp = Blur.gaussian(primary, size, 0.75 * size / 1024);
        float[] density = new float[size * size];
        for (int i = 0; i < density.length; i++) {
            double quanta = OPEN_BEAM_QUANTA * (sharp[i] + SCATTER_TO_PRIMARY * scatter[i]);
            double counted = quanta + Math.sqrt(quanta) * random.nextGaussian();
            density[i] = (float) -StrictMath.log(Math.max(1, counted) / OPEN_BEAM_QUANTA);
        }
        return develop(Blur.gaussian(density, size, 0.42 * size / 1024), size);
    }

    private static short[] develop(float[] density, int size) {
        float[] broad = Blur.wide(density, size, Math.max(1, size / 128), size / 18.0);
        float[] near = Blur.gaussian(density, size, 5.0 * size / 1024);
        short[] pixels = new short[density.length];
        for (int i = 0; i < pixels.length; i++) {
            double processed = density[i] - COMPRESSION * (broad[i] - 2.2) + SHARPENING * (density[i] - near[i]);
            double tone = 1 / (1 + StrictMath.exp(-(processed - 1.42) / 0.5));
            pixels[i] = (short) Math.round(WHITE * Math.max(0, Math.min(1, 0.03 + 0.93 * tone)));
        }
        return pixels;
    }
}
