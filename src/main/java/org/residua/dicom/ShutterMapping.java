package org.residua.dicom;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.jspecify.annotations.Nullable;
import org.residua.volume.DisplayShutter;
import org.residua.volume.OverlayPlane;
import org.residua.volume.ShutterMask;
import org.residua.volume.SliceGeometry;

/** The display shutter of a frame, or of all of them; its coordinates are 1-based (PS3.3 C.7.6.11, C.7.6.15, C.7.6.16.2.16). */
final class ShutterMapping {
    /** P-Values of the shutter have 16 bits, greys 8. */
    private static final int LEVELS_PER_GREY = 0x101;

    private final Attributes shutter;
    private final SliceGeometry geometry;
    private final List<OverlayPlane> planes;
    private final BitSet shown = new BitSet();
    private boolean incomplete;

    private ShutterMapping(Attributes shutter, SliceGeometry geometry, List<OverlayPlane> planes) {
        this.shutter = shutter;
        this.geometry = geometry;
        this.planes = planes;
        shown.set(0, geometry.rows() * geometry.columns());
    }

    /**
     * What was found.
     *
     * @param shutter null where there is none
     * @param bitmapGroup overlay group that is a shutter, not to be drawn; 0 where none is
     * @param incomplete whether a shape could not be read
     */
    record Found(@Nullable DisplayShutter shutter, int bitmapGroup, boolean incomplete) {}

    static Found of(Attributes image, SliceGeometry geometry, List<OverlayPlane> planes) {
        Attributes group = new FrameGroups(image).group(Tag.FrameDisplayShutterSequence);
        Attributes shutter = group.containsValue(Tag.ShutterShape) ? group : image;
        String[] shapes = Values.texts(shutter, Tag.ShutterShape);
        if (shapes.length == 0) {
            return new Found(null, 0, false);
        }
        return new ShutterMapping(shutter, geometry, planes).found(shapes);
    }

    private Found found(String... shapes) {
        int all = shown.cardinality();
        for (String shape : shapes) {
            BitSet one = shape(shape);
            incomplete |= one == null;
            if (one != null) {
                shown.and(one);
            }
        }
        boolean bitmap = Arrays.asList(shapes).contains("BITMAP");
        int group = bitmap ? Values.integer(shutter, Tag.ShutterOverlayGroup, 0) : 0;
        // One that leaves nothing to be seen is a mistake: there would be no image.
        if (shown.isEmpty() || shown.cardinality() == all) {
            return new Found(null, group, incomplete || shown.isEmpty());
        }
        int level = Math.max(0, Math.min(0xffff, Values.integer(shutter, Tag.ShutterPresentationValue, 0)));
        return new Found(new ShutterMask(geometry.columns(), shown, level / LEVELS_PER_GREY), group, incomplete);
    }

    private @Nullable BitSet shape(String name) {
        return switch (name) {
            case "RECTANGULAR" -> rectangle();
            case "CIRCULAR" -> circle();
            case "POLYGONAL" -> polygon();
            case "BITMAP" -> bitmap();
            default -> null;
        };
    }

    private @Nullable BitSet rectangle() {
        Double left = Values.number(shutter, Tag.ShutterLeftVerticalEdge);
        Double right = Values.number(shutter, Tag.ShutterRightVerticalEdge);
        Double upper = Values.number(shutter, Tag.ShutterUpperHorizontalEdge);
        Double lower = Values.number(shutter, Tag.ShutterLowerHorizontalEdge);
        if (left == null || right == null || upper == null || lower == null) {
            return null;
        }
        BitSet inside = new BitSet();
        for (int row = 0; row < geometry.rows(); row++) {
            if (row + 1 >= upper && row + 1 <= lower) {
                fill(inside, row, left, right);
            }
        }
        return inside;
    }

    /** The radius is in columns: where pixels are not square, the circle is one on the screen, not in the matrix. */
    private @Nullable BitSet circle() {
        double[] center = Values.numbers(shutter, Tag.CenterOfCircularShutter);
        Double radius = Values.number(shutter, Tag.RadiusOfCircularShutter);
        if (center.length < 2 || radius == null) {
            return null;
        }
        BitSet inside = new BitSet();
        for (int row = 0; row < geometry.rows(); row++) {
            double down = (row + 1 - center[0]) * geometry.pixelAspect();
            double across = Math.sqrt(radius * radius - down * down);
            if (across >= 0) {
                fill(inside, row, center[1] - across, center[1] + across);
            }
        }
        return inside;
    }

    private @Nullable BitSet polygon() {
        double[] vertices = Values.numbers(shutter, Tag.VerticesOfThePolygonalShutter);
        if (vertices.length < 6 || vertices.length % 2 != 0) {
            return null;
        }
        BitSet inside = new BitSet();
        for (int row = 0; row < geometry.rows(); row++) {
            // Just above and just below the middle of the row, so that an edge along it is inside on either side.
            fillBetween(inside, row, crossings(vertices, row + 1 - 1e-6));
            fillBetween(inside, row, crossings(vertices, row + 1 + 1e-6));
        }
        return inside;
    }

    /** Columns, in order, where the sides of a polygon cross a line. */
    private static double[] crossings(double[] vertices, double y) {
        int n = vertices.length / 2;
        double[] columns = new double[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            int next = (i + 1) % n;
            double y0 = vertices[2 * i];
            double y1 = vertices[2 * next];
            if (y0 < y != y1 < y) {
                double x0 = vertices[2 * i + 1];
                columns[count++] = x0 + (y - y0) / (y1 - y0) * (vertices[2 * next + 1] - x0);
            }
        }
        double[] sorted = Arrays.copyOf(columns, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private void fillBetween(BitSet inside, int row, double... crossings) {
        for (int i = 0; i + 1 < crossings.length; i += 2) {
            fill(inside, row, crossings[i] - 1e-3, crossings[i + 1] + 1e-3);
        }
    }

    /** Pixels of a row from a column to another, 1-based, both included. */
    private void fill(BitSet inside, int row, double from, double to) {
        int first = (int) Math.max(0, Math.ceil(from) - 1);
        int last = (int) Math.min(geometry.columns() - 1, Math.floor(to) - 1);
        if (first <= last) {
            int start = row * geometry.columns();
            inside.set(start + first, start + last + 1);
        }
    }

    /** Bits that are set are hidden. */
    private @Nullable BitSet bitmap() {
        int group = Values.integer(shutter, Tag.ShutterOverlayGroup, 0);
        return planes.stream()
                .filter(plane -> plane.group() == group)
                .findFirst()
                .map(this::clear)
                .orElse(null);
    }

    private BitSet clear(OverlayPlane plane) {
        BitSet clear = new BitSet();
        for (int row = 0; row < geometry.rows(); row++) {
            for (int column = 0; column < geometry.columns(); column++) {
                clear.set(row * geometry.columns() + column, !plane.covers(column, row));
            }
        }
        return clear;
    }
}
