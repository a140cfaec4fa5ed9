package org.residua.study;

/** The unique identifier of an instance (0008,0018). */
public record SopInstanceUid(String value) {
    @Override
    public String toString() {
        return value;
    }
}
