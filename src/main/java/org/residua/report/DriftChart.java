package org.residua.report;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import org.residua.file.FileWriteException;
import org.residua.raster.PngFile;

/** The p-values of recent series as a distribution function, beside that of normals and that of earlier series. */
public final class DriftChart {
    private DriftChart() {}

    /**
     * Writes the chart as PNG.
     *
     * @param earlier may be empty
     * @param recent at least one
     * @throws FileWriteException when it cannot be written; nothing is left half-written
     */
    public static void write(Path file, double[] earlier, double[] recent) throws FileWriteException {
        Plot plot = new Plot("p-value of a series  ·  " + ResearchNotice.TEXT, "Share of series at or below", 1, 1)
                .dashed("normals of the calibration", new double[] {0, 1}, new double[] {0, 1}, Plot.GREY);
        if (earlier.length > 0) {
            plot.line(earlier.length + " earlier series", corners(earlier), shares(earlier.length), Plot.BLUE);
        }
        plot.line(recent.length + " recent series", corners(recent), shares(recent.length), Plot.ORANGE);
        BufferedImage image = plot.toImage();
        int width = image.getWidth();
        int height = image.getHeight();
        PngFile.write(file, width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    /** Each value twice, within 0 and 1. */
    private static double[] corners(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] x = new double[2 * sorted.length + 2];
        Arrays.setAll(x, i -> i == 0 ? 0 : i == x.length - 1 ? 1 : sorted[(i - 1) / 2]);
        return x;
    }

    private static double[] shares(int n) {
        double[] y = new double[2 * n + 2];
        Arrays.setAll(y, i -> (double) Math.floorDiv(i, 2) / n);
        return y;
    }
}
