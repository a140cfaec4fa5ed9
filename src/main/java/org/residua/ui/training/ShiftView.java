package org.residua.ui.training;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a new calibration changes. */
final class ShiftView extends VBox {
    private final Curves curves = Curves.ofRates(0.2);
    private final Label legend = Parts.wrapped("model-detail");

    ShiftView() {
        getStyleClass().add("card");
        getChildren().addAll(Parts.heading("shift.title"), curves, legend);
        Parts.show(this, false);
    }

    void show(RecalibrationModel.@Nullable Outcome outcome) {
        Parts.show(this, outcome != null);
        if (outcome != null) {
            curves.showRates(List.of());
        }
    }
}
