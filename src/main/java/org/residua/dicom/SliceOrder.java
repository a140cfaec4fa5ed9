package org.residua.dicom;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.study.ImagePlane;
import org.residua.study.Instance;
import org.residua.study.Vector3;

/** The order of a series: by position along the normal where it is a stack of alike images in parallel planes, else by number. */
final class SliceOrder {
    /** Cosine of 0.8 degrees. */
    private static final double LEAST_PARALLEL_COSINE = 0.9999;
    /** Positions closer than this are the same, whatever rounding the file has. */
    private static final double SAME_POSITION_MM = 1e-3;

    private static final Comparator<Instance> BY_NUMBER = Comparator.comparingInt(Instance::number)
            .thenComparing(instance -> instance.uid().value())
            .thenComparing(Instance::file);

    private SliceOrder() {}

    /** The instances in slice order. */
    static List<Instance> of(List<Instance> instances) {
        ImagePlane first = instances.get(0).plane();
        if (first == null || !isStack(instances, first)) {
            return instances.stream().sorted(BY_NUMBER).toList();
        }
        Vector3 normal = first.normal();
        Comparator<Instance> byPosition = Comparator.comparingLong(instance -> positionStep(instance, normal));
        return instances.stream().sorted(byPosition.thenComparing(BY_NUMBER)).toList();
    }

    private static boolean isStack(List<Instance> instances, ImagePlane first) {
        Instance like = instances.get(0);
        return instances.stream()
                .allMatch(instance -> instance.rows() == like.rows()
                        && instance.columns() == like.columns()
                        && isParallel(instance.plane(), first));
    }

    private static boolean isParallel(@Nullable ImagePlane plane, ImagePlane first) {
        return plane != null
                && plane.rowDirection().dot(first.rowDirection()) > LEAST_PARALLEL_COSINE
                && plane.columnDirection().dot(first.columnDirection()) > LEAST_PARALLEL_COSINE;
    }

    /** Along one normal for all, so that directions rounded differently do not shift far slices. */
    private static long positionStep(Instance instance, Vector3 normal) {
        ImagePlane plane = instance.plane();
        return plane == null ? 0 : Math.round(plane.positionMm().dot(normal) / SAME_POSITION_MM);
    }
}
