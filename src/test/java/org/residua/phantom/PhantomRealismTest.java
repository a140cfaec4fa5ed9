package org.residua.phantom;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Phantoms lie as close to real normals, in grey values and in spectrum, as these lie to one another. */
@Tag("slow")
class PhantomRealismTest {
    /** More than half of the real films lie further from their mean; measured 0.026, real median 0.043. */
    private static final double FILM_HISTOGRAM_BOUND = 0.04;
    /** Nine in ten real slices lie closer to their mean; measured 0.055, real median 0.065. */
    private static final double HEAD_HISTOGRAM_BOUND = 0.1;

    private static final double BAND_MARGIN = 0.15;

    @Test
    void aChestFilmHasTheGreyValuesAndTheSpectrumOfRealFilms(TestReporter reporter) throws IOException {
        List<float[]> real = pictures("cxr-nih", row -> row[2].equals("normal") && row[3].equals("PA"), 4);
        float[] film = halved(ChestPhantom.render(1, false, 1024));
        compare(reporter, "film", real, List.of(film), 512, 1, FILM_HISTOGRAM_BOUND, image -> image);
    }

    @Test
    void aHeadHasTheGreyValuesAndTheSpectrumOfRealHeads(TestReporter reporter) throws IOException {
        List<float[]> real = pictures(
                        "brain-lgg",
                        row -> row[2].equals("normal")
                                && Double.parseDouble(row[4]) > 0.35
                                && Double.parseDouble(row[4]) < 0.85,
                        8)
                .stream()
                .map(GreyStatistics::overForegroundMedian)
                .toList();
        List<float[]> slices = BrainPhantom.render(2, false, 256).slices().subList(7, 19).stream()
                .map(slice -> GreyStatistics.overForegroundMedian(floats(slice.pixels())))
                .toList();
        compare(reporter, "head", real, slices, 256, 3, HEAD_HISTOGRAM_BOUND, GreyStatistics::foreground);
    }

    private static void compare(
            TestReporter reporter,
            String name,
            List<float[]> real,
            List<float[]> phantom,
            int size,
            double top,
            double bound,
            Curve selected) {
        Curve histogram = image -> GreyStatistics.cumulative(selected.of(image), top);
        List<float[]> histograms = curves(real, histogram);
        float[] mean = GreyStatistics.mean(histograms);
        double distance = GreyStatistics.wasserstein(GreyStatistics.mean(curves(phantom, histogram)), mean, top);
        double[] theirs = histograms.stream()
                .mapToDouble(h -> GreyStatistics.wasserstein(h, mean, top))
                .sorted()
                .toArray();
        String measured = name + ": distance " + distance + ", real ones median " + theirs[theirs.length / 2]
                + ", nine in ten " + theirs[theirs.length * 9 / 10];
        assertTrue(distance <= bound, measured);
        Curve spectrum = image -> GreyStatistics.bands(image, size);
        List<float[]> bands = curves(real, spectrum);
        float[] ours = GreyStatistics.mean(curves(phantom, spectrum));
        for (int k = 0; k < ours.length; k++) {
            int band = k;
            double[] sorted = bands.stream().mapToDouble(b -> b[band]).sorted().toArray();
            double low = sorted[sorted.length / 10];
            double high = sorted[sorted.length * 9 / 10];
            measured = measured + "; band " + k + ": " + ours[k] + " in " + low + " to " + high;
            assertTrue(ours[k] >= low - BAND_MARGIN && ours[k] <= high + BAND_MARGIN, measured);
        }
        reporter.publishEntry("measured", measured);
    }

    /** A curve of one image. */
    private interface Curve {
        float[] of(float[] image);
    }

    private static List<float[]> curves(List<float[]> images, Curve curve) {
        return images.stream().map(curve::of).toList();
    }

    private static List<float[]> pictures(String set, Predicate<String[]> wanted, int step) throws IOException {
        String data = System.getenv("RESIDUA_DATA");
        Assumptions.assumeTrue(data != null, "RESIDUA_DATA is not set");
        Path folder = Path.of(data, set);
        List<String[]> rows = Files.readAllLines(folder.resolve("index.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(wanted)
                .toList();
        List<float[]> pictures = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += step) {
            BufferedImage picture = ImageIO.read(folder.resolve(rows.get(i)[0]).toFile());
            float[] values = new float[picture.getWidth() * picture.getHeight()];
            picture.getRaster().getSamples(0, 0, picture.getWidth(), picture.getHeight(), 0, values);
            pictures.add(scaled(values, 255));
        }
        return pictures;
    }

    private static float[] scaled(float[] values, float one) {
        for (int i = 0; i < values.length; i++) {
            values[i] /= one;
        }
        return values;
    }

    private static float[] halved(PhantomScan film) {
        int size = film.columns() / 2;
        float[] halved = new float[size * size];
        short[] pixels = film.slices().get(0).pixels();
        for (int i = 0; i < pixels.length; i++) {
            halved[i / film.columns() / 2 * size + i % film.columns() / 2] += pixels[i] / 4f / 4095;
        }
        return halved;
    }

    private static float[] floats(short[] pixels) {
        float[] values = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            values[i] = pixels[i];
        }
        return values;
    }
}
