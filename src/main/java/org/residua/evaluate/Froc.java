package org.residua.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Free-response operating characteristic: the share of drawn findings that are marked, against false marks an image
 * (Chakraborty and Winter 1990). Marks are the connected parts of the evidence above a threshold, findings those of the
 * drawn mask, both on the model's grid. A mark hits a finding when its centroid lies in it, or their intersection over
 * union is at least 0.1; a mark that hits none is false. Images whose findings nobody drew are left out; images without
 * a finding count.
 *
 * @param images that false marks are counted on
 * @param findings that can be hit
 * @param points by falling threshold
 * @param standard sensitivity at 1/4, 1/2, 1 and 2 false marks an image
 */
public record Froc(int images, int findings, List<Point> points, List<Standard> standard) {
    private static final double[] FALSE_MARKS = {0.25, 0.5, 1, 2};

    public Froc {
        points = List.copyOf(points);
        standard = List.copyOf(standard);
    }

    /** One threshold of the evidence. */
    public record Point(double threshold, double falseMarksPerImage, double sensitivity) {}

    /** The highest sensitivity of any threshold with at most so many false marks an image. */
    public record Standard(double falseMarksPerImage, Interval sensitivity) {}

    /** The curve of a method; null where no finding is drawn. */
    public static @Nullable Froc of(List<EvaluatedImage> all, MethodScores method, Bootstrap bootstrap) {
        List<ManifestRow> rows = new ArrayList<>();
        List<FrocMarks.Image> images = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean[] finding = all.get(i).lesion();
            if (finding != null) {
                rows.add(all.get(i).row());
                images.add(new FrocMarks.Image(method.evidence().get(i), finding));
            }
        }
        FrocMarks marks = FrocMarks.of(images, method.size());
        return marks.findings() == 0 ? null : of(marks, new Cohort(rows), bootstrap);
    }

    private static Froc of(FrocMarks marks, Cohort cohort, Bootstrap bootstrap) {
        List<Point> points = points(marks, cohort, cohort.once());
        List<Interval> sensitivities = bootstrap.intervals(cohort, weights -> {
            List<Point> drawn = points(marks, cohort, weights);
            return java.util.Arrays.stream(FALSE_MARKS)
                    .map(rate -> sensitivityAt(drawn, rate))
                    .toArray();
        });
        List<Standard> standard = IntStream.range(0, FALSE_MARKS.length)
                .mapToObj(i -> new Standard(FALSE_MARKS[i], sensitivities.get(i)))
                .toList();
        return new Froc(cohort.size(), marks.findings(), points, standard);
    }

    /** The highest sensitivity of any threshold with at most so many false marks an image. */
    public double sensitivityAt(double falseMarksPerImage) {
        return sensitivityAt(points, falseMarksPerImage);
    }

    private static double sensitivityAt(List<Point> points, double falseMarksPerImage) {
        return points.stream()
                .filter(point -> point.falseMarksPerImage <= falseMarksPerImage)
                .mapToDouble(Point::sensitivity)
                .max()
                .orElse(0);
    }

    private static List<Point> points(FrocMarks marks, Cohort cohort, int[] weights) {
        List<Point> points = new ArrayList<>();
        for (FrocMarks.AtThreshold at : marks.byThreshold()) {
            double hits = 0;
            double falseMarks = 0;
            double findings = 0;
            double images = 0;
            for (int i = 0; i < at.hits().length; i++) {
                int weight = weights[cohort.patientOf(i)];
                images += weight;
                findings += weight * marks.findingsOf(i);
                hits += weight * at.hits()[i];
                falseMarks += weight * at.falseMarks()[i];
            }
            points.add(new Point(at.threshold(), falseMarks / images, findings == 0 ? Double.NaN : hits / findings));
        }
        return points;
    }
}
