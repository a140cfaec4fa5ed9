package org.residua.ui.viewer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** The lens over whichever pane the mouse is on. */
public final class LensSettings {
    private static final int LEAST = 2;
    private static final int MOST = 4;

    private final BooleanProperty on = new SimpleBooleanProperty();
    private final IntegerProperty factor = new SimpleIntegerProperty(LEAST);

    /** Whether there is one. */
    public BooleanProperty onProperty() {
        return on;
    }

    /** How much larger than the pane it shows the slice: 2 to 4. */
    public IntegerProperty factorProperty() {
        return factor;
    }

    /** Makes it stronger or weaker, within its bounds. */
    public void change(int steps) {
        factor.set(Math.max(LEAST, Math.min(MOST, factor.get() + steps)));
    }
}
