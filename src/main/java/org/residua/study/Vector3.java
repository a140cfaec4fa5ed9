package org.residua.study;

/** A point or direction in the patient coordinate system, in mm: x to the left, y to the back, z to the head (PS3.3 C.7.6.2.1.1). */
public record Vector3(double x, double y, double z) {
    /** The sum of both. */
    public Vector3 plus(Vector3 other) {
        return new Vector3(x + other.x, y + other.y, z + other.z);
    }

    /** This less the other. */
    public Vector3 minus(Vector3 other) {
        return new Vector3(x - other.x, y - other.y, z - other.z);
    }

    /** Each component multiplied. */
    public Vector3 times(double factor) {
        return new Vector3(x * factor, y * factor, z * factor);
    }

    /** The scalar product. */
    public double dot(Vector3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    /** The vector product. */
    public Vector3 cross(Vector3 other) {
        return new Vector3(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    /** The Euclidean length. */
    public double length() {
        return Math.sqrt(dot(this));
    }
}
