package org.residua.volume;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.residua.study.ImagePlane;
import org.residua.study.Series;
import org.residua.study.SliceRef;
import org.residua.study.Vector3;

/**
 * Where the parallel slices of a stack lie along their common normal: what one stack is scrolled to by another.
 *
 * @param normal of the first slice, a unit vector
 * @param positionsMm of the first voxel of each slice, in patient coordinates
 */
public record StackPositions(Vector3 normal, List<Vector3> positionsMm) {
    /**
     * Planes that are less than 10 degrees apart show the same anatomy: 50 mm from the middle of an image that is 9 mm of
     * height at most. Axial, coronal and sagittal are 90 degrees apart.
     */
    private static final double LEAST_PARALLEL_COSINE = Math.cos(Math.toRadians(10));

    /** Of one stack: the cosine of 0.8 degrees, as where a series is split. */
    private static final double LEAST_STACK_COSINE = 0.9999;

    private static final double SAME_POSITION_MM = 1e-3;

    public StackPositions {
        positionsMm = List.copyOf(positionsMm);
    }

    /**
     * The slice that is nearest to a place.
     *
     * @param index 0-based
     * @param awayMm from the slice to the place, along the normal
     */
    public record Nearest(int index, double awayMm) {}

    /** The positions of a series; empty where a slice is not placed in the patient, or where slices are not parallel. */
    public static Optional<StackPositions> of(Series series) {
        List<ImagePlane> planes = series.slices().stream()
                .map(SliceRef::plane)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (planes.isEmpty() || planes.size() < series.sliceCount()) {
            return Optional.empty();
        }
        Vector3 normal = planes.get(0).normal();
        boolean parallel = planes.stream().allMatch(plane -> plane.normal().dot(normal) > LEAST_STACK_COSINE);
        return parallel
                ? Optional.of(new StackPositions(
                        normal, planes.stream().map(ImagePlane::positionMm).toList()))
                : Optional.empty();
    }

    /** How many slices there are, above 0. */
    public int size() {
        return positionsMm.size();
    }

    /** Whether both stacks show the same plane of the body, within 10 degrees, from whichever side. */
    public boolean isParallelTo(StackPositions other) {
        return Math.abs(normal.dot(other.normal)) >= LEAST_PARALLEL_COSINE;
    }

    /**
     * The slice whose plane is nearest to a point of the patient, along the normal.
     *
     * @param current is kept where no other slice is nearer: slices of a time series lie all at one place
     */
    public Nearest nearest(Vector3 pointMm, int current) {
        int best = Math.max(0, Math.min(size() - 1, current));
        for (int i = 0; i < size(); i++) {
            if (Math.abs(awayMm(i, pointMm)) < Math.abs(awayMm(best, pointMm)) - SAME_POSITION_MM) {
                best = i;
            }
        }
        return new Nearest(best, awayMm(best, pointMm));
    }

    /** From the plane of a slice to a point of the patient, along the normal. */
    private double awayMm(int index, Vector3 pointMm) {
        return pointMm.minus(positionsMm.get(index)).dot(normal);
    }

    /** The usual distance between neighbours along the normal; 0 where all slices lie at one place. */
    public double spacingMm() {
        double[] steps = new double[size() - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.abs(awayMm(i, positionsMm.get(i + 1)));
        }
        double[] moving = Arrays.stream(steps)
                .filter(mm -> mm > SAME_POSITION_MM)
                .sorted()
                .toArray();
        return moving.length == 0 ? 0 : moving[(moving.length - 1) / 2];
    }
}
