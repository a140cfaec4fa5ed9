package org.residua.report;

import java.awt.image.BufferedImage;
import org.residua.anomaly.AnomalyMap;
import org.residua.volume.Frame;
import org.residua.volume.Slice;
import org.residua.volume.Voi;

/** A slice, or its reconstruction, as an opaque picture of a given size, without a word on it. */
final class SlicePicture {
    private SlicePicture() {}

    /** The slice under a window or look-up table; colour as it is. */
    static BufferedImage original(Slice slice, Voi voi, PictureGrid grid) {
        Frame frame = slice.frame();
        int[] rgb = new int[frame.rows() * frame.columns()];
        for (int pixel = 0; pixel < rgb.length; pixel++) {
            rgb[pixel] = slice.rgb(pixel, voi);
        }
        float[][] channels = new float[frame.isGrey() ? 1 : 3][];
        for (int c = 0; c < channels.length; c++) {
            float[] channel = channel(rgb, 16 - 8 * c);
            channels[c] = Resampling.resize(channel, frame.columns(), frame.rows(), grid.width(), grid.height());
        }
        return image(channels, grid);
    }

    private static float[] channel(int[] rgb, int shift) {
        float[] values = new float[rgb.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = rgb[i] >> shift & 0xff;
        }
        return values;
    }

    /**
     * The reconstruction of a scored slice at the slice's own place, black outside the model's grid; grey spans the 1st to
     * the 99th percentile of what the network saw.
     */
    static BufferedImage reconstruction(AnomalyMap map, float[] reconstruction, float[] input, PictureGrid grid) {
        float[] values = grid.sample(reconstruction, map.size(), map.mapping());
        float[] sorted = input.clone();
        java.util.Arrays.sort(sorted);
        float low = sorted[sorted.length / 100];
        float high = Math.max(low + 1e-6f, sorted[sorted.length - 1 - sorted.length / 100]);
        for (int i = 0; i < values.length; i++) {
            float grey = 255 * (values[i] - low) / (high - low);
            values[i] = Float.isNaN(grey) ? 0 : grey;
        }
        return image(new float[][] {values}, grid);
    }

    private static BufferedImage image(float[][] channels, PictureGrid grid) {
        float[] red = channels[0];
        float[] green = channels[channels.length > 2 ? 1 : 0];
        float[] blue = channels[channels.length > 2 ? 2 : 0];
        int[] rgb = new int[red.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = level(red[i]) << 16 | level(green[i]) << 8 | level(blue[i]);
        }
        BufferedImage image = new BufferedImage(grid.width(), grid.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, grid.width(), grid.height(), rgb, 0, grid.width());
        return image;
    }

    private static int level(float value) {
        return Math.max(0, Math.min(255, Math.round(value)));
    }
}
