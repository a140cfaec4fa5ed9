package org.residua.ui.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCombination;
import org.residua.ui.kit.Theme;
import org.residua.ui.kit.KeyMap;
import org.residua.ui.kit.WindowPreset;

/** What the user prefers. Each preference is a property: whatever it concerns is bound to it, so that it acts at once. */
public final class Preferences {
    /** Of the file: raised when a name comes to mean something else. */
    private static final int VERSION = 1;

    private static final String VERSION_NAME = "version";
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_SLICE_MEMORY_MIB = 1 << 20;

    private final List<Setting<?>> all = new ArrayList<>();
    private final Setting<Theme> theme = add("theme", Theme.DARK, Form.oneOf(Theme.class));
    private final Setting<LanguageChoice> language =
            add("language", LanguageChoice.SYSTEM, Form.oneOf(LanguageChoice.class));
    private final Setting<Double> falsePositiveRate = add("falsePositiveRate", 0.05, Form.number(0.001, 0.5));
    private final Setting<Double> overlayOpacity = add("overlayOpacity", 0.55, Form.number(0, 1));
    private final Setting<EvidenceStyle> evidenceStyle =
            add("evidenceStyle", EvidenceStyle.COLOUR, Form.oneOf(EvidenceStyle.class));
    private final Setting<Double> cineFramesPerSecond = add("cineFramesPerSecond", 15.0, Form.number(1, 60));
    private final Setting<Boolean> linkScrolling = add("linkScrolling", true, Form.yesOrNo());
    private final Setting<Boolean> hangPriors = add("hangPriors", true, Form.yesOrNo());
    private final Setting<Boolean> blindFirst = add("blindFirst", false, Form.yesOrNo());
    private final Setting<Boolean> restoreSession = add("restoreSession", true, Form.yesOrNo());
    private final Setting<Integer> sliceMemoryMib =
            add("sliceMemoryMib", 0, Form.whole(0, MOST_SLICE_MEMORY_MIB));
    private final Setting<String> readerName = add("readerName", "", Form.text(LONGEST_TEXT));
    private final Setting<String> readerId = add("readerId", "", Form.text(LONGEST_TEXT));
    private final Setting<Map<String, List<WindowPreset>>> windowPresets =
            add("windowPresets", Map.of(), Form.mapOf(Form.listOf(preset())));
    private final Setting<Map<String, List<KeyCombination>>> keys =
            add("keys", Map.of(), Form.mapOf(Form.listOf(Form.text(LONGEST_TEXT))).as(Preferences::keys, Preferences::names));
    /** Of later versions: written back as they were. */
    private final Map<String, JsonNode> unknown = new TreeMap<>();

    private <T> Setting<T> add(String name, T initial, Form<T> form) {
        Setting<T> setting = new Setting<>(name, initial, form);
        all.add(setting);
        return setting;
    }

    /** The colours of the window. */
    public ObjectProperty<Theme> themeProperty() {
        return theme.property();
    }

    /** The language of the window. */
    public ObjectProperty<LanguageChoice> languageProperty() {
        return language.property();
    }

    /** The share of normal slices that may be flagged, which a start without {@code --alpha} begins with. */
    public ObjectProperty<Double> falsePositiveRateProperty() {
        return falsePositiveRate.property();
    }

    /** Of the evidence, 0 to 1, that the window begins with. */
    public ObjectProperty<Double> overlayOpacityProperty() {
        return overlayOpacity.property();
    }

    /** How evidence is drawn. */
    public ObjectProperty<EvidenceStyle> evidenceStyleProperty() {
        return evidenceStyle.property();
    }

    /** How fast a series plays whose files name no rate. */
    public ObjectProperty<Double> cineFramesPerSecondProperty() {
        return cineFramesPerSecond.property();
    }

    /** Whether viewports scroll together from the start. */
    public ObjectProperty<Boolean> linkScrollingProperty() {
        return linkScrolling.property();
    }

    /** Whether a prior study is hung beside the current one. */
    public ObjectProperty<Boolean> hangPriorsProperty() {
        return hangPriors.property();
    }

    /** Whether evidence stays locked until the reader has committed a first read. */
    public ObjectProperty<Boolean> blindFirstProperty() {
        return blindFirst.property();
    }

    /** Whether a start without paths opens what was open at the last. */
    public ObjectProperty<Boolean> restoreSessionProperty() {
        return restoreSession.property();
    }

    /** The most memory for decoded slices, in MiB; 0 for a share of what there is. */
    public ObjectProperty<Integer> sliceMemoryMibProperty() {
        return sliceMemoryMib.property();
    }

    /** Who reads, as findings and exports say. */
    public ObjectProperty<String> readerNameProperty() {
        return readerName.property();
    }

    /** A short sign of who reads. */
    public ObjectProperty<String> readerIdProperty() {
        return readerId.property();
    }

    /** The user's own windows, by modality, offered beside the usual ones. */
    public ObjectProperty<Map<String, List<WindowPreset>>> windowPresetsProperty() {
        return windowPresets.property();
    }

    /** The user's own keys, by id of the command. */
    public ObjectProperty<Map<String, List<KeyCombination>>> keysProperty() {
        return keys.property();
    }

    /** Runs an action whenever a preference has changed. */
    public void onChange(Runnable action) {
        all.forEach(setting -> setting.property().addListener((observed, before, now) -> action.run()));
    }

    /** All as at first. */
    public void reset() {
        all.forEach(Setting::reset);
    }

    /** What is not as at first. */
    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(VERSION_NAME, VERSION);
        all.stream().filter(setting -> !setting.isInitial()).forEach(setting -> json.set(setting.name(), setting.toJson()));
        json.setAll(unknown);
        return json;
    }

    /**
     * Takes in what stands in a file; what does not is as at first.
     *
     * @return names of values that are none, or that this version does not know
     */
    List<String> take(JsonNode json) {
        List<String> wrong = new ArrayList<>();
        for (Setting<?> setting : all) {
            JsonNode value = json.get(setting.name());
            if (value == null) {
                setting.reset();
            } else if (!setting.take(value)) {
                wrong.add(setting.name());
            }
        }
        unknown.clear();
        json.properties().forEach(entry -> {
            boolean known = entry.getKey().equals(VERSION_NAME)
                    || all.stream().anyMatch(setting -> setting.name().equals(entry.getKey()));
            if (!known) {
                unknown.put(entry.getKey(), entry.getValue());
                wrong.add(entry.getKey());
            }
        });
        return wrong;
    }

    private static Form<WindowPreset> preset() {
        return new Form<>(
                window -> JsonNodeFactory.instance
                        .objectNode()
                        .put("name", window.name())
                        .put("center", window.center())
                        .put("width", window.width()),
                node -> {
                    Form.require(node.path("center").isNumber() && node.path("width").isNumber());
                    return new WindowPreset(
                            node.path("name").asText(),
                            node.get("center").doubleValue(),
                            node.get("width").doubleValue());
                });
    }

    private static Map<String, List<KeyCombination>> keys(Map<String, List<String>> names) {
        Map<String, List<KeyCombination>> keys = new TreeMap<>();
        names.forEach((id, list) ->
                keys.put(id, list.stream().map(KeyCombination::valueOf).toList()));
        return keys;
    }

    private static Map<String, List<String>> names(Map<String, List<KeyCombination>> keys) {
        Map<String, List<String>> names = new TreeMap<>();
        keys.forEach((id, list) -> names.put(id, KeyMap.names(list)));
        return names;
    }
}
