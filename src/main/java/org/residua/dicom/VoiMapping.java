package org.residua.dicom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.jspecify.annotations.Nullable;
import org.residua.volume.Voi;
import org.residua.volume.VoiLut;
import org.residua.volume.VoiWindow;

/**
 * The look-up tables and windows of interest of a frame: its own, else those of all frames, else of the image.
 *
 * @param modality what the modality LUT gives, which they start from
 */
record VoiMapping(Attributes image, StoredRange modality) {
    private static final int MOST = 64;

    /**
     * First the tables, then the windows, each in the file's order. Where a file has both, either may be used (PS3.3
     * C.11.2.1.1); a table is what the modality made for this very image, a window may be only its approximation.
     */
    List<Voi> vois() {
        Attributes voi = group(image);
        List<Voi> vois = new ArrayList<>();
        items(voi).limit(MOST).map(this::table).filter(Objects::nonNull).forEach(vois::add);
        vois.addAll(windows(voi));
        return vois;
    }

    /** Whether there is a table that cannot be used. */
    static boolean hasBrokenTable(Attributes image) {
        return items(group(image))
                .limit(MOST)
                .anyMatch(item -> LutMapping.of(item, Tag.LUTDescriptor, Tag.LUTData) == null);
    }

    private static Attributes group(Attributes image) {
        Attributes group = new FrameGroups(image).group(Tag.FrameVOILUTSequence);
        return group.containsValue(Tag.WindowCenter) || group.containsValue(Tag.VOILUTSequence) ? group : image;
    }

    private static Stream<Attributes> items(Attributes voi) {
        Sequence tables = voi.getSequence(Tag.VOILUTSequence);
        return tables == null ? Stream.empty() : tables.stream();
    }

    private @Nullable VoiLut table(Attributes item) {
        LutMapping table = LutMapping.of(item, Tag.LUTDescriptor, Tag.LUTData);
        return table == null
                ? null
                : new VoiLut(
                        modality.firstMapped(table.firstMapped()),
                        table.entries(),
                        table.bitsInUse(),
                        Values.text(item, Tag.LUTExplanation));
    }

    /** Those without a width make no sense and are left out. */
    private static List<VoiWindow> windows(Attributes voi) {
        double[] centers = numbers(voi, Tag.WindowCenter);
        double[] widths = numbers(voi, Tag.WindowWidth);
        String[] explanations = Values.texts(voi, Tag.WindowCenterWidthExplanation);
        String function = Values.text(voi, Tag.VOILUTFunction).toUpperCase(Locale.ROOT);
        List<VoiWindow> windows = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, Math.min(centers.length, widths.length)); i++) {
            if (widths[i] > 0 && Double.isFinite(widths[i]) && Double.isFinite(centers[i])) {
                windows.add(new VoiWindow(
                        centers[i],
                        widths[i],
                        function(function, widths[i]),
                        i < explanations.length ? explanations[i] : ""));
            }
        }
        return windows;
    }

    /** One malformed value does not spoil its neighbours, as those of different windows. */
    private static double[] numbers(Attributes voi, int tag) {
        if (voi.getVR(tag) != VR.DS) {
            return Values.numbers(voi, tag);
        }
        return Arrays.stream(Values.texts(voi, tag))
                .mapToDouble(VoiMapping::number)
                .toArray();
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** LINEAR is not defined below a width of 1 (PS3.3 C.11.2.1.2.1), which windows of real numbers have nevertheless. */
    private static VoiWindow.Function function(String name, double width) {
        return switch (name) {
            case "SIGMOID" -> VoiWindow.Function.SIGMOID;
            case "LINEAR_EXACT" -> VoiWindow.Function.LINEAR_EXACT;
            default -> width < 1 ? VoiWindow.Function.LINEAR_EXACT : VoiWindow.Function.LINEAR;
        };
    }
}
