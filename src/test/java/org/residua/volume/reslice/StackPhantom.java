package org.residua.volume.reslice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import org.residua.study.Acquisition;
import org.residua.study.ImagePlane;
import org.residua.study.Instance;
import org.residua.study.Series;
import org.residua.study.SeriesInstanceUid;
import org.residua.study.SliceRef;
import org.residua.study.SopInstanceUid;
import org.residua.study.Vector3;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.volume.Frame;
import org.residua.volume.GreyPipeline;
import org.residua.volume.ModalityLut;
import org.residua.volume.PixelSpacing;
import org.residua.volume.Samples;
import org.residua.volume.Slice;
import org.residua.volume.SliceGeometry;
import org.residua.volume.SliceReadException;
import org.residua.volume.Volume;

/** A stack whose voxels hold what a function says of their patient position. */
final class StackPhantom {
    static final int COLUMNS = 12;
    static final int ROWS = 9;
    static final double COLUMN_MM = 0.8;
    static final double ROW_MM = 1.25;
    static final Vector3 ORIGIN = new Vector3(-31.5, 12.25, 100);
    static final Vector3 LEFT = new Vector3(1, 0, 0);
    static final Vector3 BACK = new Vector3(0, 1, 0);
    static final Vector3 HEAD = new Vector3(0, 0, 1);

    private final ToDoubleFunction<Vector3> value;
    private final List<ImagePlane> planes = new ArrayList<>();
    /** Rescale of each slice, so that modality values are the function's. */
    IntFunction<GreyPipeline> grey = index -> GreyPipeline.PLAIN;

    int unreadable = -1;
    boolean colour;
    int oddRows = -1;

    StackPhantom(ToDoubleFunction<Vector3> value) {
        this.value = value;
    }

    /** Slices at these distances along the normal, each moved aside by {@code asideMm} down its columns per mm. */
    StackPhantom slices(Vector3 rows, Vector3 columns, double asideMm, double... alongMm) {
        Vector3 normal = new ImagePlane(ORIGIN, rows, columns).normal();
        for (double mm : alongMm) {
            Vector3 position = ORIGIN.plus(normal.times(mm)).plus(columns.times(asideMm * mm));
            planes.add(new ImagePlane(position, rows, columns));
        }
        return this;
    }

    static double[] even(int count, double stepMm) {
        double[] mm = new double[count];
        for (int i = 0; i < count; i++) {
            mm[i] = i * stepMm;
        }
        return mm;
    }

    Volume volume() {
        List<SliceRef> refs = new ArrayList<>();
        for (int i = 0; i < planes.size(); i++) {
            int rows = i == oddRows ? ROWS + 1 : ROWS;
            Instance instance =
                    new Instance(new SopInstanceUid("1.2." + i), Path.of(i + ".dcm"), "", "", i + 1, rows, COLUMNS, 1);
            refs.add(new SliceRef(instance, 0, planes.get(i)));
        }
        Series series = new Series(new SeriesInstanceUid("1.2"), 1, "MR", "phantom", Acquisition.UNKNOWN, refs);
        return new Volume(series, this::read);
    }

    /** Whether the slices before and after a position both have voxels around it. */
    boolean surrounds(Vector3 at) {
        double nearestBefore = Double.NEGATIVE_INFINITY;
        double nearestAfter = Double.POSITIVE_INFINITY;
        for (ImagePlane plane : planes) {
            double mm = plane.positionMm().minus(at).dot(plane.normal());
            nearestBefore = mm <= 1e-6 ? Math.max(nearestBefore, mm) : nearestBefore;
            nearestAfter = mm >= -1e-6 ? Math.min(nearestAfter, mm) : nearestAfter;
        }
        for (ImagePlane plane : planes) {
            double mm = plane.positionMm().minus(at).dot(plane.normal());
            double column = at.minus(plane.positionMm()).dot(plane.rowDirection()) / COLUMN_MM;
            double row = at.minus(plane.positionMm()).dot(plane.columnDirection()) / ROW_MM;
            boolean inside = column > -1e-6 && row > -1e-6 && column < COLUMNS - 1 + 1e-6 && row < ROWS - 1 + 1e-6;
            if ((mm == nearestBefore || mm == nearestAfter) && !inside) {
                return false;
            }
        }
        return true;
    }

    Voxels voxels(long boundBytes) throws Exception {
        Volume volume = volume();
        return new VoxelLoader(boundBytes).load(volume, volume::slice, Progress.none(), new CancelToken());
    }

    Slice read(SliceRef ref) throws SliceReadException {
        int index = ref.instance().number() - 1;
        if (index == unreadable) {
            throw new SliceReadException("Slice " + index + " cannot be read.");
        }
        PixelSpacing spacing = new PixelSpacing(ROW_MM, COLUMN_MM, PixelSpacing.Source.PIXEL_SPACING);
        SliceGeometry geometry = new SliceGeometry(COLUMNS, ROWS, spacing, ref.plane());
        double[] stored = new double[COLUMNS * ROWS];
        for (int i = 0; i < stored.length; i++) {
            Vector3 at = geometry.toPatientMm(i % COLUMNS, i / COLUMNS);
            ModalityLut.Rescale rescale =
                    (ModalityLut.Rescale) grey.apply(index).modalityLut();
            stored[i] = at == null ? 0 : (value.applyAsDouble(at) - rescale.intercept()) / rescale.slope();
        }
        Frame frame = colour
                ? new Frame(ROWS, COLUMNS, 3, "RGB", new Samples.OfByte(new byte[3 * stored.length], false))
                : new Frame(ROWS, COLUMNS, 1, "MONOCHROME2", new Samples.OfDouble(stored));
        return new Slice(ref, frame, grey.apply(index), List.of(), geometry);
    }
}
