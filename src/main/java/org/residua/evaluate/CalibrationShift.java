package org.residua.evaluate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.residua.bundle.Calibration;

/**
 * What calibrating anew changes: the share of the local normals that the old calibration flags at each alpha, and the
 * share that the new one does. The new one is asked about each patient without that patient's own slices.
 *
 * @param normals local normal slices
 * @param patients that they are of
 * @param points by ascending alpha
 */
public record CalibrationShift(int normals, int patients, List<Point> points) {
    private static final int PERCENTS = 30;

    public CalibrationShift {
        points = List.copyOf(points);
    }

    /** One alpha, with the share of normals flagged before and after. */
    public record Point(double alpha, double before, double after) {}

    /**
     * The change for alpha from 0.01 to 0.3.
     *
     * @param scores of the local normals
     * @param patients of each of them
     */
    public static CalibrationShift of(Calibration old, double[] scores, List<String> patients) {
        double[] before = Arrays.stream(scores).map(old::sliceP).toArray();
        double[] after = withoutOwnPatient(scores, patients);
        return new CalibrationShift(
                scores.length,
                (int) patients.stream().distinct().count(),
                IntStream.rangeClosed(1, PERCENTS)
                        .mapToObj(percent -> point(percent / 100.0, before, after))
                        .toList());
    }

    private static Point point(double alpha, double[] before, double[] after) {
        return new Point(alpha, CalibrationCurve.realised(before, alpha), CalibrationCurve.realised(after, alpha));
    }

    private static double[] withoutOwnPatient(double[] scores, List<String> patients) {
        Map<String, Calibration> others = new LinkedHashMap<>();
        double[] sliceP = new double[scores.length];
        for (int i = 0; i < sliceP.length; i++) {
            Calibration calibration =
                    others.computeIfAbsent(patients.get(i), patient -> without(patient, scores, patients));
            sliceP[i] = calibration.sliceP(scores[i]);
        }
        return sliceP;
    }

    private static Calibration without(String patient, double[] scores, List<String> patients) {
        double[] rest = IntStream.range(0, scores.length)
                .filter(i -> !patients.get(i).equals(patient))
                .mapToDouble(i -> scores[i])
                .toArray();
        return new Calibration("others", rest, rest, 1);
    }
}
