package org.residua.ui.kit;

/**
 * A window that the user may choose.
 *
 * @param name what it is called
 * @param center in modality units
 * @param width in modality units, above 0
 */
public record WindowPreset(String name, double center, double width) {
    public WindowPreset {
        if (name.isBlank() || !Double.isFinite(center) || !(width > 0) || !Double.isFinite(width)) {
            throw new IllegalArgumentException("A window has a name, a centre, and a width above 0.");
        }
    }
}
