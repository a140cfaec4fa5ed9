package org.residua.dicom;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.jspecify.annotations.Nullable;

/** Where the headers say what may set slices apart: in functional groups, else in the image itself. */
final class TraitReader {
    /** From the words of vendors and the standard for the parts of a complex image. */
    private static final Map<String, String> COMPONENTS = Map.ofEntries(
            Map.entry("M", "magnitude"),
            Map.entry("M_FFE", "magnitude"),
            Map.entry("M_SE", "magnitude"),
            Map.entry("M_IR", "magnitude"),
            Map.entry("MAGNITUDE", "magnitude"),
            Map.entry("P", "phase"),
            Map.entry("P_FFE", "phase"),
            Map.entry("P_SE", "phase"),
            Map.entry("P_IR", "phase"),
            Map.entry("PHASE", "phase"),
            Map.entry("PHASE MAP", "phase"),
            Map.entry("R", "real"),
            Map.entry("R_FFE", "real"),
            Map.entry("R_SE", "real"),
            Map.entry("R_IR", "real"),
            Map.entry("REAL", "real"),
            Map.entry("I", "imaginary"),
            Map.entry("I_FFE", "imaginary"),
            Map.entry("I_SE", "imaginary"),
            Map.entry("I_IR", "imaginary"),
            Map.entry("IMAGINARY", "imaginary"));

    private static final Set<String> NO_FLAVOUR = Set.of("", "OTHER", "NONE");

    private TraitReader() {}

    /** What a frame says of a trait; empty where nothing. */
    static String read(Trait trait, FrameGroups groups) {
        return switch (trait) {
            case COLOUR -> isColour(groups.image()) ? "colour" : "grey";
            case MULTI_FRAME -> multiFrame(groups.image());
            case FRAME_OF_REFERENCE -> root(groups, Tag.FrameOfReferenceUID);
            case STACK_ID -> inGroup(groups, Tag.FrameContentSequence, Tag.StackID);
            case SIZE -> Values.text(groups.image(), Tag.Columns) + " × " + Values.text(groups.image(), Tag.Rows);
            case ROW_SPACING -> spacing(groups, 0);
            case COLUMN_SPACING -> spacing(groups, 1);
            case COMPONENT -> component(groups);
            case FLAVOUR -> part(frameType(groups), 2);
            case ECHO_TIME -> echoTime(groups);
            case B_VALUE -> number(groups, Tag.MRDiffusionSequence, Tag.DiffusionBValue);
            case IMAGE_TYPE -> String.join("\\", frameType(groups));
            case ECHO_NUMBER -> number(groups, Tag.MREchoSequence, Tag.EchoNumbers);
            case CONTRAST_AGENT -> inGroup(groups, Tag.ContrastBolusUsageSequence, Tag.ContrastBolusAgent);
            case INVERSION_TIME -> inversionTime(groups);
            case FLIP_ANGLE -> number(groups, Tag.MRTimingAndRelatedParametersSequence, Tag.FlipAngle);
            case KERNEL -> inGroup(groups, Tag.CTReconstructionSequence, Tag.ConvolutionKernel);
            case TUBE_VOLTAGE -> number(groups, Tag.CTXRayDetailsSequence, Tag.KVP);
            case SEQUENCE_NAME -> root(groups, Tag.SequenceName);
            case DIFFUSION_DIRECTION -> diffusionDirection(groups);
            case TEMPORAL_POSITION -> temporalPosition(groups);
            case CARDIAC_DELAY ->
                number(groups, Tag.CardiacSynchronizationSequence, Tag.NominalCardiacTriggerDelayTime);
            case TRIGGER_TIME -> number(groups, 0, Tag.TriggerTime);
            case ACQUISITION -> number(groups, 0, Tag.AcquisitionNumber);
            case FRAME_REFERENCE_TIME -> number(groups, 0, Tag.FrameReferenceTime);
            case ACQUISITION_TIME -> acquisitionTime(groups);
            case CONTENT_TIME -> root(groups, Tag.ContentTime);
            case REPETITION_TIME -> number(groups, Tag.MRTimingAndRelatedParametersSequence, Tag.RepetitionTime);
            case SLICE_THICKNESS -> number(groups, Tag.PixelMeasuresSequence, Tag.SliceThickness);
            case SPACING_BETWEEN_SLICES -> number(groups, Tag.PixelMeasuresSequence, Tag.SpacingBetweenSlices);
        };
    }

