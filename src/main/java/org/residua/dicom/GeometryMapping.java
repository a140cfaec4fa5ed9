package org.residua.dicom;

import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.codec.PixelFormat;
import org.residua.study.ImagePlane;
import org.residua.study.Vector3;
import org.residua.volume.PixelSpacing;
import org.residua.volume.SideLetters;
import org.residua.volume.SliceGeometry;

/** Where the pixels of a frame lie: plane, spacing, sides. */
final class GeometryMapping {
    /** Cross product of the two directions, 1 when they are at right angles. */
    private static final double LEAST_RIGHT_ANGLE = 0.9;

    private GeometryMapping() {}

    /** Whether an image is many slices side by side, whose one position is that of none of them. */
    static boolean isMosaic(Attributes image) {
        return List.of(Values.texts(image, Tag.ImageType)).contains("MOSAIC");
    }

    /**
     * The plane of a frame; null where position or orientation is missing or makes no sense, or where the one position of
     * the file cannot be that of each of its frames.
     */
    static @Nullable ImagePlane plane(FrameGroups groups) {
        boolean ofFrame = groups.item(Tag.PlanePositionSequence) != null
                || Values.integer(groups.image(), Tag.NumberOfFrames, 1) <= 1;
        return isMosaic(groups.image()) || !ofFrame
                ? null
                : plane(groups.group(Tag.PlanePositionSequence), groups.group(Tag.PlaneOrientationSequence));
    }

    /** The letters that Patient Orientation (0020,0020) gives the sides; null where it gives none for a human. */
    static @Nullable SideLetters sides(FrameGroups groups) {
        String[] directions = Values.texts(groups.image(), Tag.PatientOrientation);
        boolean animal =
                Values.text(groups.image(), Tag.AnatomicalOrientationType).equals("QUADRUPED");
        return directions.length == 2 && !animal ? SideLetters.of(directions[0], directions[1]) : null;
    }

    /** Where the pixels of a frame lie. */
    static SliceGeometry geometry(FrameGroups groups, PixelFormat format, @Nullable ImagePlane plane) {
        PixelSpacing spacing = SpacingMapping.of(groups);
        double aspect = spacing == null ? SpacingMapping.aspect(groups) : spacing.rowMm() / spacing.columnMm();
        return new SliceGeometry(format.columns(), format.rows(), spacing, plane, aspect, sides(groups));
    }

    private static @Nullable ImagePlane plane(Attributes placed, Attributes oriented) {
        double[] position = Values.numbers(placed, Tag.ImagePositionPatient);
        double[] directions = Values.numbers(oriented, Tag.ImageOrientationPatient);
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
