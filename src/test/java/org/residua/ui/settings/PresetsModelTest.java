package org.residua.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.residua.ui.kit.WindowPreset;

class PresetsModelTest {
    private final Preferences preferences = new Preferences();
    private final PresetsModel model = new PresetsModel(preferences.windowPresetsProperty());

    @Test
    void aWindowIsKeptAsSoonAsItIsOne() {
        model.add();
        PresetsModel.Row row = model.rows().get(0);
        assertEquals("Window 1 needs a name, a centre, and a width above 0. Changes are kept once it has them.",
                model.problemProperty().get());
        row.name().set("Liver");
        row.centre().set("60.5");
        row.width().set("0");
        assertEquals(Map.of(), preferences.windowPresetsProperty().get());
        row.width().set("160");
        assertEquals("", model.problemProperty().get());
        assertEquals(
                Map.of("CT", List.of(new WindowPreset("Liver", 60.5, 160))),
                preferences.windowPresetsProperty().get());
    }

    @Test
    void eachModalityHasItsOwn() {
        preferences
                .windowPresetsProperty()
                .set(Map.of("MR", List.of(new WindowPreset("Wide", 500, 1000), new WindowPreset("Narrow", -5.25, 50))));
        model.modalityProperty().set("MR");
        assertEquals("Narrow", model.rows().get(1).name().get());
        model.rows().get(1).name().set("Thin");
        assertEquals(
                new WindowPreset("Thin", -5.25, 50),
                preferences.windowPresetsProperty().get().get("MR").get(1));
        model.remove(model.rows().get(0));
        model.remove(model.rows().get(0));
        assertEquals(Map.of(), preferences.windowPresetsProperty().get());
        model.modalityProperty().set("CT");
        assertEquals(List.of(), model.rows());
    }
}
