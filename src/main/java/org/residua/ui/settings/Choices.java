package org.residua.ui.settings;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.residua.ui.kit.Messages;

/** Controls that are bound to a preference both ways and named for screen readers. */
final class Choices {
    private Choices() {}

    /** One of some values. */
    static <T> ComboBox<T> oneOf(String nameKey, Property<T> property, List<T> values, Function<T, String> text) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        if (!values.contains(property.getValue())) {
            // Set in the file by hand: shown as it is.
            box.getItems().add(property.getValue());
        }
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String typed) {
                return property.getValue();
            }
        });
        box.valueProperty().bindBidirectional(property);
        box.setAccessibleText(Messages.text(nameKey));
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    /** One of the values of an enum, whose texts are under the prefix. */
    static <E extends Enum<E>> ComboBox<E> oneOf(String nameKey, Property<E> property, Class<E> kind, String prefix) {
        return oneOf(
                nameKey, property, List.of(kind.getEnumConstants()), value -> Messages.text(prefix + value.name()));
    }

    /** On or off. */
    static CheckBox yesOrNo(String nameKey, Property<Boolean> property) {
        CheckBox box = new CheckBox(Messages.text(nameKey));
        box.selectedProperty().bindBidirectional(property);
        return box;
    }

    /** A short text. */
    static TextField text(String nameKey, Property<String> property) {
        TextField field = new TextField(property.getValue());
        field.textProperty().bindBidirectional(property);
        field.setAccessibleText(Messages.text(nameKey));
        return field;
    }
}
