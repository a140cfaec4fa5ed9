package org.residua.ui.viewer.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.residua.study.Vector3;
import org.residua.ui.kit.SeriesEntry;
import org.residua.volume.SliceGeometry;
import org.residua.volume.StackPositions;

/**
 * Which series scroll together. Those of one frame of reference whose planes are parallel do so by themselves; others
 * only where the user said which of their slices belong together, and never where the planes are known to differ.
 */
final class SeriesLinks {
    /** Of slices whose distance from others is not known. */
    private static final double LEAST_REACH_MM = 0.5;

    private final Map<SeriesEntry, SeriesPlace> places = new WeakHashMap<>();
    private final List<Manual> manual = new ArrayList<>();

    /**
     * What the user linked: {@code shiftMm} leads from a place in the one to the same in the other, {@code shiftSlices}
     * from a slice to a slice where there are no places.
     */
    private record Manual(
            SeriesEntry one, SeriesEntry other, @Nullable Vector3 shiftMm, int shiftSlices) {
        boolean joins(SeriesEntry a, SeriesEntry b) {
            return (one == a && other == b) || (one == b && other == a);
        }

        /** The same seen from a series. */
        Manual from(SeriesEntry entry) {
            return entry == one ? this : reversed();
        }

        private Manual reversed() {
            Vector3 back = shiftMm == null ? null : shiftMm.times(-1);
            return new Manual(/* one= */ other, /* other= */ one, back, -shiftSlices);
        }
    }

    /**
     * Where another series follows to.
     *
     * @param index the slice that is nearest
     * @param isInside whether that slice shows the place; else it is an end of the stack, or the edge of a gap
     * @param awayMm from that slice to the place; NaN where there are no positions
     */
    record Followed(int index, boolean isInside, double awayMm, Offset offset) {}

    /** What the way to a series went over, each including those before. */
    private enum Way {
        PLACES,
        SHIFT,
        SLICES
    }

    /** On the way through the links: a place in a series that was reached. */
    private record Reached(
            SeriesEntry entry, int index, @Nullable Vector3 placeMm, Vector3 shiftMm, int shiftSlices, Way way) {}

    /** Takes in what a decoded slice says of the extent of its series. */
    void decoded(SeriesEntry entry, SliceGeometry slice) {
        places.put(entry, place(entry).decoded(slice));
    }

    /** Whether both are in one frame of reference, with parallel planes. */
    boolean isShared(SeriesEntry a, SeriesEntry b) {
        return a.series().frameOfReference().isShared(b.series().frameOfReference()) && isParallel(a, b);
    }

    /** Whether the user may link them: they are not linked by themselves, and not known to show different planes. */
    boolean canLink(SeriesEntry a, SeriesEntry b) {
        boolean placed =
                place(a).positions().isPresent() && place(b).positions().isPresent();
        return a != b && !isShared(a, b) && (!placed || isParallel(a, b));
    }

    /** From now on these slices show the same, until another pair is named. */
    void link(SeriesEntry a, int sliceOfA, SeriesEntry b, int sliceOfB) {
        if (!canLink(a, b)) {
            throw new IllegalArgumentException("These series are linked by their positions, or show different planes.");
        }
        unlink(a, b);
        Vector3 inA = place(a).middleMm(sliceOfA);
        Vector3 inB = place(b).middleMm(sliceOfB);
        Vector3 shift = inA == null || inB == null ? null : inB.minus(inA);
        manual.add(new Manual(a, b, shift, sliceOfB - sliceOfA));
    }

    /** Forgets what the user linked between these two. */
    void unlink(SeriesEntry a, SeriesEntry b) {
        manual.removeIf(link -> link.joins(a, b));
    }

    /** Whether the user linked these two. */
    boolean isLinkedByUser(SeriesEntry a, SeriesEntry b) {
        return manual.stream().anyMatch(link -> link.joins(a, b));
    }

    /**
     * Where those of {@code shown} that are linked with a series, if by others between, show the same as a slice of it.
     *
     * @param current the slice that each shows: it stays where none is nearer
     */
    Map<SeriesEntry, Followed> follow(
            SeriesEntry from, int index, Collection<SeriesEntry> shown, ToIntFunction<SeriesEntry> current) {
        Map<SeriesEntry, Followed> followed = new LinkedHashMap<>();
        for (Reached reached : reach(from, index, shown)) {
            if (reached.entry() != from) {
                followed.put(reached.entry(), followed(from, reached, current.applyAsInt(reached.entry())));
            }
        }
        return followed;
    }

