package org.residua.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.residua.study.Vector3;

/** An axial FLAIR series of a head, drawn from a seed by sampling a three-dimensional head slice by slice. */
public final class BrainPhantom {
    /** Field of view in mm. */
    public static final double FIELD_MM = 230.4;
    /** Distance between slices and their thickness, in mm. */
    public static final double SLICE_MM = 5;
    /** How many slices there are. */
    public static final int SLICES = 22;
    /** Height of the lowest slice above the roof of the third ventricle, in mm. */
    public static final double LOWEST_MM = -42;

    private static final double MIDDLE_Y_MM = 3;
    private static final int IN_PLANE = 2;
    private static final int IN_DEPTH = 4;
    private static final double WHITE_MATTER_VALUE = 700;
    private static final double NOISE = 0.05;
    /** Where a lesion's exact mask begins: the mean share of lesion in a voxel. */
    private static final double MASK_SHARE = 0.25;

    private final HeadShape shape;
    private final Head head;
    private final @Nullable BrainLesion lesion;
    private final NoiseField bias;
    private final Random noise;
    private final int size;

    private BrainPhantom(long seed, boolean withLesion, int size) {
        Random random = new Random(seed);
        this.shape = HeadShape.random(random);
        this.head = new Head(shape, new NoiseField(random.nextLong()));
        this.bias = new NoiseField(random.nextLong());
        this.noise = new Random(random.nextLong());
        this.lesion = withLesion ? BrainLesion.random(random) : null;
        this.size = size;
    }

    /**
     * Draws one series. With and without a lesion, the same seed gives the same patient and the same noise.
     *
     * @param seed decides the patient, the noise and the lesion
     * @param withLesion whether an oedema-like lesion lies in a hemisphere
     * @param size side of each slice in pixels, over {@link #FIELD_MM}
     */
    public static PhantomScan render(long seed, boolean withLesion, int size) {
        BrainPhantom phantom = new BrainPhantom(seed, withLesion, size);
        List<PhantomSlice> slices = new ArrayList<>();
        for (int i = 0; i < SLICES; i++) {
            slices.add(phantom.slice(LOWEST_MM + SLICE_MM * i));
        }
        return new PhantomScan(size, size, FIELD_MM / size, SLICE_MM, slices);
    }

    private PhantomSlice slice(double zMm) {
        short[] pixels = new short[size * size];
        boolean[] mask = new boolean[size * size];
        double[] voxel = new double[2];
        for (int i = 0; i < pixels.length; i++) {
            int column = i % size;
            int row = i / size;
            sample(column, row, zMm, voxel);
            double x = (column - size / 2.0) / size;
            double y = (row - size / 2.0) / size;
            double gain = 1.02 + 0.24 * bias.at(1.7 * x, 1.7 * y, zMm / 110) + 0.35 * (x * x + y * y);
            double real = gain * voxel[0] + NOISE * noise.nextGaussian();
            double imaginary = NOISE * noise.nextGaussian();
            // The magnitude of a complex signal with normal noise: Rice's distribution (Gudbjartsson 1995).
            double magnitude = Math.sqrt(real * real + imaginary * imaginary);
            pixels[i] = (short) Math.min(4095, Math.round(WHITE_MATTER_VALUE * magnitude));
            mask[i] = voxel[1] > MASK_SHARE;
        }
        return new PhantomSlice(pixels, mask);
    }

    /** Means over a voxel: [0] the signal, [1] the share of lesion. */
    private void sample(int column, int row, double zMm, double[] voxel) {
        double signal = 0;
        double share = 0;
        double pixelMm = FIELD_MM / size;
        for (int k = 0; k < IN_DEPTH * IN_PLANE * IN_PLANE; k++) {
            double x = (column + (k % IN_PLANE + 0.5) / IN_PLANE) * pixelMm - FIELD_MM / 2;
            double y = (row + (k / IN_PLANE % IN_PLANE + 0.5) / IN_PLANE) * pixelMm - FIELD_MM / 2 - MIDDLE_Y_MM;
            int layer = k / (IN_PLANE * IN_PLANE);
            double z = zMm + ((layer + 0.5) / IN_DEPTH - 0.5) * SLICE_MM;
            Vector3 p = shape.toStandard(x, y, z);
            double healthy = head.signal(p.x(), p.y(), p.z());
            signal += lesion == null ? healthy : lesion.signal(p.x(), p.y(), p.z(), healthy);
            share += lesion == null ? 0 : lesion.share(p.x(), p.y(), p.z());
        }
        voxel[0] = signal / (IN_DEPTH * IN_PLANE * IN_PLANE);
        voxel[1] = share / (IN_DEPTH * IN_PLANE * IN_PLANE);
    }
}
