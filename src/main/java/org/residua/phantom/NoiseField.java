package org.residua.phantom;

import java.util.Random;

/** Smooth random scalar field in space: gradient noise (Perlin 2002), about -1 to 1 with mean 0, features about one unit wide. */
final class NoiseField {
    private static final int PERIOD = 256;
    private final int[] hash = new int[2 * PERIOD];

    NoiseField(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < PERIOD; i++) {
            int j = random.nextInt(i + 1);
            hash[i] = hash[j];
            hash[j] = i;
        }
        System.arraycopy(hash, 0, hash, PERIOD, PERIOD);
    }

    /** One octave. */
    double at(double x, double y, double z) {
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        int iz = (int) Math.floor(z);
        double fx = x - ix;
        double fy = y - iy;
        double fz = z - iz;
        double front = plane(ix, iy, iz, fx, fy, fz);
        double back = plane(ix, iy, iz + 1, fx, fy, fz - 1);
        return front + fade(fz) * (back - front);
    }

    /** Octaves of doubling frequency and halving amplitude. */
    double fractal(double x, double y, double z, int octaves) {
        double sum = 0;
        double scale = 1;
        for (int i = 0; i < octaves; i++) {
            sum += at(x * scale + 17.3 * i, y * scale, z * scale) / scale;
            scale *= 2;
        }
        return sum;
    }

    private double plane(int ix, int iy, int iz, double fx, double fy, double fz) {
        double u = fade(fx);
        double near = corner(ix, iy, iz, fx, fy, fz);
        double far = corner(ix, iy + 1, iz, fx, fy - 1, fz);
        near += u * (corner(ix + 1, iy, iz, fx - 1, fy, fz) - near);
        far += u * (corner(ix + 1, iy + 1, iz, fx - 1, fy - 1, fz) - far);
        return near + fade(fy) * (far - near);
    }

    private double corner(int ix, int iy, int iz, double fx, double fy, double fz) {
        int h = hash[hash[hash[ix & 255] + (iy & 255)] + (iz & 255)] & 15;
        double u = h < 8 ? fx : fy;
        double v = h < 4 ? fy : h == 12 || h == 14 ? fx : fz;
        return ((h & 1) == 0 ? u : -u) + ((h & 2) == 0 ? v : -v);
    }

    private static double fade(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }
}
