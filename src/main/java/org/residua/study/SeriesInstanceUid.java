package org.residua.study;

/** The unique identifier of a series (0020,000E). */
public record SeriesInstanceUid(String value) {
    @Override
    public String toString() {
        return value;
    }
}
