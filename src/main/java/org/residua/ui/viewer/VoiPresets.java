package org.residua.ui.viewer;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.residua.ui.kit.GreyImage;
import org.residua.ui.kit.Messages;
import org.residua.volume.Slice;
import org.residua.volume.Voi;
import org.residua.volume.VoiWindow;

/** Windows that a slice can be shown in: those of its file, then the whole range, then the usual ones of its modality. */
final class VoiPresets {
    /** Modalities of projections, whose values are arbitrary. */
    private static final Set<String> FILMS = Set.of("CR", "DX", "DR", "RG", "MG", "XA", "RF", "IO", "PX", "OT");

    private static final double STANDARD_TAIL = 0.01;
    private static final double NARROW_TAIL = 0.1;
    private static final double WIDE_TAIL = 0.001;

    private VoiPresets() {}

    /**
     * For one grey slice.
     *
     * @param number of the slice, 1-based
     * @param fromData the window of the series where its files have none
     * @param own the user's, of which those that are for this modality come last
     */
    static List<VoiChoice> of(
            Slice slice, GreyImage grey, int number, String modality, Voi fromData, List<UserWindow> own) {
        List<VoiChoice> choices = new ArrayList<>();
        for (int i = 0; i < slice.vois().size(); i++) {
            choices.add(new VoiChoice(ofFile(slice, i), slice.vois().get(i), i));
        }
        if (choices.isEmpty()) {
            choices.add(new VoiChoice(Messages.text("voi.fromData"), fromData, 0));
        }
        choices.add(new VoiChoice(Messages.text("voi.wholeRange", String.valueOf(number)), wholeRange(slice, grey), -1));
        choices.addAll(usual(slice, modality));
        own.stream()
                .filter(window -> window.isFor(modality))
                .map(window ->
                        new VoiChoice(window.name(), VoiWindow.linear(window.center(), window.width()), -1))
                .forEach(choices::add);
        return choices;
    }

    private static List<VoiChoice> usual(Slice slice, String modality) {
        if (slice.grey().unit().equals("HU")) {
            return List.of(
                    preset("voi.brain", 40, 80),
                    preset("voi.softTissue", 40, 400),
                    preset("voi.lung", -600, 1500),
                    preset("voi.bone", 400, 1800));
        }
        if (modality.equals("MR")) {
            return fromPixels(slice, List.of("voi.standard", "voi.narrow", "voi.wide"));
        }
        return FILMS.contains(modality)
                ? fromPixels(slice, List.of("voi.standard", "voi.highContrast", "voi.lowContrast"))
                : List.of();
    }

    /** Windows by percentiles, as values of MR and of films have no scale that they share. */
    private static List<VoiChoice> fromPixels(Slice slice, List<String> keys) {
        List<VoiWindow> windows = slice.windows(STANDARD_TAIL, NARROW_TAIL, WIDE_TAIL);
        return IntStream.range(0, keys.size())
                .mapToObj(i -> new VoiChoice(Messages.text(keys.get(i)), windows.get(i), -1))
                .toList();
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

    private static Voi wholeRange(Slice slice, GreyImage grey) {
        DoubleSummaryStatistics range = grey.values()
                .filter(stored -> !slice.grey().isPadding(stored))
                .map(slice.grey()::modality)
                .summaryStatistics();
        return range.getCount() == 0
                ? VoiWindow.linear(128, 256)
                : new VoiWindow(
                        (range.getMin() + range.getMax()) / 2,
                        Math.max(range.getMax() - range.getMin(), 1e-6),
                        VoiWindow.Function.LINEAR_EXACT,
                        "");
    }
}
