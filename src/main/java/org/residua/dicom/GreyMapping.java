package org.residua.dicom;

import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.codec.PixelFormat;
import org.residua.volume.GreyPipeline;
import org.residua.volume.ModalityLut;
import org.residua.volume.PixelPadding;

/**
 * How a frame's stored values become grey, but for the values of interest: modality LUT, padding, inversion.
 *
 * @param image with the functional groups of the frame
 */
record GreyMapping(Attributes image, PixelFormat format) {
    private static final Set<String> ANGIOGRAPHY = Set.of(
            UID.XRayAngiographicImageStorage,
            UID.XRayRadiofluoroscopicImageStorage,
            "1.2.840.10008.5.1.4.1.1.12.3"); // bi-plane, retired

    /** The pipeline of the frame. */
    GreyPipeline pipeline() throws DicomReadException {
        return new GreyPipeline(modalityLut(), padding(), isInverted(), unit());
    }

    private ModalityLut modalityLut() throws DicomReadException {
        Attributes item = lutItem();
        if (item != null) {
            LutMapping table = LutMapping.of(item, Tag.LUTDescriptor, Tag.LUTData);
            if (table == null) {
                throw new DicomReadException("Its Modality LUT is not complete. Check it with dciodvfy.");
            }
            return new ModalityLut.Table(Values.usOrSs(image, table.firstMapped()), table.entries());
        }
        Double slope = Values.number(transformation(), Tag.RescaleSlope);
        Double intercept = Values.number(transformation(), Tag.RescaleIntercept);
        return slope == null || isPixelIntensityLut()
                ? ModalityLut.IDENTITY
                // A slope of 0 would make every pixel alike: such files mean that there is none.
                : new ModalityLut.Rescale(slope == 0 ? 1 : slope, intercept == null ? 0 : intercept);
    }

    /** Where a file has both, against PS3.3 C.11.1, the table goes before rescale: it can say more. */
    private @Nullable Attributes lutItem() {
        return isPixelIntensityLut() ? null : image.getNestedDataset(Tag.ModalityLUTSequence);
    }

    /** Pixel Value Transformation of a frame (PS3.3 C.7.6.16.2.9); a Real World Value Mapping is for reading, not for display. */
    private Attributes transformation() {
        Attributes group = new FrameGroups(image).group(Tag.PixelValueTransformationSequence);
        return group.containsValue(Tag.RescaleSlope) ? group : image;
    }

    /**
     * Whether the modality LUT of an angiogram leads back to X-ray intensity: then it is not for display, and windows
     * are in stored values (PS3.3 C.8.7.1.1.2).
     */
    boolean isPixelIntensityLut() {
        String relationship = Values.text(image, Tag.PixelIntensityRelationship);
        return ANGIOGRAPHY.contains(Values.text(image, Tag.SOPClassUID))
                && (relationship.equals("LOG") || relationship.equals("DISP"))
                && (image.containsValue(Tag.ModalityLUTSequence) || image.containsValue(Tag.RescaleSlope));
    }

    private String unit() {
        Attributes table = lutItem();
        if (table != null) {
            return specified(Values.text(table, Tag.ModalityLUTType));
        }
        if (isPixelIntensityLut() || !transformation().containsValue(Tag.RescaleSlope)) {
            return "";
        }
        String type = Values.text(transformation(), Tag.RescaleType);
        // PS3.3 C.8.2.1: only what is not in Hounsfield units needs to say so.
        return type.isEmpty() && Values.text(image, Tag.Modality).equals("CT") ? "HU" : specified(type);
    }

    private static String specified(String type) {
        return type.equals("US") ? "" : type; // unspecified (PS3.3 C.11.1.1.2)
    }

    /**
     * Once, whoever says so: INVERSE is how MONOCHROME1 is written where there is a Presentation LUT Shape (PS3.3
     * C.8.11.3.1.2); IDENTITY does not make a MONOCHROME1 image less of a negative.
     */
    private boolean isInverted() {
        return Values.text(image, Tag.PresentationLUTShape).equals("INVERSE")
                || format.photometric().equals("MONOCHROME1");
    }

    private @Nullable PixelPadding padding() {
        PixelPadding padding = switch (format.kind()) {
            case INTEGER -> padding(Tag.PixelPaddingValue, Tag.PixelPaddingRangeLimit);
            case FLOAT -> padding(Tag.FloatPixelPaddingValue, Tag.FloatPixelPaddingRangeLimit);
            case DOUBLE -> padding(Tag.DoubleFloatPixelPaddingValue, Tag.DoubleFloatPixelPaddingRangeLimit);
        };
        StoredRange range = StoredRange.of(format);
        // A range of all that can be stored would leave no image.
        return padding != null && padding.contains(range.low()) && padding.contains(range.high()) ? null : padding;
    }

    private @Nullable PixelPadding padding(int valueTag, int limitTag) {
        Double value = Values.number(image, valueTag);
        if (value == null) {
            return null;
        }
        Double limit = Values.number(image, limitTag);
        double one = stored(value);
        double other = limit == null ? one : stored(limit);
        return new PixelPadding(Math.min(one, other), Math.max(one, other));
    }

    private double stored(double value) {
        return format.kind() == PixelFormat.Kind.INTEGER ? Values.usOrSs(image, (int) value) : value;
    }
}
