package org.residua.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.codec.DicomReadException;
import org.residua.volume.GreyPipeline;
import org.residua.volume.ModalityLut;
import org.residua.volume.PixelPadding;
import org.residua.volume.VoiWindow;

/** How a frame's stored values become grey: modality LUT, windows, padding, inversion. */
final class GreyMapping {
    private GreyMapping() {}

    /** The pipeline of a frame. */
    static GreyPipeline pipeline(Attributes image) throws DicomReadException {
        return new GreyPipeline(modalityLut(image), padding(image), isInverted(image), unit(image));
    }

    private static ModalityLut modalityLut(Attributes image) throws DicomReadException {
        Attributes table = image.getNestedDataset(Tag.ModalityLUTSequence);
        if (table != null) {
            return LutMapping.table(image, table);
        }
        Attributes transformation = transformation(image);
        Double slope = Values.number(transformation, Tag.RescaleSlope);
        Double intercept = Values.number(transformation, Tag.RescaleIntercept);
        // A slope of 0 would make every pixel alike: such files mean that there is none.
        return slope == null || slope == 0
                ? ModalityLut.IDENTITY
                : new ModalityLut.Rescale(slope, intercept == null ? 0 : intercept);
    }

    private static Attributes transformation(Attributes image) {
        return new FrameGroups(image).group(Tag.PixelValueTransformationSequence);
    }

    private static String unit(Attributes image) {
        Attributes table = image.getNestedDataset(Tag.ModalityLUTSequence);
        String type = table == null
                ? Values.text(transformation(image), Tag.RescaleType)
                : Values.text(table, Tag.ModalityLUTType);
        if (type.isEmpty() && Values.text(image, Tag.Modality).equals("CT")) {
            return "HU";
        }
        return type.equals("US") ? "" : type; // US: unspecified (PS3.3 C.11.1.1.2)
    }

    private static boolean isInverted(Attributes image) {
        // Presentation LUT Shape says it all where it is: IDENTITY with MONOCHROME1 would be a contradiction (PS3.3
        // C.8.11.3.1.2).
        return Values.text(image, Tag.PresentationLUTShape).equals("INVERSE")
                || Values.text(image, Tag.PhotometricInterpretation).equals("MONOCHROME1");
    }

    private static @Nullable PixelPadding padding(Attributes image) {
        PixelPadding doubles =
                padding(image, Tag.DoubleFloatPixelPaddingValue, Tag.DoubleFloatPixelPaddingRangeLimit, false);
        PixelPadding floats = doubles != null
                ? doubles
                : padding(image, Tag.FloatPixelPaddingValue, Tag.FloatPixelPaddingRangeLimit, false);
        return floats != null ? floats : padding(image, Tag.PixelPaddingValue, Tag.PixelPaddingRangeLimit, true);
    }

    private static @Nullable PixelPadding padding(Attributes image, int valueTag, int limitTag, boolean integer) {
        Double value = Values.number(image, valueTag);
        if (value == null) {
            return null;
        }
        Double limit = Values.number(image, limitTag);
        double one = integer ? Values.usOrSs(image, value.intValue()) : value;
        double other = limit == null ? one : integer ? Values.usOrSs(image, limit.intValue()) : limit;
        return new PixelPadding(Math.min(one, other), Math.max(one, other));
    }

    /** All windows that a frame has, in its order; those without a width make no sense and are left out. */
    static List<VoiWindow> windows(Attributes image) {
        Attributes voi = new FrameGroups(image).group(Tag.FrameVOILUTSequence);
        double[] centers = Values.numbers(voi, Tag.WindowCenter);
        double[] widths = Values.numbers(voi, Tag.WindowWidth);
        String[] explanations = Values.texts(voi, Tag.WindowCenterWidthExplanation);
        VoiWindow.Function function = function(Values.text(voi, Tag.VOILUTFunction));
        List<VoiWindow> windows = new ArrayList<>();
        for (int i = 0; i < Math.min(centers.length, widths.length); i++) {
            if (widths[i] > 0) {
                windows.add(
                        new VoiWindow(centers[i], widths[i], function, i < explanations.length ? explanations[i] : ""));
            }
        }
        return windows;
    }

    private static VoiWindow.Function function(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "SIGMOID" -> VoiWindow.Function.SIGMOID;
            case "LINEAR_EXACT" -> VoiWindow.Function.LINEAR_EXACT;
            default -> VoiWindow.Function.LINEAR;
        };
    }
}
