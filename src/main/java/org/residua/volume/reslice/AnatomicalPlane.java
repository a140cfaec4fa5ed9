package org.residua.volume.reslice;

import org.residua.study.Vector3;

/** The planes of the body as radiologists look at them: the patient's right at the left, front and head up. */
public enum AnatomicalPlane {
    AXIAL,
    CORONAL,
    SAGITTAL;

    /** The patient direction that the rows of the picture run in: to the left, of sagittal planes to the back. */
    public Vector3 right() {
        return this == SAGITTAL ? new Vector3(0, 1, 0) : new Vector3(1, 0, 0);
    }

    /** The patient direction that its columns run down in: to the back of axial planes, else to the feet. */
    public Vector3 down() {
        return this == AXIAL ? new Vector3(0, 1, 0) : new Vector3(0, 0, -1);
    }

    /** The patient axis that passes through the plane at a right angle, in either direction. */
    public Vector3 through() {
        return switch (this) {
            case AXIAL -> new Vector3(0, 0, 1);
            case CORONAL -> new Vector3(0, 1, 0);
            case SAGITTAL -> new Vector3(1, 0, 0);
        };
    }
}
