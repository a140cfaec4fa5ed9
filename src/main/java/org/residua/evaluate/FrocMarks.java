package org.residua.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.residua.preprocess.GridParts;

/** Which findings are hit, and how many marks hit none, at each threshold of the evidence: what {@link Froc} adds up. */
final class FrocMarks {
    private static final double LEAST_OVERLAP = 0.1;
    private static final int FROM_MAXIMA = 80;
    private static final int FROM_PIXELS = 60;
    private static final int MOST_PIXELS = 4_000_000;
    private static final double COMMONEST = 0.3;

    /** The evidence of an image and where its findings are, size x size each. */
    record Image(float[] evidence, boolean[] findings) {}

    /** Findings hit and false marks of each image at a threshold. */
    record AtThreshold(double threshold, int[] hits, int[] falseMarks) {}

    private final List<AtThreshold> byThreshold = new ArrayList<>();
    private final int[] findings;

    private FrocMarks(int images) {
        findings = new int[images];
    }

    /** The marks of all images at thresholds spread over the evidence, falling. */
    static FrocMarks of(List<Image> images, int size) {
        FrocMarks marks = new FrocMarks(images.size());
        List<List<int[]>> drawn = images.stream()
                .map(image -> GridParts.touching(image.findings, size))
                .toList();
        double[] maxima = images.stream()
                .mapToDouble(image -> CalibrationFit.highest(image.evidence))
                .toArray();
        for (int i = 0; i < marks.findings.length; i++) {
            marks.findings[i] = drawn.get(i).size();
        }
        for (double threshold : thresholds(images, maxima)) {
            AtThreshold at = new AtThreshold(threshold, new int[maxima.length], new int[maxima.length]);
            for (int i = 0; i < maxima.length; i++) {
                if (maxima[i] > threshold) {
                    count(images.get(i).evidence, drawn.get(i), size, at, i);
                }
            }
            marks.byThreshold.add(at);
        }
        return marks;
    }

    List<AtThreshold> byThreshold() {
        return byThreshold;
    }

    int findingsOf(int image) {
        return findings[image];
    }

    int findings() {
        return Arrays.stream(findings).sum();
    }

    private static void count(float[] evidence, List<int[]> drawn, int size, AtThreshold at, int image) {
        boolean[] above = new boolean[evidence.length];
        for (int i = 0; i < above.length; i++) {
            above[i] = evidence[i] > at.threshold;
        }
        int[] findingAt = new int[evidence.length];
        for (int k = 0; k < drawn.size(); k++) {
            for (int pixel : drawn.get(k)) {
                findingAt[pixel] = k + 1;
            }
        }
        boolean[] hit = new boolean[drawn.size()];
        for (int[] mark : GridParts.touching(above, size)) {
            if (!hits(mark, drawn, findingAt, size, hit)) {
                at.falseMarks[image]++;
            }
        }
        for (boolean one : hit) {
            at.hits[image] += one ? 1 : 0;
        }
    }

    /** Notes every finding that the mark hits; whether it hits any. */
    private static boolean hits(int[] mark, List<int[]> drawn, int[] findingAt, int size, boolean[] hit) {
        int[] overlap = new int[drawn.size() + 1];
        double sumX = 0;
        double sumY = 0;
        for (int pixel : mark) {
            overlap[findingAt[pixel]]++;
            sumX += pixel % size;
            sumY += Math.floorDiv(pixel, size);
        }
        int x = (int) Math.round(sumX / mark.length);
        int y = (int) Math.round(sumY / mark.length);
        int within = findingAt[y * size + x];
        boolean any = false;
        for (int k = 0; k < drawn.size(); k++) {
            double union = mark.length + drawn.get(k).length - overlap[k + 1];
            if (within == k + 1 || overlap[k + 1] / union >= LEAST_OVERLAP) {
                hit[k] = true;
                any = true;
            }
        }
        return any;
    }

    /**
     * Where marks come and go: just below the images' maxima, which the first mark an image depends on, and evenly in the
     * logarithm of the share of pixels above.
     */
    private static List<Double> thresholds(List<Image> images, double[] maxima) {
        TreeSet<Double> thresholds = new TreeSet<>();
        double[] highest =
                Arrays.stream(maxima).filter(Double::isFinite).sorted().toArray();
        for (int i = 0; i <= FROM_MAXIMA && highest.length > 0; i++) {
            thresholds.add((double) Math.nextDown((float) Bootstrap.percentile(highest, (double) i / FROM_MAXIMA)));
        }
        float[] pixels = pixels(images);
        for (int i = 0; i < FROM_PIXELS && pixels.length > 0; i++) {
            double share = COMMONEST * Math.pow(1 / (COMMONEST * pixels.length), i / (FROM_PIXELS - 1.0));
            thresholds.add((double) pixels[(int) Math.max(0, pixels.length - 1 - share * pixels.length)]);
        }
        return List.copyOf(thresholds.descendingSet());
    }

    /** The scored pixels, ascending; evenly thinned out where there are very many. */
    private static float[] pixels(List<Image> images) {
        long all = images.stream().mapToLong(image -> image.evidence.length).sum();
        int step = (int) Math.max(1, all / MOST_PIXELS);
        float[] values = new float[(int) (all / step) + 1];
        int n = 0;
        long seen = 0;
        for (Image image : images) {
            for (float value : image.evidence) {
                if (!Float.isNaN(value) && seen++ % step == 0) {
                    values[n++] = value;
                }
            }
        }
        float[] scored = Arrays.copyOf(values, n);
        Arrays.sort(scored);
        return scored;
    }
}
