package org.residua.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import org.residua.ui.kit.Messages;
import org.residua.volume.Slice;
import org.residua.volume.Voi;
import org.residua.volume.VoiWindow;

/** Windows that a slice can be shown in: those of its file, then the whole range, then the usual ones of its modality. */
final class VoiPresets {
    private VoiPresets() {}

    /**
     * For one grey slice.
     *
     * @param number of the slice, 1-based
     * @param fromData the window of the series where its files have none
     */
    static List<VoiChoice> of(Slice slice, int number, Voi fromData) {
        List<VoiChoice> choices = new ArrayList<>();
        for (int i = 0; i < slice.vois().size(); i++) {
            choices.add(new VoiChoice(ofFile(slice, i), slice.vois().get(i), i));
        }
        if (choices.isEmpty()) {
            choices.add(new VoiChoice(Messages.text("voi.fromData"), fromData, 0));
        }
        choices.add(new VoiChoice(Messages.text("voi.wholeRange", String.valueOf(number)), wholeRange(slice), -1));
        if (slice.grey().unit().equals("HU")) {
            choices.add(preset("voi.brain", 40, 80));
            choices.add(preset("voi.softTissue", 40, 400));
            choices.add(preset("voi.lung", -600, 1500));
            choices.add(preset("voi.bone", 400, 1800));
        }
        return choices;
    }

    private static String ofFile(Slice slice, int index) {
        String own = slice.vois().get(index).explanation();
        if (!own.isBlank()) {
            return own;
        }
        int count = slice.vois().size();
        return count == 1
                ? Messages.text("voi.file")
                : Messages.text("voi.fileNumber", String.valueOf(index + 1), String.valueOf(count));
    }

    private static VoiChoice preset(String key, double center, double width) {
        return new VoiChoice(Messages.text(key), VoiWindow.linear(center, width), -1);
    }

    private static Voi wholeRange(Slice slice) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float value : slice.modalityValues()) {
            // Padding is not a number, which no comparison holds for.
            low = value < low ? value : low;
            high = value > high ? value : high;
        }
        return low > high
                ? VoiWindow.linear(128, 256)
                : new VoiWindow((low + high) / 2, Math.max(high - low, 1e-6), VoiWindow.Function.LINEAR_EXACT, "");
    }
}