    /** What leads from a place in a series to the same in another; null where they are not linked by places. */
    @Nullable
    Vector3 shiftMm(SeriesEntry from, SeriesEntry to, Collection<SeriesEntry> shown) {
        return reach(from, 0, shown).stream()
                .filter(reached -> reached.entry() == to && reached.way() != Way.SLICES)
                .map(Reached::shiftMm)
                .findFirst()
                .orElse(null);
    }

    private Collection<Reached> reach(SeriesEntry from, int index, Collection<SeriesEntry> shown) {
        Map<SeriesEntry, Reached> reached = new LinkedHashMap<>();
        Deque<Reached> next = new ArrayDeque<>();
        next.add(new Reached(from, index, place(from).middleMm(index), new Vector3(0, 0, 0), 0, Way.PLACES));
        while (!next.isEmpty()) {
            Reached at = next.remove();
            if (reached.putIfAbsent(at.entry(), at) == null) {
                for (SeriesEntry other : shown) {
                    Reached step = reached.containsKey(other) ? null : step(at, other);
                    if (step != null) {
                        next.add(step);
                    }
                }
            }
        }
        return reached.values();
    }

    private @Nullable Reached step(Reached at, SeriesEntry other) {
        if (isShared(at.entry(), other)) {
            return at.placeMm() == null
                    ? null
                    : new Reached(other, 0, at.placeMm(), at.shiftMm(), at.shiftSlices(), at.way());
        }
        for (Manual link : manual) {
            if (link.joins(at.entry(), other)) {
                return step(at, link.from(at.entry()));
            }
        }
        return null;
    }

    private @Nullable Reached step(Reached at, Manual link) {
        Vector3 placeMm = at.placeMm();
        if (link.shiftMm() != null && placeMm != null) {
            return new Reached(
                    link.other(),
                    0,
                    placeMm.plus(link.shiftMm()),
                    at.shiftMm().plus(link.shiftMm()),
                    at.shiftSlices(),
                    at.way() == Way.SLICES ? Way.SLICES : Way.SHIFT);
        }
        int here = indexOf(at);
        int there = here + link.shiftSlices();
        Vector3 place =
                there >= 0 && there < link.other().size() ? place(link.other()).middleMm(there) : null;
        return new Reached(link.other(), there, place, at.shiftMm(), at.shiftSlices() + link.shiftSlices(), Way.SLICES);
    }

    private int indexOf(Reached at) {
        Vector3 placeMm = at.placeMm();
        return placeMm == null
                ? at.index()
                : place(at.entry())
                        .positions()
                        .map(stack -> stack.nearest(placeMm, at.index()).index())
                        .orElse(at.index());
    }

    private Followed followed(SeriesEntry from, Reached reached, int current) {
        Offset offset = reached.way() == Way.SLICES ? new Offset.Slices(reached.shiftSlices()) : new Offset.Shared();
        Vector3 placeMm = reached.placeMm();
        StackPositions stack = place(reached.entry()).positions().orElse(null);
        if (placeMm == null || stack == null) {
            int within = Math.max(0, Math.min(reached.entry().size() - 1, reached.index()));
            return new Followed(within, within == reached.index(), Double.NaN, offset);
        }
        StackPositions.Nearest nearest = stack.nearest(placeMm, current);
        double between =
                Math.max(place(reached.entry()).spacingMm(), place(from).spacingMm());
        boolean inside = Math.abs(nearest.awayMm()) <= Math.max(LEAST_REACH_MM, between / 2 * 1.001);
        if (reached.way() == Way.SHIFT) {
            offset = new Offset.Distance(towardsPatientAxis(reached.shiftMm(), stack.normal()));
        }
        return new Followed(nearest.index(), inside, nearest.awayMm(), offset);
    }

    /** Along the normal, which is turned to the left, the back or the head for it: where positions rise. */
    private static double towardsPatientAxis(Vector3 shiftMm, Vector3 normal) {
        double x = Math.abs(normal.x());
        double y = Math.abs(normal.y());
        double z = Math.abs(normal.z());
        double main = z >= x && z >= y ? normal.z() : y >= x ? normal.y() : normal.x();
        return shiftMm.dot(normal) * Math.signum(main);
    }

    private boolean isParallel(SeriesEntry a, SeriesEntry b) {
        return place(a).positions()
                .flatMap(one -> place(b).positions().map(one::isParallelTo))
                .orElse(false);
    }

    private SeriesPlace place(SeriesEntry entry) {
        return places.computeIfAbsent(entry, SeriesPlace::of);
    }
}
