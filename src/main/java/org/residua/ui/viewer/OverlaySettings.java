package org.residua.ui.viewer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** How evidence is drawn, in all viewports alike. */
public final class OverlaySettings {
    private final DoubleProperty opacity = new SimpleDoubleProperty(0.55);
    private final BooleanProperty hidden = new SimpleBooleanProperty();

    /** 0 to 1, the same for every colour. */
    public DoubleProperty opacityProperty() {
        return opacity;
    }

    /** Whether the key that hides it is held. */
    public BooleanProperty hiddenProperty() {
        return hidden;
    }
}
