package org.residua.ui.findings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.residua.bundle.Metadata;
import org.residua.bundle.ModelBundle;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Theme;

/** All that a model says of itself: what it is, what it was trained on, every limit, every figure. */
final class ModelPopOver {
    private static final double WIDTH = 460;
    private static final double HEIGHT = 420;

    private final PopOver popOver = new PopOver();

    ModelPopOver(ModelBundle bundle) {
        Metadata metadata = bundle.metadata();
        VBox content = new VBox(6);
        content.getStyleClass().add("model-pop-over");
        content.getChildren()
                .addAll(
                        line(metadata.title() + " · " + metadata.family(), "strong"),
                        line(metadata.intendedUse(), "row-name"),
                        line(Messages.text("model.sha", bundle.sha256()), "row-name"),
                        line(
                                Messages.text(
                                        "model.training",
                                        metadata.trainingData(),
                                        String.valueOf(metadata.trainingImages()),
                                        String.valueOf(metadata.trainingPatients()),
                                        metadata.licence()),
                                "row-value"));
        metadata.limits().forEach(limit -> content.getChildren().add(line("• " + limit, "row-value")));
        metadata.metrics()
                .forEach((name, metric) -> content.getChildren()
                        .add(line(name + "  " + ModelCard.interval(metric) + "  " + metric.measuredOn(), "row-name")));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(WIDTH, HEIGHT);
        Theme.apply(scroll);
        popOver.setTitle(metadata.title());
        popOver.setArrowLocation(PopOver.ArrowLocation.RIGHT_BOTTOM);
        popOver.setContentNode(scroll);
    }

    void show(Node owner) {
        popOver.show(owner);
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
