package org.residua.ui.settings;

import com.fasterxml.jackson.databind.JsonNode;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * One preference.
 *
 * @param name in the file; never changes
 * @param initial until the user changes it
 */
record Setting<T>(String name, T initial, Form<T> form, ObjectProperty<T> property) {
    Setting(String name, T initial, Form<T> form) {
        this(name, initial, form, new SimpleObjectProperty<>(initial));
    }

    boolean isInitial() {
        return property.get().equals(initial);
    }

    void reset() {
        property.set(initial);
    }

    JsonNode toJson() {
        return form.write().apply(property.get());
    }

    /** Takes the value in; where it is none, back to the initial one, and false. */
    boolean take(JsonNode node) {
        try {
            property.set(form.read().apply(node));
            return true;
        } catch (IllegalArgumentException e) {
            reset();
            return false;
        }
    }
}
