package org.residua.interchange;

import static org.residua.interchange.CommonModules.decimals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.residua.study.ImagePlane;
import org.residua.volume.PixelSpacing;
import org.residua.volume.SliceGeometry;

/** Functional groups (PS3.3 C.7.6.16) of an object that has a frame for each of some slices, in the slices' own places. */
final class SourceFrames {
    /** For an image without a place the plane of its pixels stands in, as the macro has to be there. */
    private static final double[] PIXEL_PLANE = {1, 0, 0, 0, 1, 0};

    private final ResultObject result;
    private final List<ResultSeries.Scored> slices;
    private final boolean placed;
    private final boolean planes;

    /**
     * For these slices.
     *
     * @param planesNeeded whether frames have a plane even where the images have none: then that of their pixels
     */
    SourceFrames(ResultObject result, List<ResultSeries.Scored> slices, boolean planesNeeded) {
        this.result = result;
        this.slices = List.copyOf(slices);
        placed = result.results().isPlaced();
        planes = placed || planesNeeded;
    }

    /** Dimensions: by position where there is one, after what tells frames of one place apart. */
    void dimensions(Attributes object, int... more) {
        String organization = result.uid("dimensions of " + object.getString(Tag.SOPClassUID));
        Attributes item = new Attributes();
        item.setString(Tag.DimensionOrganizationUID, VR.UI, organization);
        object.newSequence(Tag.DimensionOrganizationSequence, 1).add(item);
        Sequence indices = object.newSequence(Tag.DimensionIndexSequence, 2);
        for (int i = 0; i < more.length; i += 2) {
            indices.add(dimension(organization, more[i], more[i + 1]));
        }
        if (planes) {
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

    /** Pixel Measures and Plane Orientation, the same for all frames. */
    Attributes shared(Attributes object) {
        Attributes shared = new Attributes();
        SliceGeometry geometry = slices.get(0).geometry();
        PixelSpacing spacing = geometry.spacing();
        Attributes measures = new Attributes();
        decimals(
                measures,
                Tag.PixelSpacing,
                spacing == null ? 1 : spacing.rowMm(),
                spacing == null ? 1 : spacing.columnMm());
        shared.newSequence(Tag.PixelMeasuresSequence, 1).add(measures);
        object.newSequence(Tag.SharedFunctionalGroupsSequence, 1).add(shared);
        if (!planes) {
            return shared;
        }
        decimals(measures, Tag.SliceThickness, thicknessMm());
        Attributes orientation = new Attributes();
        ImagePlane plane = geometry.plane();
        if (placed && plane != null) {
            DicomImageWriter.orientation(orientation, plane);
        } else {
            decimals(orientation, Tag.ImageOrientationPatient, PIXEL_PLANE);
        }
        shared.newSequence(Tag.PlaneOrientationSequence, 1).add(orientation);
        return shared;
    }

    /** The usual distance of neighbouring slices; 1 mm where there is none. */
    private double thicknessMm() {
        List<Double> steps = new ArrayList<>();
        for (int i = 1; placed && i < slices.size(); i++) {
            ImagePlane before = slices.get(i - 1).geometry().plane();
            ImagePlane now = slices.get(i).geometry().plane();
            if (before != null && now != null) {
                double mm = Math.abs(now.positionMm().minus(before.positionMm()).dot(now.normal()));
                if (mm > 0) {
                    steps.add(mm);
                }
            }
        }
        double[] sorted = steps.stream().mapToDouble(mm -> mm).sorted().toArray();
        return sorted.length == 0 ? 1 : sorted[sorted.length / 2];
    }

    /** An item a frame, in the order of the slices: place, source image, and the indices of its dimensions. */
    List<Attributes> each(Attributes object, int... firstIndices) {
        Sequence frames = object.newSequence(Tag.PerFrameFunctionalGroupsSequence, slices.size());
        List<Attributes> items = new ArrayList<>();
        for (int frame = 0; frame < slices.size(); frame++) {
            Attributes groups = new Attributes();
            frames.add(groups);
            Attributes content = new Attributes();
            content.setInt(Tag.DimensionIndexValues, VR.UL, indices(frame, firstIndices));
            groups.newSequence(Tag.FrameContentSequence, 1).add(content);
            if (planes) {
                groups.newSequence(Tag.PlanePositionSequence, 1).add(position(frame));
            }
            groups.newSequence(Tag.DerivationImageSequence, 1).add(derivation(slices.get(frame)));
            items.add(groups);
        }
        return items;
    }

    private int[] indices(int frame, int... first) {
        int[] indices = Arrays.copyOf(first, first.length + (planes ? 1 : 0));
        if (planes) {
            indices[first.length] = frame + 1;
        }
        return indices;
    }

    private Attributes position(int frame) {
        Attributes position = new Attributes();
        ImagePlane plane = slices.get(frame).geometry().plane();
        if (placed && plane != null) {
            DicomImageWriter.position(position, plane);
        } else {
            decimals(position, Tag.ImagePositionPatient, 0, 0, frame);
        }
        return position;
    }

    /** Which image a frame was made from. */
    private static Attributes derivation(ResultSeries.Scored slice) {
        Attributes derivation = new Attributes();
        CodedConcept.dcm("113085", "Spatial resampling").in(derivation, Tag.DerivationCodeSequence);
        Attributes source = ResultObject.reference(slice.result().ref());
        CodedConcept.SOURCE_IMAGE.in(source, Tag.PurposeOfReferenceCodeSequence);
        derivation.newSequence(Tag.SourceImageSequence, 1).add(source);
        return derivation;
    }
}
