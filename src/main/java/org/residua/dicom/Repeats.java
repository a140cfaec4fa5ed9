package org.residua.dicom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.residua.study.ImagePlane;
import org.residua.study.Vector3;

/** Parallel slices of which several lie at the same position: by what sets those apart, else by time, else by number. */
final class Repeats {
    /** Positions closer than this are the same, whatever rounding the file has. */
    static final double SAME_POSITION_MM = 1e-3;

    private static final List<Trait> WHEN_REPEATED = Stream.of(Trait.values())
            .filter(trait -> trait.use() == Trait.Use.WHEN_REPEATED)
            .toList();
    private static final List<Trait> OVER_TIME = Stream.of(Trait.values())
            .filter(trait -> trait.use() == Trait.Use.OVER_TIME)
            .toList();

    private Repeats() {}

    /**
     * How often each position is taken.
     *
     * @param of the position of each slice, by distance along the normal from 0
     */
    private record Positions(int[] of, int count) {
        static Positions of(List<ScannedSlice> slices) {
            double[] distances = distances(slices);
            Clusters clusters = Clusters.byDistance(distances, SAME_POSITION_MM);
            return new Positions(
                    IntStream.range(0, distances.length)
                            .map(i -> clusters.indexOf(distances[i]))
                            .toArray(),
                    clusters.count());
        }

        int repeats() {
            return of.length - count;
        }

        private int[] slicesAt() {
            int[] slices = new int[count];
            for (int position : of) {
                slices[position]++;
            }
            return slices;
        }

        int most() {
            return IntStream.of(slicesAt()).max().orElse(0);
        }

        /** Most positions are taken more than once: not a slice or two that was sent again. */
        boolean isSeveralSets() {
            return 2 * IntStream.of(slicesAt()).filter(n -> n > 1).count() >= count;
        }
    }

    /** Along one normal for all, so that directions rounded differently do not shift far slices. */
    static double[] distances(List<ScannedSlice> slices) {
        ImagePlane first = slices.get(0).traits().plane();
        Vector3 normal = first == null ? new Vector3(0, 0, 0) : first.normal();
        return slices.stream()
                .mapToDouble(slice -> {
                    ImagePlane plane = slice.traits().plane();
                    return plane == null ? 0 : plane.positionMm().dot(normal);
                })
                .toArray();
    }

    /** How many positions the slices lie at. */
    static int positions(List<ScannedSlice> slices) {
        return Positions.of(slices).count();
    }

    /** The parts that have each position once, as far as they can be told apart. */
    static List<SeriesPart> split(SeriesPart part) {
        Positions positions = Positions.of(part.slices());
        if (positions.repeats() == 0) {
            return List.of(part);
        }
        for (Trait trait : WHEN_REPEATED) {
            List<SeriesPart> parts = part.by(trait);
            if (parts.size() > 1 && parts.size() <= positions.most() && repeats(parts) < positions.repeats()) {
                return SeriesPart.each(parts, Repeats::split);
            }
        }
        // a cine at one position stays one stack, in order of time
        return positions.count() == 1 || !positions.isSeveralSets() ? List.of(part) : overTime(part, positions);
    }

    private static int repeats(List<SeriesPart> parts) {
        return parts.stream()
                .mapToInt(part -> Positions.of(part.slices()).repeats())
                .sum();
    }

    private static List<SeriesPart> overTime(SeriesPart part, Positions positions) {
        for (Trait trait : OVER_TIME) {
            List<SeriesPart> parts = part.by(trait);
            if (parts.size() > 1 && parts.size() <= positions.most() && repeats(parts) == 0) {
                return parts;
            }
        }
        for (Trait trait : OVER_TIME) {
            if (isDistinctAtEachPosition(part.slices(), positions, trait)) {
                return byRank(part, positions, TimeOrder.by(trait), "by " + trait.title());
            }
        }
        return byRank(part, positions, SliceOrder.BY_NUMBER, "by instance number, as nothing else tells them apart");
    }

    private static boolean isDistinctAtEachPosition(List<ScannedSlice> slices, Positions positions, Trait trait) {
        Map<Integer, List<String>> values = IntStream.range(0, slices.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> positions.of()[i],
                        Collectors.mapping(i -> slices.get(i).traits().text(trait), Collectors.toList())));
        return values.values().stream().allMatch(at -> at.stream().distinct().count() == at.size());
    }

    private static List<SeriesPart> byRank(
            SeriesPart part, Positions positions, Comparator<ScannedSlice> order, String how) {
        Map<Integer, List<Integer>> at = new HashMap<>();
        IntStream.range(0, part.slices().size())
                .forEach(i -> at.computeIfAbsent(positions.of()[i], any -> new ArrayList<>())
                        .add(i));
        int[] ranks = new int[part.slices().size()];
        for (List<Integer> slices : at.values()) {
            slices.sort(
                    (a, b) -> order.compare(part.slices().get(a), part.slices().get(b)));
            for (int rank = 0; rank < slices.size(); rank++) {
                ranks[slices.get(rank)] = rank;
            }
        }
        int most = positions.most();
        return part.byRank(ranks, rank -> "time " + (rank + 1) + " of " + most + " " + how);
    }
}
