package org.residua.volume;

import java.util.Optional;
import org.residua.study.ImagePlane;
import org.residua.study.Vector3;

/**
 * Where the rectangles of two images of one frame of reference cut each other: the line by which one is found on the
 * other.
 *
 * @param fromMm one end, in patient coordinates
 * @param toMm the other end
 */
public record PlaneIntersection(Vector3 fromMm, Vector3 toMm) {
    /** Sine of 1 degree: nearer to parallel, a line says nothing and rounding moves it. */
    private static final double LEAST_SINE = Math.sin(Math.toRadians(1));

    private static final double LEAST_LENGTH_MM = 1e-6;

    /**
     * The part of the line common to both planes that lies on both images, to the outer edges of their pixels. Empty where
     * the planes are parallel, where they meet beside the images, and where an image has no plane or no spacing.
     */
    public static Optional<PlaneIntersection> of(SliceGeometry one, SliceGeometry other) {
        Vector3 start = one.toPatientMm((one.columns() - 1) / 2.0, (one.rows() - 1) / 2.0);
        Vector3 inOther = other.toPatientMm((other.columns() - 1) / 2.0, (other.rows() - 1) / 2.0);
        if (start == null || inOther == null) {
            return Optional.empty();
        }
        Vector3 normal = normal(one);
        Vector3 otherNormal = normal(other);
        Vector3 cross = normal.cross(otherNormal);
        if (cross.length() < LEAST_SINE) {
            return Optional.empty();
        }
        Vector3 direction = cross.times(1 / cross.length());
        // from the middle of the first image within its plane, by the shortest way, into the plane of the other
        Vector3 way = direction.cross(normal);
        double steps = inOther.minus(start).dot(otherNormal) / way.dot(otherNormal);
        Vector3 onLine = start.plus(way.times(steps));
        Range range = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                .within(one, onLine, direction)
                .within(other, onLine, direction);
        return range.to - range.from < LEAST_LENGTH_MM
                ? Optional.empty()
                : Optional.of(new PlaneIntersection(
                        onLine.plus(direction.times(range.from)), onLine.plus(direction.times(range.to))));
    }

    private static Vector3 normal(SliceGeometry geometry) {
        ImagePlane plane = geometry.plane();
        return plane == null ? new Vector3(0, 0, 0) : plane.normal();
    }

    /** A part of a line, in mm from a point of it. */
    private record Range(double from, double to) {
        /** What of it lies on an image. */
        Range within(SliceGeometry image, Vector3 onLine, Vector3 direction) {
            SliceGeometry.Voxel start = image.toVoxel(onLine);
            SliceGeometry.Voxel next = image.toVoxel(onLine.plus(direction));
            if (start == null || next == null) {
                return new Range(0, 0);
            }
            return within(start.column(), next.column() - start.column(), image.columns())
                    .within(start.row(), next.row() - start.row(), image.rows());
        }

        /** Where a coordinate that starts at {@code at} and rises by {@code slope} a mm lies on one of {@code count} pixels. */
        private Range within(double at, double slope, int count) {
            double first = -0.5 - at;
            double last = count - 0.5 - at;
            if (Math.abs(slope) < 1e-12) {
                return first <= 0 && last >= 0 ? this : new Range(0, 0);
            }
            double a = first / slope;
            double b = last / slope;
            return new Range(Math.max(from, Math.min(a, b)), Math.min(to, Math.max(a, b)));
        }
    }
}
