package org.residua.study;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where an image lies in the patient: Image Position (Patient) and Image Orientation (Patient), PS3.3 C.7.6.2.
 *
 * @param positionMm centre of the first transmitted voxel, in mm
 * @param rowDirection unit vector along a row, from its first to its last column
 * @param columnDirection unit vector down a column, from its first to its last row
 */
public record ImagePlane(Vector3 positionMm, Vector3 rowDirection, Vector3 columnDirection) {
    /** Sine of 15 degrees. */
    private static final double LEAST_OBLIQUE = 0.2588;

    /** The unit normal, row direction cross column direction. */
    public Vector3 normal() {
        Vector3 normal = rowDirection.cross(columnDirection);
        double length = normal.length();
        return length == 0 ? normal : normal.times(1 / length);
    }

    /** Distance of the plane from the origin along its own normal, in mm: what slices are ordered by. */
    public double distanceAlongNormalMm() {
        return positionMm.dot(normal());
    }

    /** The letter of the patient direction (L R A P H F) that {@code direction} most points to. */
    public static String orientationLetter(Vector3 direction) {
        return orientationLetters(direction).substring(0, 1);
    }

    /**
     * The letters of the patient directions (L R A P H F) that {@code direction} points to (PS3.3 C.7.6.1.1.1): the
     * main one, and a second where it is more than 15 degrees off.
     */
    public static String orientationLetters(Vector3 direction) {
        List<Vector3> axes = Stream.of(
                        new Vector3(direction.x(), 0, 0),
                        new Vector3(0, direction.y(), 0),
                        new Vector3(0, 0, direction.z()))
                .sorted(Comparator.comparingDouble(axis -> -axis.length()))
                .toList();
        Vector3 second = axes.get(1);
        boolean oblique = second.length() > LEAST_OBLIQUE * direction.length();
        return letter(axes.get(0)) + (oblique ? letter(second) : "");
    }

    private static String letter(Vector3 axis) {
        if (axis.x() != 0) {
            return axis.x() > 0 ? "L" : "R";
        }
        if (axis.y() != 0) {
            return axis.y() > 0 ? "P" : "A";
        }
        return axis.z() > 0 ? "H" : "F";
    }

    /** Such as "axial" or "oblique coronal". */
    public String orientationName() {
        String letters = orientationLetters(normal());
        String plane = switch (letters.substring(0, 1)) {
            case "H", "F" -> "axial";
            case "A", "P" -> "coronal";
            default -> "sagittal";
        };
        return (letters.length() > 1 ? "oblique " : "") + plane;
    }

    /** Such as "axial (rows to L, columns to P)". */
    public String describeOrientation() {
        return orientationName() + " (rows to " + orientationLetters(rowDirection) + ", columns to "
                + orientationLetters(columnDirection) + ")";
    }
}
