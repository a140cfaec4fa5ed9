package org.residua.interchange;

import static org.residua.interchange.CommonModules.decimals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.residua.file.FileWriteException;
import org.residua.study.ImagePlane;
import org.residua.study.Instance;

/** Writes a binary segmentation with one segment, one frame for each image in which the segment is (PS3.3 A.51). */
public final class SegmentationWriter {
    private static final int SERIES_NUMBER_OFFSET = 1000;

    private final ImageSeries images;
    private final Segmentation segmentation;
    private final List<Integer> framed = new ArrayList<>();

    private SegmentationWriter(ImageSeries images, Segmentation segmentation) {
        this.images = images;
        this.segmentation = segmentation;
        for (int i = 0; i < segmentation.masks().size(); i++) {
            for (boolean in : segmentation.masks().get(i)) {
                if (in) {
                    framed.add(i);
                    break;
                }
            }
        }
    }

    /**
     * Writes the segmentation of a series.
     *
     * @throws FileWriteException when the file cannot be written
     * @throws IllegalArgumentException when there is not one mask for each image, or all masks are empty
     */
    public static void write(Path file, ImageSeries images, Segmentation segmentation) throws FileWriteException {
        if (segmentation.masks().size() != images.pixels().size()) {
            throw new IllegalArgumentException(segmentation.masks().size() + " masks for "
                    + images.pixels().size() + " images.");
        }
        SegmentationWriter writer = new SegmentationWriter(images, segmentation);
        if (writer.framed.isEmpty()) {
            throw new IllegalArgumentException("The segment is in no image.");
        }
        CommonModules.write(file, writer.object());
    }

    private Attributes object() {
        Attributes object =
                CommonModules.object(UID.SegmentationStorage, segmentation.uid().value(), images.study());
        CommonModules.series(
                object,
                segmentation.seriesUid().value(),
                SERIES_NUMBER_OFFSET + images.series().number(),
                "SEG",
                segmentation.label(),
                images.study());
        CommonModules.equipment(object, images.series().acquisition());
        object.setString(Tag.DeviceSerialNumber, VR.LO, "0");
        object.setString(Tag.SoftwareVersions, VR.LO, segmentation.algorithm().version());
        object.setInt(Tag.InstanceNumber, VR.IS, 1);
        if (isPlaced()) {
            object.setString(Tag.FrameOfReferenceUID, VR.UI, DicomImageWriter.frameOfReference(images));
            object.setNull(Tag.PositionReferenceIndicator, VR.LO);
        } else {
            DicomImageWriter.filmOrientation(object);
        }
        segmentationImage(object);
        segment(object);
        referencedSeries(object);
        dimensions(object);
        sharedGroups(object);
        frames(object);
        return object;
    }

    private boolean isPlaced() {
        return images.series().slices().get(0).plane() != null;
    }

    private void segmentationImage(Attributes object) {
        Instance first = images.series().slices().get(0).instance();
        object.setString(Tag.ImageType, VR.CS, "DERIVED", "PRIMARY");
        object.setString(Tag.ContentLabel, VR.CS, "SEGMENTATION");
        object.setString(Tag.ContentDescription, VR.LO, segmentation.label());
        object.setNull(Tag.ContentCreatorName, VR.PN);
        object.setString(Tag.SegmentationType, VR.CS, "BINARY");
        object.setString(Tag.LossyImageCompression, VR.CS, "00");
        object.setInt(Tag.SamplesPerPixel, VR.US, 1);
        object.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        object.setInt(Tag.NumberOfFrames, VR.IS, framed.size());
        object.setInt(Tag.Rows, VR.US, first.rows());
        object.setInt(Tag.Columns, VR.US, first.columns());
        object.setInt(Tag.BitsAllocated, VR.US, 1);
        object.setInt(Tag.BitsStored, VR.US, 1);
        object.setInt(Tag.HighBit, VR.US, 0);
        object.setInt(Tag.PixelRepresentation, VR.US, 0);
        object.setBytes(Tag.PixelData, VR.OB, packed(first.rows() * first.columns()));
    }

    private byte[] packed(int frameSize) {
        BitSet bits = new BitSet();
        for (int frame = 0; frame < framed.size(); frame++) {
            boolean[] mask = segmentation.masks().get(framed.get(frame));
            for (int i = 0; i < mask.length; i++) {
                bits.set(frame * frameSize + i, mask[i]);
            }
        }
        return PackedBits.of(bits, (long) frameSize * framed.size());
    }

    private void segment(Attributes object) {
        Attributes segment = new Attributes();
        segment.setInt(Tag.SegmentNumber, VR.US, 1);
        segment.setString(Tag.SegmentLabel, VR.LO, segmentation.label());
        segment.setString(Tag.SegmentAlgorithmType, VR.CS, "AUTOMATIC");
        segment.setString(
                Tag.SegmentAlgorithmName, VR.LO, segmentation.algorithm().name());
        CodedConcept.sct("49755003", "Morphologically Altered Structure")
                .in(segment, Tag.SegmentedPropertyCategoryCodeSequence);
        CodedConcept.sct("52988006", "Lesion").in(segment, Tag.SegmentedPropertyTypeCodeSequence);
        object.newSequence(Tag.SegmentSequence, 1).add(segment);
    }

