package org.residua.testkit;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.study.Acquisition;
import org.residua.study.Instance;
import org.residua.study.Series;
import org.residua.study.SeriesInstanceUid;
import org.residua.study.SliceRef;
import org.residua.study.SopInstanceUid;
import org.residua.volume.Frame;
import org.residua.volume.GreyPipeline;
import org.residua.volume.PixelSpacing;
import org.residua.volume.Samples;
import org.residua.volume.Slice;
import org.residua.volume.SliceGeometry;

/** Slices and series made by hand. */
public final class TestSlices {
    private TestSlices() {}

    /** A slice of float values without spacing. */
    public static Slice of(float[] values, int columns, int rows) {
        return of(values, columns, rows, 1, GreyPipeline.PLAIN);
    }

    /** A slice of float values; spacing 1 mm between columns and {@code aspect} mm between rows. */
    public static Slice of(float[] values, int columns, int rows, double aspect, GreyPipeline grey) {
        PixelSpacing spacing = new PixelSpacing(aspect, 1, PixelSpacing.Source.PIXEL_SPACING);
        return new Slice(
                new SliceRef(instance(0, columns, rows), 0),
                new Frame(rows, columns, 1, "MONOCHROME2", new Samples.OfFloat(values)),
                grey,
                List.of(),
                new SliceGeometry(columns, rows, spacing, null));
    }

    /** A colour slice of black pixels. */
    public static Slice colour(int columns, int rows) {
        return new Slice(
                new SliceRef(instance(0, columns, rows), 0),
                new Frame(rows, columns, 3, "RGB", new Samples.OfByte(new byte[3 * columns * rows], false)),
                GreyPipeline.PLAIN,
                List.of(),
                new SliceGeometry(columns, rows, null, null));
    }

    /** The {@code number}th instance of a series. */
    public static Instance instance(int number, int columns, int rows) {
        return new Instance(
                new SopInstanceUid("1.2.3." + number), Path.of(number + ".dcm"), "", "", number, rows, columns, 1);
    }

    /** A series of the given modality, description and timing. */
    public static Series series(
            String modality,
            String bodyPart,
            String description,
            @Nullable Double repetitionTimeMs,
            @Nullable Double echoTimeMs,
            @Nullable Double inversionTimeMs) {
        Acquisition acquisition =
                new Acquisition(bodyPart, "", "", "", "", echoTimeMs, repetitionTimeMs, inversionTimeMs, "", "");
        return new Series(new SeriesInstanceUid("1.2.3"), 1, modality, description, acquisition, List.of());
    }

    /** A plain picture: nothing is known of it. */
    public static Series plainPicture() {
        return new Series(new SeriesInstanceUid(""), 0, "", "", Acquisition.UNKNOWN, List.of());
    }

    /** A disk of {@code value} on 0, with a ramp inside so that no two pixels are alike. */
    public static float[] disk(int columns, int rows, double radius, float value) {
        float[] values = new float[columns * rows];
        for (int i = 0; i < values.length; i++) {
            int x = i % columns;
            int y = i / columns;
            if (Math.hypot(x - columns / 2.0, y - rows / 2.0) < radius) {
                values[i] = value * (1 + 0.2f * x / columns + 0.1f * y / rows);
            }
        }
        return values;
    }
}
