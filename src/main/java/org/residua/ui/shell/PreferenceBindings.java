package org.residua.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.MapChangeListener;
import javafx.scene.input.KeyCombination;
import org.residua.ui.kit.KeyMap;
import org.residua.ui.kit.Theme;
import org.residua.ui.kit.WindowPreset;
import org.residua.ui.settings.Preferences;
import org.residua.ui.viewer.UserWindow;

/** Has the preferences act on the parts of the window, at the start and whenever one changes. */
final class PreferenceBindings {
    private static final int MIB = 20;

    private boolean exchanging;

    private PreferenceBindings() {}

    /**
     * Binds all of them.
     *
     * @param rateAsked whether the rate was asked for at this start, so that the preferred one waits until it changes
     */
    static void install(Preferences preferences, ShellModel model, KeyMap keys, boolean rateAsked) {
        new PreferenceBindings().exchangeKeys(preferences, keys);
        if (!rateAsked) {
            model.findings().setRate(preferences.falsePositiveRateProperty().get());
        }
        preferences
                .falsePositiveRateProperty()
                .addListener((observed, before, now) -> model.findings().setRate(now));
        follow(preferences.themeProperty(), Theme::use);
        follow(
                preferences.overlayOpacityProperty(),
                model.viewports().overlay().opacityProperty()::set);
        follow(preferences.linkScrollingProperty(), model.viewports().links().scrollProperty()::set);
        follow(preferences.cineFramesPerSecondProperty(), model.cine().usualRateProperty()::set);
        follow(
                preferences.windowPresetsProperty(),
                presets -> model.viewports().overlay().userWindowsProperty().set(windows(presets)));
        follow(
                preferences.sliceMemoryMibProperty(),
                mib -> model.session().slices().bound((long) mib << MIB));
    }

    private static List<UserWindow> windows(Map<String, List<WindowPreset>> presets) {
        return presets.entrySet().stream()
                .flatMap(of -> of.getValue().stream()
                        .map(one -> new UserWindow(one.name(), of.getKey(), one.center(), one.width())))
                .toList();
    }

    private static <T> void follow(ObservableValue<T> preference, Consumer<T> part) {
        part.accept(preference.getValue());
        preference.addListener((observed, before, now) -> part.accept(now));
    }

    /** Keys are changed one by one, which must not come back before all of them are. */
    private void exchangeKeys(Preferences preferences, KeyMap keys) {
        keys.chooseAll(preferences.keysProperty().get());
        preferences.keysProperty().addListener((observed, before, now) -> once(() -> keys.chooseAll(now)));
        keys.chosen().addListener((MapChangeListener<String, List<KeyCombination>>)
                change -> once(() -> preferences.keysProperty().set(Map.copyOf(keys.chosen()))));
    }

    private void once(Runnable exchange) {
        if (!exchanging) {
            exchanging = true;
            exchange.run();
            exchanging = false;
        }
    }
}