    private static boolean isColour(Attributes image) {
        return Values.integer(image, Tag.SamplesPerPixel, 1) > 1
                || Values.text(image, Tag.PhotometricInterpretation).equals("PALETTE COLOR");
    }

    private static String multiFrame(Attributes image) {
        if (Values.integer(image, Tag.NumberOfFrames, 1) <= 1) {
            return "";
        }
        String concatenation = Values.text(image, Tag.ConcatenationUID);
        return concatenation.isEmpty()
                ? Values.integer(image, Tag.InstanceNumber, 0) + " " + Values.text(image, Tag.SOPInstanceUID)
                : "concatenation " + concatenation;
    }

    private static String spacing(FrameGroups groups, int index) {
        double[] mm = Values.numbers(groups.group(Tag.PixelMeasuresSequence), Tag.PixelSpacing);
        return mm.length > index && mm[index] > 0 ? Double.toString(mm[index]) : "";
    }

    private static String[] frameType(FrameGroups groups) {
        return IntStream.of(
                        Tag.MRImageFrameTypeSequence,
                        Tag.CTImageFrameTypeSequence,
                        Tag.PETFrameTypeSequence,
                        Tag.XAXRFFrameCharacteristicsSequence)
                .mapToObj(groups::item)
                .filter(item -> item != null && item.containsValue(Tag.FrameType))
                .findFirst()
                .map(item -> Values.texts(item, Tag.FrameType))
                .orElseGet(() -> Values.texts(groups.image(), Tag.ImageType));
    }

    private static String part(String[] values, int index) {
        String value = values.length > index ? values[index] : "";
        return NO_FLAVOUR.contains(value) || COMPONENTS.containsKey(value) ? "" : value;
    }

    private static String component(FrameGroups groups) {
        String stated = Values.text(groups.group(Tag.MRImageFrameTypeSequence), Tag.ComplexImageComponent);
        return Stream.concat(Stream.of(stated), Stream.of(frameType(groups)).skip(2))
                .map(COMPONENTS::get)
                .filter(component -> component != null)
                .findFirst()
                .orElse("");
    }

    private static String echoTime(FrameGroups groups) {
        String effective = text(Values.number(groups.group(Tag.MREchoSequence), Tag.EffectiveEchoTime));
        return effective.isEmpty() ? text(Values.number(groups.image(), Tag.EchoTime)) : effective;
    }

    private static String inversionTime(FrameGroups groups) {
        String enhanced = number(groups, Tag.MRModifierSequence, Tag.InversionTimes);
        return enhanced.isEmpty() ? number(groups, 0, Tag.InversionTime) : enhanced;
    }

    private static String diffusionDirection(FrameGroups groups) {
        Attributes diffusion = groups.group(Tag.MRDiffusionSequence);
        Attributes direction = diffusion.getNestedDataset(Tag.DiffusionGradientDirectionSequence);
        String along = Values.text(direction == null ? diffusion : direction, Tag.DiffusionGradientOrientation);
        return along.isEmpty() ? Values.text(diffusion, Tag.DiffusionDirectionality) : along;
    }

    private static String temporalPosition(FrameGroups groups) {
        String index = text(Values.number(groups.group(Tag.FrameContentSequence), Tag.TemporalPositionIndex));
        return index.isEmpty() ? text(Values.number(groups.image(), Tag.TemporalPositionIdentifier)) : index;
    }

    private static String acquisitionTime(FrameGroups groups) {
        Attributes content = groups.group(Tag.FrameContentSequence);
        return Stream.of(
                        Values.text(content, Tag.FrameReferenceDateTime),
                        Values.text(content, Tag.FrameAcquisitionDateTime),
                        Values.text(groups.image(), Tag.AcquisitionDateTime),
                        Values.text(groups.image(), Tag.AcquisitionTime))
                .filter(time -> !time.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String root(FrameGroups groups, int tag) {
        return Values.text(groups.image(), tag);
    }

    private static String inGroup(FrameGroups groups, int macroSequence, int tag) {
        return Values.text(groups.group(macroSequence), tag);
    }

    /** @param macroSequence 0 for none */
    private static String number(FrameGroups groups, int macroSequence, int tag) {
        return text(Values.number(macroSequence == 0 ? groups.image() : groups.group(macroSequence), tag));
    }

    private static String text(@Nullable Double number) {
        return number == null ? "" : Double.toString(number);
    }
}
