package org.residua.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/**
 * Whether a command can be run, and why it cannot where it cannot.
 *
 * @param holds while it can
 * @param reasonKey of the text that says what is missing, empty where it always can
 */
public record Availability(ObservableBooleanValue holds, String reasonKey) {
    /** Of what can be done at any time. */
    public static Availability always() {
        // One each: what listens to a shared one would never be let go.
        return new Availability(Bindings.createBooleanBinding(() -> true), "");
    }

    /** Whether it can be run now. */
    public boolean now() {
        return holds.get();
    }

    /** What is missing; empty when nothing is. */
    public String reason() {
        return now() || reasonKey.isEmpty() ? "" : Messages.text(reasonKey);
    }
}
