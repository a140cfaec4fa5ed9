package org.residua.ui.viewer;

/**
 * A window that the user keeps.
 *
 * @param modality whose images it is offered for, such as CT; empty for all
 * @param center in modality units
 * @param width above 0
 */
public record UserWindow(String name, String modality, double center, double width) {
    public UserWindow {
        if (!(width > 0)) {
            throw new IllegalArgumentException("A window is wider than " + width + ".");
        }
    }

    boolean isFor(String shown) {
        return modality.isEmpty() || modality.equals(shown);
    }
}
