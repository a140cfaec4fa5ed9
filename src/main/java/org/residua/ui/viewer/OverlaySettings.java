package org.residua.ui.viewer;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How slices and their evidence are looked at, in all viewports alike. */
public final class OverlaySettings {
    private final DoubleProperty opacity = new SimpleDoubleProperty(0.55);
    private final BooleanProperty hidden = new SimpleBooleanProperty();

    private final ObjectProperty<List<UserWindow>> userWindows = new SimpleObjectProperty<>(List.of());
    private final DoubleProperty deviceScale = new SimpleDoubleProperty(1);
    private final LensSettings lens = new LensSettings();

    /** The lens, in whichever of them the mouse is. */
    public LensSettings lens() {
        return lens;
    }

    /** Pixels of the screen, or of a picture taken, along a pixel of the panes: pictures are painted as finely. */
    public DoubleProperty deviceScaleProperty() {
        return deviceScale;
    }

    /** Windows that the user keeps: offered from the next slice on. */
    public ObjectProperty<List<UserWindow>> userWindowsProperty() {
        return userWindows;
    }

    /** 0 to 1, the same for every colour. */
    public DoubleProperty opacityProperty() {
        return opacity;
    }

    /** Whether the key that hides it is held. */
    public BooleanProperty hiddenProperty() {
        return hidden;
    }
}
