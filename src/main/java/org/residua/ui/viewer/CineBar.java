package org.residua.ui.viewer;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;
import org.residua.volume.Playback;

/** Plays and stops, how fast and which way, and how fast it really is. */
public final class CineBar extends HBox {
    private final CineModel model;
    private final Label status = new Label();
    private final Label source = new Label();

    /** Follows the model. */
    public CineBar(CineModel model) {
        this.model = model;
        getStyleClass().add("cine-bar");
        setAlignment(Pos.CENTER_LEFT);
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(model.openProperty());
        status.getStyleClass().add("cine-status");
        status.setMinWidth(Region.USE_PREF_SIZE);
        source.getStyleClass().add("cine-source");
        source.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = button(Feather.X, "cine.close");
        close.setOnAction(event -> model.openProperty().set(false));
        getChildren()
                .addAll(
                        play(),
                        toggle(Feather.REWIND, "cine.backwards", model.forwardProperty(), true),
                        toggle(Feather.REPEAT, "cine.bounce", model.bouncingProperty(), false),
                        slider(),
                        number(),
                        status,
                        space,
                        source,
                        close);
        model.rateProperty().addListener((observed, before, now) -> write());
        model.measuredProperty().addListener((observed, before, now) -> write());
        model.playingProperty().addListener((observed, before, now) -> write());
        model.fromFileProperty().addListener((observed, before, now) -> write());
        write();
    }

    private Button play() {
        Button play = button(Feather.PLAY, "cine.play");
        FontIcon icon = (FontIcon) play.getGraphic();
        icon.iconCodeProperty()
                .bind(Bindings.createObjectBinding(
                        () -> model.playingProperty().get() ? Feather.PAUSE : Feather.PLAY, model.playingProperty()));
        play.setOnAction(event -> model.toggle());
        return play;
    }

    private Slider slider() {
        Slider slider = new Slider(CineModel.LEAST_RATE, CineModel.MOST_RATE, CineModel.USUAL_RATE);
        slider.setBlockIncrement(1);
        slider.setAccessibleText(Messages.text("cine.rate"));
        slider.valueProperty().bindBidirectional(model.rateProperty());
        return slider;
    }

    private Spinner<Double> number() {
        SpinnerValueFactory.DoubleSpinnerValueFactory values = new SpinnerValueFactory.DoubleSpinnerValueFactory(
                CineModel.LEAST_RATE, CineModel.MOST_RATE, CineModel.USUAL_RATE, 1);
        Spinner<Double> number = new Spinner<>(values);
        number.setEditable(true);
        number.setAccessibleText(Messages.text("cine.rate"));
        values.valueProperty().addListener((observed, before, now) -> {
            if (now != null) {
                model.rateProperty().set(now);
            }
        });
        model.rateProperty()
                .addListener((observed, before, now) -> values.setValue(Math.rint(now.doubleValue() * 10) / 10));
        return number;
    }

    private void write() {
        double wanted = model.rateProperty().get();
        double shown = model.measuredProperty().get();
        boolean measured = model.playingProperty().get() && shown > 0;
        String rate = Numbers.fixed(wanted, 0);
        if (!measured) {
            status.setText(Messages.text("cine.wanted", rate));
        } else {
            boolean slow = shown < 0.9 * wanted;
            status.setText(Messages.text(slow ? "cine.slow" : "cine.shown", Numbers.fixed(shown, 0), rate));
        }
        Playback file = model.fromFileProperty().get();
        source.setText(
                file == null
                        ? Messages.text("cine.usual")
                        : Messages.text(
                                "cine.ofFile",
                                Numbers.significant(file.framesPerSecond()),
                                Messages.text("playback." + file.source().name())));
    }

    private static ToggleButton toggle(Feather icon, String key, BooleanProperty property, boolean negated) {
        ToggleButton toggle = new ToggleButton(null, new FontIcon(icon));
        toggle.getStyleClass().add("tool-button");
        name(toggle, key);
        if (negated) {
            toggle.setSelected(!property.get());
            toggle.selectedProperty().addListener((observed, before, now) -> property.set(!now));
            property.addListener((observed, before, now) -> toggle.setSelected(!now));
        } else {
            toggle.selectedProperty().bindBidirectional(property);
        }
        return toggle;
    }

    private static Button button(Feather icon, String key) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().add("tool-button");
        name(button, key);
        return button;
    }

    private static void name(javafx.scene.control.ButtonBase button, String key) {
        button.setTooltip(new Tooltip(Messages.text(key)));
        button.setAccessibleText(Messages.text(key));
    }
}
