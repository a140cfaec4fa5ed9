package org.residua.volume.reslice;

/** A series is no volume that planes could be computed from. */
public final class NoVolumeException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Films, or frames of one place in order of time. */
        NO_STACK("Its images are no stack of parallel slices."),
        /** Fewer than two positions. */
        TOO_FEW_SLICES("It has too few slices at different positions."),
        /** The files do not say where the slices lie, or how large their pixels are. */
        NOT_PLACED("Its files do not say where the pixels lie in the patient."),
        /** Slices differ in rows, columns or spacing. */
        UNEQUAL_SLICES("Its slices differ in size."),
        /** The slices move on at more than 45 degrees to their normal. */
        TOO_OBLIQUE("Its slices move sideways more than they move on."),
        /** Colour pictures. */
        COLOUR("Its pictures are in colour."),
        /** More voxels than memory allows, even averaged. */
        TOO_LARGE("It has more voxels than the memory of this program allows.");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    private final Reason reason;

    /** With its reason. */
    public NoVolumeException(Reason reason) {
        super("No planes can be computed from this series. " + reason.text);
        this.reason = reason;
    }

    /** Why there is no volume. */
    public Reason reason() {
        return reason;
    }
}
