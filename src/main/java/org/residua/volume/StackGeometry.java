package org.residua.volume;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.residua.study.ImagePlane;
import org.residua.study.Vector3;

/**
 * How the parallel slices of a stack lie, by their positions alone.
 *
 * @param spacingMm the usual distance between neighbours along the normal, above 0
 * @param leastStepMm the smallest distance that is not 0
 * @param largestStepMm the largest
 * @param gaps where slices are missing: the distance is a multiple of the usual
 * @param isIrregular whether distances differ otherwise
 * @param repeated slices at the same position as the one before
 * @param tiltDegrees between the normal and the way from the first position to the last
 */
public record StackGeometry(
        double spacingMm,
        double leastStepMm,
        double largestStepMm,
        List<Gap> gaps,
        boolean isIrregular,
        int repeated,
        double tiltDegrees) {
    private static final double SAME_POSITION_MM = 1e-3;
    /** As a share of the spacing: less is rounding. */
    private static final double REGULAR_SHARE = 0.02;

    private static final double MULTIPLE_SHARE = 0.05;
    /** If more of the steps are multiples than this, the stack has several spacings and nothing is missing. */
    private static final double MOST_GAPS_SHARE = 0.3;

    private static final int LEAST_SEVERAL = 3;

    public StackGeometry {
        gaps = List.copyOf(gaps);
    }

    /**
     * Slices that are missing.
     *
     * @param after slice that they would follow, 1-based
     * @param missing how many, above 0
     */
    public record Gap(int after, int missing) {}

    /**
     * Of planes in order of position along the normal of the first, at two positions at least.
     *
     * @throws IllegalArgumentException where all lie at the same position
     */
    public static StackGeometry of(List<ImagePlane> planes) {
        Vector3 normal = planes.get(0).normal();
        double[] steps = new double[planes.size() - 1];
        for (int i = 0; i < steps.length; i++) {
            Vector3 way = planes.get(i + 1).positionMm().minus(planes.get(i).positionMm());
            steps[i] = way.dot(normal);
        }
        double[] moving = Arrays.stream(steps)
                .filter(mm -> mm > SAME_POSITION_MM)
                .sorted()
                .toArray();
        if (moving.length == 0) {
            throw new IllegalArgumentException("All slices lie at the same position.");
        }
        double spacing = moving[(moving.length - 1) / 2];
        List<Gap> gaps = gaps(steps, spacing);
        boolean several = gaps.size() >= LEAST_SEVERAL && gaps.size() > MOST_GAPS_SHARE * moving.length;
        boolean irregular =
                Arrays.stream(moving).anyMatch(mm -> !isSame(mm, spacing) && (several || multiple(mm, spacing) < 2));
        return new StackGeometry(
                spacing,
                moving[0],
                moving[moving.length - 1],
                several ? List.of() : gaps,
                irregular,
                steps.length - moving.length,
                tiltDegrees(planes, normal));
    }

    private static List<Gap> gaps(double[] steps, double spacing) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            int multiple = multiple(steps[i], spacing);
            if (multiple > 1) {
                gaps.add(new Gap(i + 1, multiple - 1));
            }
        }
        return gaps;
    }

    /** How many spacings a step is; 0 where it is no multiple. */
    private static int multiple(double mm, double spacing) {
        long nearest = Math.round(mm / spacing);
        return Math.abs(mm - nearest * spacing) <= MULTIPLE_SHARE * spacing ? (int) nearest : 0;
    }

    private static boolean isSame(double mm, double spacing) {
        return Math.abs(mm - spacing) <= Math.max(REGULAR_SHARE * spacing, SAME_POSITION_MM);
    }

    private static double tiltDegrees(List<ImagePlane> planes, Vector3 normal) {
        Vector3 way =
                planes.get(planes.size() - 1).positionMm().minus(planes.get(0).positionMm());
        double along = way.dot(normal);
        double aside = way.minus(normal.times(along)).length();
        return Math.toDegrees(Math.atan2(aside, Math.abs(along)));
    }
}
