package org.residua.interchange;

import static org.residua.interchange.CommonModules.decimals;
import static org.residua.interchange.CommonModules.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.jspecify.annotations.Nullable;
import org.residua.file.FileWriteException;
import org.residua.study.Acquisition;
import org.residua.study.ImagePlane;
import org.residua.study.Instance;
import org.residua.study.SliceRef;
import org.residua.study.Vector3;
import org.residua.volume.VoiWindow;

/** Writes images as CR Image Storage (PS3.3 A.2) or MR Image Storage (PS3.3 A.4), one file an instance. */
public final class DicomImageWriter {
    /** SOP class of computed radiography images. */
    public static final String CR_IMAGE_STORAGE = UID.ComputedRadiographyImageStorage;
    /** SOP class of magnetic resonance images. */
    public static final String MR_IMAGE_STORAGE = UID.MRImageStorage;
    /** Transfer syntax of all files: uncompressed, explicit VR, little endian. */
    public static final String TRANSFER_SYNTAX = UID.ExplicitVRLittleEndian;

    private static final int BITS_STORED = 12;

    private DicomImageWriter() {}

    /**
     * Writes every instance to its own file.
     *
     * @throws FileWriteException when a file cannot be written; those before it stay
     * @throws IllegalArgumentException when the modality is neither CR nor MR, or an MR instance has no plane
     */
    public static void write(ImageSeries images) throws FileWriteException {
        for (int i = 0; i < images.pixels().size(); i++) {
            SliceRef slice = images.series().slices().get(i);
            CommonModules.write(
                    slice.instance().file(),
                    image(images, slice, images.pixels().get(i)));
        }
    }

    private static Attributes image(ImageSeries images, SliceRef slice, short[] pixels) {
        Instance instance = slice.instance();
        boolean film = images.series().modality().equals("CR");
        if (!film && !images.series().modality().equals("MR")) {
            throw new IllegalArgumentException(
                    "Images of modality " + images.series().modality() + " cannot be written, only CR and MR.");
        }
        Attributes image = CommonModules.object(
                film ? CR_IMAGE_STORAGE : MR_IMAGE_STORAGE, instance.uid().value(), images.study());
        CommonModules.series(
                image,
                images.series().uid().value(),
                images.series().number(),
                images.series().modality(),
                images.series().description(),
                images.study());
        CommonModules.equipment(image, images.series().acquisition());
        image.setInt(Tag.InstanceNumber, VR.IS, instance.number());
        image.setString(Tag.AcquisitionDate, VR.DA, images.study().date());
        image.setString(Tag.AcquisitionTime, VR.TM, images.study().time());
        if (film) {
            film(image, images);
        } else {
            magneticResonance(image, images, slice);
        }
        pixels(image, instance, pixels, images.window());
        return image;
    }

    /** CR Series and CR Image modules (PS3.3 C.8.1). */
    private static void film(Attributes image, ImageSeries images) {
        Acquisition acquisition = images.series().acquisition();
        image.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY");
        text(image, Tag.BodyPartExamined, VR.CS, acquisition.bodyPart());
        text(image, Tag.ViewPosition, VR.CS, acquisition.viewPosition());
        text(image, Tag.ProtocolName, VR.LO, acquisition.protocolName());
        filmOrientation(image);
        decimals(image, Tag.KVP, 120);
        image.setString(Tag.BurnedInAnnotation, VR.CS, "NO");
        decimals(
                image,
                Tag.ImagerPixelSpacing,
                images.spacing().rowMm(),
                images.spacing().columnMm());
    }

    /** The patient's left lies to the right of the film, the feet below (PS3.3 C.7.6.1.1.1). */
    static void filmOrientation(Attributes image) {
        image.setString(Tag.PatientOrientation, VR.CS, "L", "F");
    }