    /** Common Instance Reference module (PS3.3 C.12.2). */
    private void referencedSeries(Attributes object) {
        Attributes series = new Attributes();
        series.setString(Tag.SeriesInstanceUID, VR.UI, images.series().uid().value());
        Sequence references = series.newSequence(Tag.ReferencedInstanceSequence, framed.size());
        for (int index : framed) {
            references.add(reference(index));
        }
        object.newSequence(Tag.ReferencedSeriesSequence, 1).add(series);
    }

    private Attributes reference(int index) {
        Instance instance = images.series().slices().get(index).instance();
        Attributes reference = new Attributes();
        reference.setString(Tag.ReferencedSOPClassUID, VR.UI, instance.sopClassUid());
        reference.setString(Tag.ReferencedSOPInstanceUID, VR.UI, instance.uid().value());
        return reference;
    }

    /** Frames are told apart by segment and, where the images are placed in the patient, by position. */
    private void dimensions(Attributes object) {
        String organization = DeterministicUid.of("dimensions of " + segmentation.uid());
        Attributes item = new Attributes();
        item.setString(Tag.DimensionOrganizationUID, VR.UI, organization);
        object.newSequence(Tag.DimensionOrganizationSequence, 1).add(item);
        Sequence indices = object.newSequence(Tag.DimensionIndexSequence, 2);
        indices.add(dimension(organization, Tag.ReferencedSegmentNumber, Tag.SegmentIdentificationSequence));
        if (isPlaced()) {
            indices.add(dimension(organization, Tag.ImagePositionPatient, Tag.PlanePositionSequence));
        }
    }

    private static Attributes dimension(String organization, int pointer, int group) {
        Attributes index = new Attributes();
        index.setString(Tag.DimensionOrganizationUID, VR.UI, organization);
        index.setInt(Tag.DimensionIndexPointer, VR.AT, pointer);
        index.setInt(Tag.FunctionalGroupPointer, VR.AT, group);
        return index;
    }

    private void sharedGroups(Attributes object) {
        Attributes shared = new Attributes();
        Attributes measures = new Attributes();
        decimals(
                measures,
                Tag.PixelSpacing,
                images.spacing().rowMm(),
                images.spacing().columnMm());
        Attributes identification = new Attributes();
        identification.setInt(Tag.ReferencedSegmentNumber, VR.US, 1);
        ImagePlane plane = images.series().slices().get(0).plane();
        if (plane != null) {
            decimals(measures, Tag.SliceThickness, images.sliceThicknessMm());
            decimals(measures, Tag.SpacingBetweenSlices, images.sliceThicknessMm());
            Attributes orientation = new Attributes();
            DicomImageWriter.orientation(orientation, plane);
            shared.newSequence(Tag.PlaneOrientationSequence, 1).add(orientation);
        }
        shared.newSequence(Tag.PixelMeasuresSequence, 1).add(measures);
        shared.newSequence(Tag.SegmentIdentificationSequence, 1).add(identification);
        object.newSequence(Tag.SharedFunctionalGroupsSequence, 1).add(shared);
    }

    private void frames(Attributes object) {
        Sequence frames = object.newSequence(Tag.PerFrameFunctionalGroupsSequence, framed.size());
        for (int frame = 0; frame < framed.size(); frame++) {
            Attributes groups = new Attributes();
            Attributes content = new Attributes();
            Attributes derivation = derivation(framed.get(frame));
            ImagePlane plane = images.series().slices().get(framed.get(frame)).plane();
            if (plane == null) {
                content.setInt(Tag.DimensionIndexValues, VR.UL, 1);
            } else {
                content.setInt(Tag.DimensionIndexValues, VR.UL, 1, frame + 1);
                Attributes position = new Attributes();
                DicomImageWriter.position(position, plane);
                groups.newSequence(Tag.PlanePositionSequence, 1).add(position);
            }
            groups.newSequence(Tag.FrameContentSequence, 1).add(content);
            groups.newSequence(Tag.DerivationImageSequence, 1).add(derivation);
            frames.add(groups);
        }
    }

    /** Which image a frame was made from. */
    private Attributes derivation(int index) {
        Attributes derivation = new Attributes();
        CodedConcept.dcm("113076", "Segmentation").in(derivation, Tag.DerivationCodeSequence);
        Attributes source = reference(index);
        CodedConcept.SOURCE_IMAGE.in(source, Tag.PurposeOfReferenceCodeSequence);
        derivation.newSequence(Tag.SourceImageSequence, 1).add(source);
        return derivation;
    }
}
