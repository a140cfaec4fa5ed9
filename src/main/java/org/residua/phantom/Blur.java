package org.residua.phantom;

/** Gaussian blur of a square image, its borders continued. */
final class Blur {
    private Blur() {}

    /** A blurred copy. */
    static float[] gaussian(float[] image, int size, double sigmaPx) {
        int reach = (int) Math.ceil(3 * sigmaPx);
        float[] kernel = new float[2 * reach + 1];
        double sum = 0;
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = (float) Curves.bell(i, 0, sigmaPx);
            sum += kernel[i + reach];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= (float) sum;
        }
        return along(along(image, size, kernel, 1, size), size, kernel, size, 1);
    }

    /** A wide blur, computed on a grid coarser by {@code factor}. */
    static float[] wide(float[] image, int size, int factor, double sigmaPx) {
        int small = size / factor;
        float[] coarse = new float[small * small];
        for (int i = 0; i < image.length; i++) {
            int row = Math.min(small - 1, i / size / factor);
            int column = Math.min(small - 1, i % size / factor);
            coarse[row * small + column] += image[i] / (float) (factor * factor);
        }
        float[] blurred = gaussian(coarse, small, sigmaPx / factor);
        float[] fine = new float[image.length];
        for (int i = 0; i < fine.length; i++) {
            int row = i / size;
            int column = i % size;
            fine[i] = interpolate(blurred, small, (column + 0.5) / factor - 0.5, (row + 0.5) / factor - 0.5);
        }
        return fine;
    }

    /** Bilinear, borders continued. */
    static float interpolate(float[] values, int size, double x, double y) {
        int left = Math.max(0, Math.min(size - 2, (int) Math.floor(x)));
        int top = Math.max(0, Math.min(size - 2, (int) Math.floor(y)));
        double right = Math.max(0, Math.min(1, x - left));
        double down = Math.max(0, Math.min(1, y - top));
        int i = top * size + left;
        double upper = values[i] + right * (values[i + 1] - values[i]);
        double lower = values[i + size] + right * (values[i + size + 1] - values[i + size]);
        return (float) (upper + down * (lower - upper));
    }

    private static float[] along(float[] image, int size, float[] kernel, int step, int lineStep) {
        int reach = kernel.length / 2;
        float[] blurred = new float[image.length];
        for (int line = 0; line < size; line++) {
            for (int i = 0; i < size; i++) {
                float sum = 0;
                for (int k = -reach; k <= reach; k++) {
                    int j = Math.max(0, Math.min(size - 1, i + k));
                    sum += kernel[k + reach] * image[line * lineStep + j * step];
                }
                blurred[line * lineStep + i * step] = sum;
            }
        }
        return blurred;
    }
}
