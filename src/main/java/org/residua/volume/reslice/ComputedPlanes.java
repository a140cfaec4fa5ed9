package org.residua.volume.reslice;

import java.util.List;
import java.util.stream.IntStream;
import org.residua.study.Instance;
import org.residua.study.Series;
import org.residua.study.SliceRef;
import org.residua.study.SopInstanceUid;
import org.residua.study.Stack;
import org.residua.volume.Frame;
import org.residua.volume.Presentation;
import org.residua.volume.Samples;
import org.residua.volume.Slice;
import org.residua.volume.Volume;

/** Planes through a stack as a volume of their own, whose slices are computed when they are asked for. */
public final class ComputedPlanes {
    private final Voxels voxels;
    private final PlaneStack planes;
    private final Volume volume;

    /**
     * Of one direction.
     *
     * @param series that the voxels are of
     * @throws IllegalArgumentException where the slices themselves are these planes
     */
    public ComputedPlanes(Series series, Voxels voxels, AnatomicalPlane plane) {
        this.voxels = voxels;
        planes = PlaneStack.of(voxels.grid(), plane);
        volume = new Volume(computed(series), this::slice);
    }

    /** What they are computed from. */
    public Voxels voxels() {
        return voxels;
    }

    /** The planes to look at. Their values are modality values. */
    public Volume volume() {
        return volume;
    }

    /**
     * Other values of the same voxels on a plane, row by row; NaN where there are none.
     *
     * @param values of the voxels of the series as it is stored
     */
    public float[] reslice(VoxelValues values, int index) {
        return planes.reslice(values.averaged(voxels.factor()), index);
    }

    private Slice slice(SliceRef ref) {
        float[] values = planes.reslice(voxels, ref.frame());
        float none = voxels.noValue();
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.isNaN(values[i]) ? none : values[i];
        }
        Slice pattern = voxels.pattern();
        Presentation presentation = new Presentation(
                List.of(),
                null,
                pattern.presentation().lossy(),
                pattern.presentation().notApplied());
        Frame frame = new Frame(
                planes.rows(), planes.columns(), 1, pattern.frame().photometric(), new Samples.OfFloat(values));
        return new Slice(ref, frame, voxels.pipeline(), voxels.vois(), planes.geometry(ref.frame()), presentation);
    }

    /**
     * The series with the planes for slices. They are no SOP instances and have no UID; the file is the first of the
     * series, and the number that of the stack, so that planes of two stacks of one file are never taken for each other. Their own positions are even, so there are no warnings.
     */
    private Series computed(Series series) {
        Instance instance = new Instance(
                new SopInstanceUid(""),
                series.slices().get(0).instance().file(),
                "",
                "",
                series.stack().number(),
                planes.rows(),
                planes.columns(),
                planes.size());
        List<SliceRef> refs = IntStream.range(0, planes.size())
                .mapToObj(index -> new SliceRef(instance, index, planes.plane(index)))
                .toList();
        return new Series(
                series.uid(),
                series.number(),
                series.modality(),
                series.description(),
                series.acquisition(),
                refs,
                new Stack(series.stack().number(), series.stack().count(), series.stack().reason()),
                series.frameOfReference());
    }
}
