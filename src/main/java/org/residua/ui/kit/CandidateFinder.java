package org.residua.ui.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.Region;
import org.residua.anomaly.SliceResult;
import org.residua.volume.SliceGeometry;

/** Links regions over neighbouring slices: they are one candidate when they share a pixel above the threshold. */
final class CandidateFinder {
    private final @Nullable SliceResult[] results;
    private final Map<Integer, List<Region>> regions;
    private final Map<Integer, SliceGeometry> geometries;
    private final double threshold;

    CandidateFinder(
            @Nullable SliceResult[] results,
            Map<Integer, List<Region>> regions,
            Map<Integer, SliceGeometry> geometries,
            double threshold) {
        this.results = results;
        this.regions = regions;
        this.geometries = geometries;
        this.threshold = threshold;
    }

    /** A region and its slice. */
    private record Placed(int slice, Region region) {}

    /** The candidates by their peaks, the rarest first. */
    List<Candidate> candidates() {
        // By identity: regions are many numbers, and each is here once.
        IdentityHashMap<Placed, List<Placed>> groups = new IdentityHashMap<>();
        List<Placed> before = List.of();
        for (Map.Entry<Integer, List<Region>> slice : new TreeMap<>(regions).entrySet()) {
            List<Placed> here = slice.getValue().stream()
                    .map(region -> new Placed(slice.getKey(), region))
                    .toList();
            here.forEach(placed -> groups.put(placed, new ArrayList<>(List.of(placed))));
            for (Placed placed : here) {
                for (Placed earlier : before) {
                    if (earlier.slice == placed.slice - 1 && touch(earlier, placed)) {
                        merge(groups, earlier, placed);
                    }
                }
            }
            before = here;
        }
        Set<List<Placed>> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        distinct.addAll(groups.values());
        return ranked(List.copyOf(distinct));
    }

    private static void merge(IdentityHashMap<Placed, List<Placed>> groups, Placed a, Placed b) {
        List<Placed> into = groups.getOrDefault(a, List.of());
        List<Placed> from = groups.getOrDefault(b, List.of());
        if (into != from) {
            into.addAll(from);
            from.forEach(placed -> groups.put(placed, into));
        }
    }

    private boolean touch(Placed a, Placed b) {
        AnomalyMap mapA = map(a.slice);
        AnomalyMap mapB = map(b.slice);
        if (mapA == null || mapB == null) {
            return false;
        }
        int right = Math.min(a.region.x() + a.region.width(), b.region.x() + b.region.width());
        int bottom = Math.min(a.region.y() + a.region.height(), b.region.y() + b.region.height());
        for (int y = Math.max(a.region.y(), b.region.y()); y < bottom; y++) {
            for (int x = Math.max(a.region.x(), b.region.x()); x < right; x++) {
                if (mapA.at(x, y) > threshold && mapB.at(x, y) > threshold) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable AnomalyMap map(int slice) {
        SliceResult result = results[slice];
        return result == null ? null : result.map();
    }

    private List<Candidate> ranked(List<List<Placed>> groups) {
        Comparator<Placed> byPeak = Comparator.comparingDouble(placed -> placed.region.peakEvidence());
        List<List<Placed>> sorted = new ArrayList<>(groups);
        sorted.sort(Comparator.comparingDouble((List<Placed> group) ->
                        -group.stream().max(byPeak).orElseThrow().region.peakEvidence())
                .thenComparingInt(group -> group.get(0).slice)
                .thenComparingInt(group -> group.get(0).region.rank()));
        List<Candidate> candidates = new ArrayList<>();
        for (List<Placed> group : sorted) {
            Placed peak = group.stream().max(byPeak).orElseThrow();
            Region largest = group.stream()
                    .map(Placed::region)
                    .max(Comparator.comparingInt(Region::areaPx))
                    .orElseThrow();
            candidates.add(new Candidate(
                    candidates.size() + 1,
                    direction(peak),
                    group.stream().mapToInt(Placed::slice).min().orElseThrow(),
                    group.stream().mapToInt(Placed::slice).max().orElseThrow(),
                    peak.slice,
                    peak.region,
                    largest.areaPx(),
                    largest.areaMm2()));
        }
        return candidates;
    }

    private List<String> direction(Placed peak) {
        AnomalyMap map = map(peak.slice);
        SliceGeometry geometry = geometries.get(peak.slice);
        if (map == null || geometry == null) {
            return List.of();
        }
        ScoredExtent extent = ScoredExtent.of(map);
        return PatientDirection.of(
                geometry,
                peak.region.peakX() + 0.5 - extent.middleX(),
                peak.region.peakY() + 0.5 - extent.middleY(),
                extent.width() / 2,
                extent.height() / 2);
    }
}
