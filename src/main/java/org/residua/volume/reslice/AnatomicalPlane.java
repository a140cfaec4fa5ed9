package org.residua.volume.reslice;

import org.residua.study.Vector3;

/** The planes of the body as radiologists look at them: the patient's right at the left, front and head up. */
public enum AnatomicalPlane {
    AXIAL(Axis.LEFT, Axis.POSTERIOR, Axis.HEAD),
    CORONAL(Axis.LEFT, Axis.FEET, Axis.POSTERIOR),
    SAGITTAL(Axis.POSTERIOR, Axis.FEET, Axis.LEFT);

    private final Vector3 right;
    private final Vector3 down;
    private final Vector3 through;

    AnatomicalPlane(Vector3 right, Vector3 down, Vector3 through) {
        this.right = right;
        this.down = down;
        this.through = through;
    }

    /** The patient direction that the rows of the picture run in. */
    public Vector3 right() {
        return right;
    }

    /** The patient direction that its columns run down in. */
    public Vector3 down() {
        return down;
    }

    /** The patient axis that passes through the plane at a right angle, in either direction. */
    public Vector3 through() {
        return through;
    }

    /** Unit vectors of the patient coordinate system (PS3.3 C.7.6.2.1.1). */
    private static final class Axis {
        private static final Vector3 LEFT = new Vector3(1, 0, 0);
        private static final Vector3 POSTERIOR = new Vector3(0, 1, 0);
        private static final Vector3 HEAD = new Vector3(0, 0, 1);
        private static final Vector3 FEET = new Vector3(0, 0, -1);
    }
}
