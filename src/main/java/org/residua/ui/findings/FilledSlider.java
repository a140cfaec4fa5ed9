package org.residua.ui.findings;

import javafx.scene.control.Slider;

/** A slider whose track is coloured up to the thumb. */
final class FilledSlider extends Slider {
    FilledSlider(double min, double max, String style) {
        super(min, max, min);
        getStyleClass().addAll("filled-slider", style);
        valueProperty().addListener((observed, before, now) -> fill());
        fill();
    }

    /** The track's gradient reads this looked-up size. */
    private void fill() {
        double share = 100 * (getValue() - getMin()) / (getMax() - getMin());
        setStyle(
                "-track-fill: linear-gradient(to right, -slider-colour " + share + "%, -track-colour " + share + "%);");
    }
}
