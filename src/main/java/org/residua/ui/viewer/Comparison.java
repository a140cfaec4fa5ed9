package org.residua.ui.viewer;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The original against another picture of the same slice, in the same place: with a divider that is moved over them
 * (swipe), or by turns (flicker).
 */
public final class Comparison {
    /** How they are held against one another. */
    public enum Mode {
        /** Not at all: the evidence lies on the original. */
        OFF,
        /** Left of the divider the original, right of it the other. */
        SWIPE,
        /** By turns. */
        FLICKER
    }

    /** What the original is held against. */
    public enum Other {
        /** The original with its evidence. */
        EVIDENCE("compared.evidence"),
        /** What the model expected. */
        RECONSTRUCTION("compared.reconstruction"),
        /** The difference of the two. */
        RESIDUAL("compared.residual");

        private final String textKey;

        Other(String textKey) {
            this.textKey = textKey;
        }

        /** The key of its name. */
        public String textKey() {
            return textKey;
        }
    }

    /** How far a key moves the divider. */
    private static final double STEP = 0.02;

    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.OFF);
    private final ObjectProperty<Other> other = new SimpleObjectProperty<>(Other.EVIDENCE);
    private final ReadOnlyDoubleWrapper divider = new ReadOnlyDoubleWrapper(0.5);
    private final ReadOnlyBooleanWrapper otherShown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper automatic = new ReadOnlyBooleanWrapper();
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty();

    Comparison() {
        reducedMotion.addListener((observed, before, now) -> automatic.set(automatic.get() && !now));
    }

    /** How they are held against one another. */
    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /** What the original is held against. */
    public ObjectProperty<Other> otherProperty() {
        return other;
    }

    /** Where the divider is, as a share of the pane's width. */
    public ReadOnlyDoubleProperty dividerProperty() {
        return divider.getReadOnlyProperty();
    }

    /** Whether it is the other one's turn. */
    public ReadOnlyBooleanProperty otherShownProperty() {
        return otherShown.getReadOnlyProperty();
    }

    /** Whether turns come by themselves: two a second. */
    public ReadOnlyBooleanProperty automaticProperty() {
        return automatic.getReadOnlyProperty();
    }

    /** Whether nothing may move by itself: then turns come by the key alone. */
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /** Begins a swipe, or ends it. */
    public void toggleSwipe() {
        automatic.set(false);
        mode.set(mode.get() == Mode.SWIPE ? Mode.OFF : Mode.SWIPE);
    }

    /** Begins turns by themselves, where nothing speaks against motion, or ends them. */
    public void toggleFlicker() {
        boolean on = mode.get() != Mode.FLICKER;
        otherShown.set(false);
        mode.set(on ? Mode.FLICKER : Mode.OFF);
        automatic.set(on && !reducedMotion.get());
    }

    /** Pauses turns that come by themselves, or goes on. */
    public void pause() {
        automatic.set(mode.get() == Mode.FLICKER && !automatic.get() && !reducedMotion.get());
    }

    /** Takes the next turn by hand; turns no longer come by themselves. */
    public void turn() {
        automatic.set(false);
        if (mode.get() != Mode.FLICKER) {
            otherShown.set(false);
            mode.set(Mode.FLICKER);
        }
        otherShown.set(!otherShown.get());
    }

    /** It is time for the next turn. */
    void tick() {
        if (automatic.get()) {
            otherShown.set(!otherShown.get());
        }
    }

    /** Against the next of the three. */
    public void nextOther() {
        List<Other> all = List.of(Other.values());
        other.set(all.get((all.indexOf(other.get()) + 1) % all.size()));
    }

    /** Shows the original with its evidence again. */
    public void end() {
        automatic.set(false);
        mode.set(Mode.OFF);
    }

    /** Moves the divider by steps of a key. */
    public void moveDivider(int steps) {
        putDivider(divider.get() + steps * STEP);
    }

    /** Puts the divider at a share of the pane's width. */
    public void putDivider(double share) {
        divider.set(Math.max(0, Math.min(1, share)));
    }

    /**
     * From where on a picture is in sight, as a share of the pane's width: 0 all of it, 1 nothing.
     *
     * @param picture one of the three
     */
    public double from(Other picture) {
        return switch (mode.get()) {
            case OFF -> picture == Other.EVIDENCE ? 0 : 1;
            case SWIPE -> picture == other.get() ? divider.get() : 1;
            case FLICKER -> picture == other.get() && otherShown.get() ? 0 : 1;
        };
    }
}
