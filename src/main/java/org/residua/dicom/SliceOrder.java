package org.residua.dicom;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.study.ImagePlane;
import org.residua.study.Instance;
import org.residua.study.SliceRef;
import org.residua.study.Vector3;

/** The order of a series: by position along the normal where it is a stack of alike images in parallel planes, else by number. */
final class SliceOrder {
    /** Cosine of 0.8 degrees. */
    private static final double LEAST_PARALLEL_COSINE = 0.9999;
    /** Positions closer than this are the same, whatever rounding the file has. */
    private static final double SAME_POSITION_MM = 1e-3;

    private static final Comparator<SliceRef> BY_NUMBER = Comparator.comparingInt(
                    (SliceRef slice) -> slice.instance().number())
            .thenComparing(slice -> slice.instance().uid().value())
            .thenComparing(slice -> slice.instance().file())
            .thenComparing(SliceRef::frame);

    private SliceOrder() {}

    /** The slices in order. */
    static List<SliceRef> of(List<SliceRef> slices) {
        ImagePlane first = slices.get(0).plane();
        if (first == null || !isStack(slices, first)) {
            return slices.stream().sorted(BY_NUMBER).toList();
        }
        Vector3 normal = first.normal();
        Comparator<SliceRef> byPosition = Comparator.comparingLong(slice -> positionStep(slice, normal));
        return slices.stream().sorted(byPosition.thenComparing(BY_NUMBER)).toList();
    }

    private static boolean isStack(List<SliceRef> slices, ImagePlane first) {
        Instance like = slices.get(0).instance();
        return slices.stream()
                .allMatch(slice -> slice.instance().rows() == like.rows()
                        && slice.instance().columns() == like.columns()
                        && isParallel(slice.plane(), first));
    }

    private static boolean isParallel(@Nullable ImagePlane plane, ImagePlane first) {
        return plane != null
                && plane.rowDirection().dot(first.rowDirection()) > LEAST_PARALLEL_COSINE
                && plane.columnDirection().dot(first.columnDirection()) > LEAST_PARALLEL_COSINE;
    }

    /** Along one normal for all, so that directions rounded differently do not shift far slices. */
    private static long positionStep(SliceRef slice, Vector3 normal) {
        ImagePlane plane = slice.plane();
        return plane == null ? 0 : Math.round(plane.positionMm().dot(normal) / SAME_POSITION_MM);
    }
}
