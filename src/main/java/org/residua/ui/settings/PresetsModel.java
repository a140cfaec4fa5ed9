package org.residua.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;
import org.residua.ui.kit.WindowPreset;

/** The windows of one modality after the other, as the user edits them. What is no window is told and not kept. */
public final class PresetsModel {
    /** Modalities whose windows can be edited. */
    public static final List<String> MODALITIES = List.of("CT", "MR", "CR", "DX", "MG", "PT", "XA", "US");

    private final ObjectProperty<Map<String, List<WindowPreset>>> kept;
    private final ObjectProperty<String> modality = new SimpleObjectProperty<>(MODALITIES.get(0));
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private boolean loading;

    /** A window as it is being written. */
    public record Row(StringProperty name, StringProperty centre, StringProperty width) {
        private Row(String name, String centre, String width) {
            this(new SimpleStringProperty(name), new SimpleStringProperty(centre), new SimpleStringProperty(width));
        }
    }

    /** Edits that preference. */
    public PresetsModel(ObjectProperty<Map<String, List<WindowPreset>>> kept) {
        this.kept = kept;
        modality.addListener((observed, before, now) -> load());
        load();
    }

    /** Whose windows they are. */
    public ObjectProperty<String> modalityProperty() {
        return modality;
    }

    /** The windows, in the order in which they are offered. */
    public ObservableList<Row> rows() {
        return rows;
    }

    /** What is no window yet; empty where all are. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Adds a window to be filled in. */
    public void add() {
        rows.add(watched(new Row("", "", "")));
        save();
    }

    /** Removes a window. */
    public void remove(Row row) {
        rows.remove(row);
        save();
    }

    private void load() {
        loading = true;
        rows.setAll(kept.get().getOrDefault(modality.get(), List.of()).stream()
                .map(window -> watched(new Row(
                        window.name(), text(window.center()), text(window.width()))))
                .toList());
        loading = false;
        problem.set("");
    }

    private static String text(double value) {
        return Numbers.fixed(value, value == Math.rint(value) ? 0 : 2);
    }

    private Row watched(Row row) {
        for (StringProperty property : List.of(row.name, row.centre, row.width)) {
            property.addListener((observed, before, now) -> save());
        }
        return row;
    }

    private void save() {
        if (loading) {
            return;
        }
        List<WindowPreset> windows = new ArrayList<>();
        for (Row row : rows) {
            try {
                windows.add(new WindowPreset(row.name.get().strip(), number(row.centre.get()), number(row.width.get())));
            } catch (IllegalArgumentException noWindow) {
                problem.set(Messages.text("presets.problem", String.valueOf(rows.indexOf(row) + 1)));
                return;
            }
        }
        problem.set("");
        Map<String, List<WindowPreset>> all = new TreeMap<>(kept.get());
        if (windows.isEmpty()) {
            all.remove(modality.get());
        } else {
            all.put(modality.get(), List.copyOf(windows));
        }
        kept.set(Map.copyOf(all));
    }

    /** Not a number where it is none. */
    private static double number(String typed) {
        return Numbers.parse(typed).orElse(Double.NaN);
    }
}