    /** Frame of Reference, Image Plane and MR Image modules (PS3.3 C.7.4.1, C.7.6.2, C.8.3). */
    private static void magneticResonance(Attributes image, ImageSeries images, SliceRef slice) {
        ImagePlane plane = slice.plane();
        if (plane == null) {
            throw new IllegalArgumentException(
                    "Instance " + slice.instance().number() + " has no plane, which MR needs.");
        }
        Acquisition acquisition = images.series().acquisition();
        image.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "OTHER");
        text(image, Tag.BodyPartExamined, VR.CS, acquisition.bodyPart());
        text(image, Tag.ProtocolName, VR.LO, acquisition.protocolName());
        text(image, Tag.SequenceName, VR.SH, acquisition.sequenceName());
        image.setString(
                Tag.ScanningSequence, VR.CS, acquisition.scanningSequence().split("\\\\", -1));
        image.setString(Tag.SequenceVariant, VR.CS, "SK");
        image.setNull(Tag.ScanOptions, VR.CS);
        image.setString(Tag.MRAcquisitionType, VR.CS, "2D");
        milliseconds(image, Tag.EchoTime, acquisition.echoTimeMs());
        milliseconds(image, Tag.RepetitionTime, acquisition.repetitionTimeMs());
        milliseconds(image, Tag.InversionTime, acquisition.inversionTimeMs());
        image.setNull(Tag.EchoTrainLength, VR.IS);
        decimals(image, Tag.MagneticFieldStrength, 3);
        image.setString(Tag.PatientPosition, VR.CS, "HFS");
        image.setString(Tag.FrameOfReferenceUID, VR.UI, frameOfReference(images));
        image.setNull(Tag.PositionReferenceIndicator, VR.LO);
        decimals(
                image,
                Tag.PixelSpacing,
                images.spacing().rowMm(),
                images.spacing().columnMm());
        decimals(image, Tag.SliceThickness, images.sliceThicknessMm());
        decimals(image, Tag.SpacingBetweenSlices, images.sliceThicknessMm());
        position(image, plane);
        orientation(image, plane);
        decimals(image, Tag.SliceLocation, plane.distanceAlongNormalMm());
    }

    private static void milliseconds(Attributes image, int tag, @Nullable Double value) {
        if (value == null) {
            image.setNull(tag, VR.DS);
        } else {
            decimals(image, tag, value);
        }
    }

    /** Image Position (Patient). */
    static void position(Attributes parent, ImagePlane plane) {
        Vector3 position = plane.positionMm();
        decimals(parent, Tag.ImagePositionPatient, position.x(), position.y(), position.z());
    }

    /** Image Orientation (Patient). */
    static void orientation(Attributes parent, ImagePlane plane) {
        Vector3 row = plane.rowDirection();
        Vector3 column = plane.columnDirection();
        decimals(parent, Tag.ImageOrientationPatient, row.x(), row.y(), row.z(), column.x(), column.y(), column.z());
    }

    /** That of the series, else one that is derived from it: all its images share it. */
    static String frameOfReference(ImageSeries images) {
        String stated = images.series().frameOfReference().value();
        return !stated.isEmpty()
                ? stated
                : DeterministicUid.of("frame of reference of " + images.series().uid());
    }

    /** Image Pixel and VOI LUT modules (PS3.3 C.7.6.3, C.11.2). */
    private static void pixels(Attributes image, Instance instance, short[] pixels, VoiWindow window) {
        image.setInt(Tag.SamplesPerPixel, VR.US, 1);
        image.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        image.setInt(Tag.Rows, VR.US, instance.rows());
        image.setInt(Tag.Columns, VR.US, instance.columns());
        image.setInt(Tag.BitsAllocated, VR.US, Short.SIZE);
        image.setInt(Tag.BitsStored, VR.US, BITS_STORED);
        image.setInt(Tag.HighBit, VR.US, BITS_STORED - 1);
        image.setInt(Tag.PixelRepresentation, VR.US, 0);
        image.setString(Tag.LossyImageCompression, VR.CS, "00");
        decimals(image, Tag.WindowCenter, window.center());
        decimals(image, Tag.WindowWidth, window.width());
        if (instance.sopClassUid().equals(CR_IMAGE_STORAGE)) {
            decimals(image, Tag.RescaleIntercept, 0);
            decimals(image, Tag.RescaleSlope, 1);
            image.setString(Tag.RescaleType, VR.LO, "US");
        }
        ByteBuffer bytes = ByteBuffer.allocate(2 * pixels.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(pixels);
        image.setBytes(Tag.PixelData, VR.OW, bytes.array());
    }
}
