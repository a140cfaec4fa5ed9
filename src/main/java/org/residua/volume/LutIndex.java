package org.residua.volume;

/** Where a value lies in a look-up table (PS3.3 C.11.1.1.1). */
final class LutIndex {
    private LutIndex() {}

    /**
     * The entry that a value belongs to: the first for all values below the table, the last for all past its end.
     *
     * @param value rounded to the nearest whole number, as a rescale before the table may leave fractions
     */
    static int of(double value, int firstMapped, int entries) {
        return (int) Math.max(0, Math.min(entries - 1, Math.rint(value) - firstMapped));
    }
}
