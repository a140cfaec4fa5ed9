package org.residua.volume.reslice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.residua.study.ImagePlane;
import org.residua.study.Series;
import org.residua.study.SliceRef;
import org.residua.study.Stack;
import org.residua.study.Vector3;
import org.residua.volume.PixelSpacing;
import org.residua.volume.StackGeometry;
import org.residua.volume.reslice.NoVolumeException.Reason;

/**
 * Where the voxels of a stack of parallel slices lie.
 *
 * @param columns of a slice
 * @param rows of a slice
 * @param columnMm between columns
 * @param rowMm between rows
 * @param first plane of the first slice: the directions of all
 * @param places of the slices, each position once, ascending
 * @param spacingMm the usual distance between neighbours
 * @param oddities that the planes are computed in spite of
 */
public record StackGrid(
        int columns,
        int rows,
        double columnMm,
        double rowMm,
        ImagePlane first,
        List<Place> places,
        double spacingMm,
        Set<Oddity> oddities) {
    private static final double MOST_TILT_DEGREES = 45;
    private static final double LEAST_TILT_DEGREES = 0.5;
    private static final double LEAST_PARALLEL_COSINE = 0.9999;
    private static final double SAME_POSITION_MM = 1e-3;
    /** Of a pixel, or of the spacing of slices: less is rounding of the positions. */
    static final double ROUNDING = 0.02;

    /** What is odd about a stack, and what is done about it. */
    public enum Oddity {
        /** Distances differ: planes are computed at even ones. */
        UNEVEN,
        /** Slices are missing: nothing is shown there. */
        GAPS,
        /** Slices at the same position: the first is used. */
        REPEATED,
        /** The stack leans, as with a tilted gantry: each slice is taken where it truly lies. */
        TILTED
    }

    /**
     * Where a slice lies.
     *
     * @param slice of the series, 0-based
     * @param alongMm from the first slice, along the normal
     * @param column that its first column has on the grid of the first slice
     * @param row that its first row has on the grid of the first slice
     * @param gapAfter whether slices are missing between it and the next
     */
    public record Place(int slice, double alongMm, double column, double row, boolean gapAfter) {}

    public StackGrid {
        places = List.copyOf(places);
        oddities = Set.copyOf(oddities);
    }

    /** Why a series is no volume, as far as can be told without reading its pixels; null where nothing speaks against it. */
    public static @Nullable Reason reasonAgainst(Series series) {
        if (series.stack().kind() != Stack.Kind.VOLUME) {
            return Reason.NO_STACK;
        }
        if (series.sliceCount() < 2) {
            return Reason.TOO_FEW_SLICES;
        }
        List<ImagePlane> planes = planes(series);
        if (planes.size() < series.sliceCount()) {
            return Reason.NOT_PLACED;
        }
        ImagePlane first = planes.get(0);
        if (planes.stream().anyMatch(plane -> !isParallel(plane, first))) {
            return Reason.NO_STACK;
        }
        SliceRef ref = series.slices().get(0);
        boolean equal = series.slices().stream()
                .allMatch(other -> other.instance().rows() == ref.instance().rows()
                        && other.instance().columns() == ref.instance().columns());
        if (!equal) {
            return Reason.UNEQUAL_SLICES;
        }
        if (distances(planes).stream().noneMatch(mm -> mm > SAME_POSITION_MM)) {
            return Reason.TOO_FEW_SLICES;
        }
        return StackGeometry.of(planes).tiltDegrees() > MOST_TILT_DEGREES ? Reason.TOO_OBLIQUE : null;
    }

    /**
     * The grid of a series.
     *
     * @param spacing of the pixels of all slices
     * @throws NoVolumeException where it is none
     */
    public static StackGrid of(Series series, PixelSpacing spacing) throws NoVolumeException {
        Reason reason = reasonAgainst(series);
        if (reason != null) {
            throw new NoVolumeException(reason);
        }
        List<ImagePlane> planes = planes(series);
        StackGeometry geometry = StackGeometry.of(planes);
        SliceRef ref = series.slices().get(0);
        return new StackGrid(
                ref.instance().columns(),
                ref.instance().rows(),
                spacing.columnMm(),
                spacing.rowMm(),
                planes.get(0),
                places(planes, geometry, spacing),
                evenSpacingMm(planes, geometry),
                oddities(geometry));
    }

    /** The grid of blocks of so many columns and rows. */
    StackGrid averaged(int factor) {
        double aside = (factor - 1) / 2.0;
        Vector3 middle = first.positionMm()
                .plus(first.rowDirection().times(aside * columnMm))
                .plus(first.columnDirection().times(aside * rowMm));
        return new StackGrid(
                columns / factor,
                rows / factor,
                columnMm * factor,
                rowMm * factor,
                new ImagePlane(middle, first.rowDirection(), first.columnDirection()),
                places.stream()
                        .map(place -> new Place(
                                place.slice, place.alongMm, place.column / factor, place.row / factor, place.gapAfter))
                        .toList(),
                spacingMm,
                oddities);
    }

    /** How many voxels there are. */
    public long voxels() {
        return (long) columns * rows * places.size();
    }

    /** From the first slice to the last, along the normal. */
    double lengthMm() {
        return places.get(places.size() - 1).alongMm;
    }

    private static List<ImagePlane> planes(Series series) {
        return series.slices().stream()
                .map(SliceRef::plane)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static boolean isParallel(ImagePlane plane, ImagePlane other) {
        return plane.rowDirection().dot(other.rowDirection()) > LEAST_PARALLEL_COSINE
                && plane.columnDirection().dot(other.columnDirection()) > LEAST_PARALLEL_COSINE;
    }

    private static List<Double> distances(List<ImagePlane> planes) {
        ImagePlane first = planes.get(0);
        return planes.stream()
                .map(plane -> plane.positionMm().minus(first.positionMm()).dot(first.normal()))
                .toList();
    }

    private static List<Place> places(List<ImagePlane> planes, StackGeometry geometry, PixelSpacing spacing) {
        ImagePlane first = planes.get(0);
        List<Double> alongMm = distances(planes);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < planes.size(); i++) {
            boolean repeated = i > 0 && alongMm.get(i) - alongMm.get(i - 1) <= SAME_POSITION_MM;
            if (!repeated) {
                int next = i + 1;
                while (next < planes.size() && alongMm.get(next) - alongMm.get(i) <= SAME_POSITION_MM) {
                    next++;
                }
                int before = next;
                Vector3 offset = planes.get(i).positionMm().minus(first.positionMm());
                places.add(new Place(
                        i,
                        alongMm.get(i),
                        withoutRounding(offset.dot(first.rowDirection()) / spacing.columnMm()),
                        withoutRounding(offset.dot(first.columnDirection()) / spacing.rowMm()),
                        geometry.gaps().stream().anyMatch(gap -> gap.after() == before)));
            }
        }
        return places;
    }

    private static double withoutRounding(double pixels) {
        double whole = Math.rint(pixels);
        return Math.abs(pixels - whole) <= ROUNDING ? whole : pixels;
    }

    /**
     * The mean distance of an even stack: positions are often rounded to fractions of a millimetre, and the usual one times
     * hundreds of slices would be off by some.
     */
    private static double evenSpacingMm(List<ImagePlane> planes, StackGeometry geometry) {
        if (geometry.isIrregular()) {
            return geometry.spacingMm();
        }
        List<Double> alongMm = distances(planes);
        long steps = 0;
        for (int i = 1; i < alongMm.size(); i++) {
            steps += Math.round((alongMm.get(i) - alongMm.get(i - 1)) / geometry.spacingMm());
        }
        return (alongMm.get(alongMm.size() - 1) - alongMm.get(0)) / steps;
    }

    private static Set<Oddity> oddities(StackGeometry geometry) {
        Set<Oddity> found = EnumSet.noneOf(Oddity.class);
        add(found, geometry.isIrregular(), Oddity.UNEVEN);
        add(found, !geometry.gaps().isEmpty(), Oddity.GAPS);
        add(found, geometry.repeated() > 0, Oddity.REPEATED);
        add(found, geometry.tiltDegrees() >= LEAST_TILT_DEGREES, Oddity.TILTED);
        return found;
    }

    private static void add(Set<Oddity> found, boolean is, Oddity oddity) {
        if (is) {
            found.add(oddity);
        }
    }
}
