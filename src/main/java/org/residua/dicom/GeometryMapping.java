package org.residua.dicom;

import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.jspecify.annotations.Nullable;
import org.residua.study.ImagePlane;
import org.residua.study.Vector3;
import org.residua.volume.PixelSpacing;
import org.residua.volume.PixelSpacing.Source;

/** Where the pixels of a frame lie: spacing and plane. */
final class GeometryMapping {
    /** Cross product of the two directions, 1 when they are at right angles. */
    private static final double LEAST_RIGHT_ANGLE = 0.9;

    private GeometryMapping() {}

    /** The spacing in the patient, else at the detector, else on the film (PS3.3 10.7); null where none is positive. */
    static @Nullable PixelSpacing spacing(Attributes image) {
        Attributes measures = new FrameGroups(image).group(Tag.PixelMeasuresSequence);
        PixelSpacing inPatient = spacing(measures, Tag.PixelSpacing, Source.PIXEL_SPACING);
        if (inPatient != null) {
            return inPatient;
        }
        PixelSpacing atDetector = spacing(image, Tag.ImagerPixelSpacing, Source.IMAGER_PIXEL_SPACING);
        return atDetector != null
                ? atDetector
                : spacing(image, Tag.NominalScannedPixelSpacing, Source.NOMINAL_SCANNED_PIXEL_SPACING);
    }

    private static @Nullable PixelSpacing spacing(Attributes attributes, int tag, Source source) {
        double[] mm = Values.numbers(attributes, tag);
        return mm.length >= 2 && mm[0] > 0 && mm[1] > 0 ? new PixelSpacing(mm[0], mm[1], source) : null;
    }

    /** The plane; null where position or orientation is missing or makes no sense. */
    static @Nullable ImagePlane plane(Attributes image) {
        FrameGroups groups = new FrameGroups(image);
        double[] position = Values.numbers(groups.group(Tag.PlanePositionSequence), Tag.ImagePositionPatient);
        double[] directions = Values.numbers(groups.group(Tag.PlaneOrientationSequence), Tag.ImageOrientationPatient);
        if (position.length < 3 || directions.length < 6) {
            return null;
        }
        Vector3 row = unit(directions, 0);
        Vector3 column = unit(directions, 3);
        return row.cross(column).length() < LEAST_RIGHT_ANGLE
                ? null
                : new ImagePlane(new Vector3(position[0], position[1], position[2]), row, column);
    }

    private static Vector3 unit(double[] values, int from) {
        Vector3 vector = new Vector3(values[from], values[from + 1], values[from + 2]);
        double length = vector.length();
        return length == 0 ? vector : vector.times(1 / length);
    }
}
