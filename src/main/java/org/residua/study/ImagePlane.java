package org.residua.study;

/**
 * Where an image lies in the patient: Image Position (Patient) and Image Orientation (Patient), PS3.3 C.7.6.2.
 *
 * @param positionMm centre of the first transmitted voxel, in mm
 * @param rowDirection unit vector along a row, from its first to its last column
 * @param columnDirection unit vector down a column, from its first to its last row
 */
public record ImagePlane(Vector3 positionMm, Vector3 rowDirection, Vector3 columnDirection) {
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
        double x = Math.abs(direction.x());
        double y = Math.abs(direction.y());
        double z = Math.abs(direction.z());
        if (x >= y && x >= z) {
            return direction.x() > 0 ? "L" : "R";
        }
        if (y >= z) {
            return direction.y() > 0 ? "P" : "A";
        }
        return direction.z() > 0 ? "H" : "F";
    }
}
