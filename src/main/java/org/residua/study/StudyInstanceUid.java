package org.residua.study;

/** The unique identifier of a study (0020,000D). */
public record StudyInstanceUid(String value) {
    @Override
    public String toString() {
        return value;
    }
}
