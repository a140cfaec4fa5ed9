package org.residua.ui.viewer;

import org.jspecify.annotations.Nullable;
import org.residua.bundle.ModelBundle;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;
import org.residua.volume.Slice;

/** What the footer says of the pixel under the mouse. */
public final class ProbeText {
    private ProbeText() {}

    /** Position, stored and modality value, rarity; empty when the mouse is not on the slice. */
    public static String of(@Nullable Loaded loaded, @Nullable Cursor cursor) {
        if (loaded == null || cursor == null) {
            return "";
        }
        Slice slice = loaded.shown().slice();
        int column = cursor.column();
        int row = cursor.row();
        if (column < 0
                || row < 0
                || column >= slice.frame().columns()
                || row >= slice.frame().rows()) {
            return "";
        }
        String text = Messages.text("probe.position", String.valueOf(column), String.valueOf(row));
        int index = row * slice.frame().columns() + column;
        if (slice.frame().isGrey()) {
            double stored = slice.frame().samples().at(index);
            text += Messages.text("probe.stored", Numbers.significant(stored));
            double modality = slice.grey().modality(stored);
            if (modality != stored || !slice.grey().unit().isEmpty()) {
                text += Messages.text(
                                "probe.modality",
                                Numbers.significant(modality),
                                slice.grey().unit())
                        .stripTrailing();
            }
        }
        return text + rarity(loaded, index);
    }

    private static String rarity(Loaded loaded, int index) {
        ModelBundle bundle = loaded.shown().entry().bundleProperty().get();
        if (loaded.evidence() == null || bundle == null || loaded.isStale()) {
            return "";
        }
        float evidence = loaded.evidence().evidence()[index];
        return Float.isNaN(evidence)
                ? Messages.text("probe.notScored")
                : Messages.text(
                        "probe.rarity",
                        Numbers.percent(bundle.evidenceQuantiles().rarity(evidence)));
    }
}
