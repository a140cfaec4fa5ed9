package org.residua.ui.training;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.residua.bundle.Calibration;
import org.residua.bundle.Metadata;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;

/** What a model is, line by line. */
final class ModelFacts extends GridPane {
    ModelFacts() {
        getStyleClass().addAll("card", "facts");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(new ColumnConstraints(), values);
    }

    void show(ModelItem.Usable item) {
        getChildren().clear();
        Metadata metadata = item.bundle().metadata();
        Calibration calibration = item.bundle().calibration();
        text("facts.id", metadata.id());
        text("facts.for", subject(metadata));
        text(
                "facts.family",
                Messages.text(
                        "facts.family.value",
                        metadata.family(),
                        String.valueOf(metadata.gridSize()),
                        Numbers.fixed((double) metadata.imagesSeen(), 0),
                        String.valueOf(metadata.seed())));
        text(
                "facts.data",
                Messages.text(
                        "facts.data.value",
                        metadata.trainingData(),
                        Numbers.fixed(metadata.trainingImages(), 0),
                        Numbers.fixed(metadata.trainingPatients(), 0)));
        text("facts.licence", metadata.licence());
        text(
                "facts.calibration",
                Messages.text(
                        calibration.slices() < Calibration.FEWEST_NORMALS
                                ? "facts.uncalibrated"
                                : "facts.calibration.value",
                        Numbers.fixed(calibration.slices(), 0),
                        Numbers.fixed(calibration.patients(), 0)));
        textIfAny("facts.site", metadata.site());
        textIfAny("facts.scanners", String.join(", ", item.bundle().gate().scanners()));
        copyable("facts.sha", item.bundle().sha256());
        copyable("facts.file", item.file());
        text("facts.use", metadata.intendedUse());
    }

    private static String subject(Metadata metadata) {
        String subject = Stream.of(String.join("/", metadata.modalities()), metadata.bodyPart(), metadata.view())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        return subject.isEmpty() ? Messages.text("facts.anything") : subject;
    }

    private void text(String nameKey, String value) {
        Label label = Parts.wrapped("row-value");
        label.setText(value);
        addRow(getRowCount(), Parts.named(nameKey), label);
    }

    private void textIfAny(String nameKey, String value) {
        if (!value.isEmpty()) {
            text(nameKey, value);
        }
    }

    /** What one may want to compare or copy. */
    private void copyable(String nameKey, String value) {
        TextField field = Parts.field(nameKey);
        field.setText(value);
        field.setEditable(false);
        field.getStyleClass().add("copyable");
        addRow(getRowCount(), Parts.named(nameKey), field);
    }
}
