package org.residua.ui.settings;

import java.util.List;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.residua.ui.kit.Theme;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;

/** All preferences. Each acts at once; there is nothing to confirm. */
public final class PreferencesPage extends BorderPane {
    private static final List<Double> CINE = List.of(2.0, 5.0, 8.0, 10.0, 12.0, 15.0, 20.0, 24.0, 30.0, 60.0);
    private static final List<Integer> MEMORY = List.of(0, 256, 512, 1024, 2048, 4096, 8192);

    private final Preferences preferences;

    /**
     * For what is kept of the user.
     *
     * @param rates that the slider of the window has
     */
    public PreferencesPage(UserState state, KeysModel keys, List<Double> rates) {
        preferences = state.preferences();
        getStyleClass().add("preferences-page");
        TabPane tabs = new TabPane(
                tab("preferences.general", general(state.recent())),
                tab("preferences.reading", reading(rates)),
                tab("preferences.windows", new PresetsView(new PresetsModel(preferences.windowPresetsProperty()))),
                new Tab(Messages.text("preferences.keys"), new KeysView(keys)));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        setCenter(tabs);
    }

    private static Tab tab(String key, Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        return new Tab(Messages.text(key), scroll);
    }

    private Grid general(RecentStudies recent) {
        Button clear = new Button(Messages.text("preferences.clearRecent"));
        clear.setOnAction(event -> recent.clear());
        Button reset = new Button(Messages.text("preferences.reset"));
        reset.setOnAction(event -> preferences.reset());
        return new Grid()
                .heading("preferences.look")
                .row(
                        "preferences.theme",
                        Choices.oneOf("preferences.theme", preferences.themeProperty(), Theme.class, "theme."))
                .row(
                        "preferences.language",
                        Choices.oneOf(
                                "preferences.language",
                                preferences.languageProperty(),
                                LanguageChoice.class,
                                "language."))
                .note("preferences.language.note")
                .heading("preferences.reader")
                .row(
                        "preferences.readerName",
                        Choices.text("preferences.readerName", preferences.readerNameProperty()))
                .row("preferences.readerId", Choices.text("preferences.readerId", preferences.readerIdProperty()))
                .note("preferences.reader.note")
                .heading("preferences.start")
                .row(Choices.yesOrNo("preferences.restore", preferences.restoreSessionProperty()))
                .note("preferences.restore.note")
                .row(clear)
                .heading("preferences.memory")
                .row(
                        "preferences.sliceMemory",
                        Choices.oneOf(
                                "preferences.sliceMemory",
                                preferences.sliceMemoryMibProperty(),
                                MEMORY,
                                PreferencesPage::memory))
                .note("preferences.sliceMemory.note")
                .row(reset);
    }

    private Grid reading(List<Double> rates) {
        return new Grid()
                .heading("preferences.evidence")
                .row(
                        "preferences.rate",
                        Choices.oneOf(
                                "preferences.rate",
                                preferences.falsePositiveRateProperty(),
                                rates,
                                Numbers::percent))
                .note("preferences.rate.note")
                .row("preferences.opacity", opacity(preferences.overlayOpacityProperty()))
                .row(
                        "preferences.style",
                        Choices.oneOf(
                                "preferences.style",
                                preferences.evidenceStyleProperty(),
                                EvidenceStyle.class,
                                "style."))
                .row(Choices.yesOrNo("preferences.blindFirst", preferences.blindFirstProperty()))
                .note("preferences.blindFirst.note")
                .heading("preferences.series")
                .row(Choices.yesOrNo("preferences.link", preferences.linkScrollingProperty()))
                .row(Choices.yesOrNo("preferences.hang", preferences.hangPriorsProperty()))
                .row(
                        "preferences.cine",
                        Choices.oneOf(
                                "preferences.cine",
                                preferences.cineFramesPerSecondProperty(),
                                CINE,
                                rate -> Messages.text("preferences.perSecond", Numbers.significant(rate))));
    }

    private static HBox opacity(Property<Double> property) {
        Slider slider = new Slider(0, 1, property.getValue());
        slider.setBlockIncrement(0.05);
        slider.setAccessibleText(Messages.text("preferences.opacity"));
        Label text = new Label();
        slider.valueProperty().addListener((observed, before, now) -> property.setValue(now.doubleValue()));
        property.addListener((observed, before, now) -> slider.setValue(now));
        text.textProperty()
                .bind(slider.valueProperty()
                        .map(value -> Messages.text("percent.whole", Numbers.fixed(100 * value.doubleValue(), 0))));
        HBox box = new HBox(10, slider, text);
        HBox.setHgrow(slider, Priority.ALWAYS);
        return box;
    }

    private static String memory(int mib) {
        return mib == 0
                ? Messages.text("preferences.memory.automatic")
                : Messages.text("preferences.memory.mib", String.valueOf(mib));
    }
}
