package org.residua.dicom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.residua.study.ImagePlane;

/** Slices by the direction of their planes. */
final class Orientations {
    /** Cosine of 0.8 degrees. */
    private static final double LEAST_PARALLEL_COSINE = 0.9999;
    /** A turning view, such as a rotating projection, has at least so many images, each in its own direction. */
    private static final int LEAST_VIEWS = 4;

    private Orientations() {}

    static boolean isParallel(ImagePlane plane, ImagePlane other) {
        return plane.rowDirection().dot(other.rowDirection()) > LEAST_PARALLEL_COSINE
                && plane.columnDirection().dot(other.columnDirection()) > LEAST_PARALLEL_COSINE;
    }

    /** Whether all lie in parallel planes. */
    static boolean areParallel(SeriesPart part) {
        ImagePlane first = part.slices().get(0).traits().plane();
        return part.slices().stream().allMatch(slice -> {
            ImagePlane plane = slice.traits().plane();
            return plane != null && first != null && isParallel(plane, first);
        });
    }

    /** The parts whose slices are parallel. Views that turn from image to image stay together. */
    static List<SeriesPart> split(SeriesPart part) {
        List<ImagePlane> directions = new ArrayList<>();
        Map<ScannedSlice, Integer> directionOf = new HashMap<>();
        for (ScannedSlice slice : part.slices()) {
            ImagePlane plane = slice.traits().plane();
            if (plane != null) {
                directionOf.put(slice, directionOf(plane, directions));
            }
        }
        boolean named =
                directions.stream().map(ImagePlane::orientationName).distinct().count() == directions.size();
        boolean turning = directions.size() >= LEAST_VIEWS
                && directions.size() == part.slices().size();
        return turning
                ? List.of(part)
                : part.by(
                        slice -> directionOf.getOrDefault(slice, -1),
                        direction -> named
                                ? directions.get(direction).orientationName()
                                : directions.get(direction).describeOrientation());
    }

    private static int directionOf(ImagePlane plane, List<ImagePlane> known) {
        for (int i = 0; i < known.size(); i++) {
            if (isParallel(plane, known.get(i))) {
                return i;
            }
        }
        known.add(plane);
        return known.size() - 1;
    }
}
