package org.residua.dicom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Slices of a series that were not set apart so far.
 *
 * @param slices in order of instance number and frame
 * @param reason what sets them apart from the rest, in words; empty where nothing does
 */
record SeriesPart(List<ScannedSlice> slices, String reason) {
    /** The parts by a trait, in order of its values; the part itself where all agree. */
    List<SeriesPart> by(Trait trait) {
        if (!trait.isNumber()) {
            return by(slice -> slice.traits().text(trait), trait::label);
        }
        double[] values = slices.stream()
                .map(slice -> slice.traits().text(trait))
                .filter(text -> !text.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
        Clusters clusters = Clusters.byShare(values, trait.tolerance());
        return by(
                slice -> {
                    String text = slice.traits().text(trait);
                    return text.isEmpty() ? Double.NEGATIVE_INFINITY : clusters.lowest(Double.parseDouble(text));
                },
                lowest -> trait.label(lowest == Double.NEGATIVE_INFINITY ? "" : Double.toString(lowest)));
    }

    /** The parts by a key, in its order; the part itself where all have the same. */
    <K extends Comparable<K>> List<SeriesPart> by(Function<ScannedSlice, K> key, Function<K, String> label) {
        Map<K, List<ScannedSlice>> groups = new TreeMap<>();
        slices.forEach(slice -> groups.computeIfAbsent(key.apply(slice), any -> new ArrayList<>())
                .add(slice));
        if (groups.size() == 1) {
            return List.of(this);
        }
        Map<String, Integer> times = new HashMap<>();
        List<SeriesPart> parts = new ArrayList<>();
        groups.forEach((value, group) -> {
            String name = label.apply(value);
            int time = times.merge(name, 1, Integer::sum);
            parts.add(new SeriesPart(group, joined(reason, time == 1 ? name : name + " (" + time + ")")));
        });
        return parts;
    }

    /** Each of the parts split further. */
    static List<SeriesPart> each(List<SeriesPart> parts, Function<SeriesPart, List<SeriesPart>> split) {
        return parts.stream().flatMap(part -> split.apply(part).stream()).toList();
    }

    /** One part a rank: {@code ranks} belong to the slices. */
    List<SeriesPart> byRank(int[] ranks, Function<Integer, String> label) {
        Map<ScannedSlice, Integer> rankOf = new HashMap<>();
        IntStream.range(0, ranks.length).forEach(i -> rankOf.put(slices.get(i), ranks[i]));
        return by(slice -> rankOf.getOrDefault(slice, 0), label);
    }

    boolean isPlaced() {
        return slices.get(0).traits().plane() != null;
    }

    private static String joined(String first, String second) {
        return String.join(
                ", ", Stream.of(first, second).filter(text -> !text.isEmpty()).toList());
    }
}
