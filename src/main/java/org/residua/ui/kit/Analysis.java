package org.residua.ui.kit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.Region;

/**
 * What follows from a series' results at one false positive rate on normals.
 *
 * @param alpha the rate
 * @param threshold the evidence that regions exceed; positive infinity where there are too few normals for this rate
 * @param flagged slices whose p-value is at most alpha
 * @param regions by slice, only slices that have some
 * @param candidates regions linked over neighbouring slices, by rank
 * @param stable whether the region of a candidate's peak outlasts small shifts; only where that is known
 * @param unstable by slice, regions of which it is known that they do not
 */
public record Analysis(
        double alpha,
        double threshold,
        List<Integer> flagged,
        Map<Integer, List<Region>> regions,
        List<Candidate> candidates,
        Map<Candidate, Boolean> stable,
        Map<Integer, List<Region>> unstable) {
    /** Nothing is known yet. */
    public static final Analysis NONE =
            new Analysis(0.05, Double.POSITIVE_INFINITY, List.of(), Map.of(), List.of(), Map.of(), Map.of());

    public Analysis {
        flagged = List.copyOf(flagged);
        regions = Map.copyOf(regions);
        candidates = List.copyOf(candidates);
        stable = Map.copyOf(stable);
        unstable = Map.copyOf(unstable);
    }

    /** How many pixels exceed the threshold, over all slices. */
    public long pixelCount() {
        return allRegions().mapToLong(Region::areaPx).sum();
    }

    /** Their area over all slices; null where a slice has no spacing, or nothing exceeds the threshold. */
    public @Nullable Double areaMm2() {
        double sum = 0;
        for (Region region : allRegions().toList()) {
            Double area = region.areaMm2();
            if (area == null) {
                return null;
            }
            sum += area;
        }
        return regions.isEmpty() ? null : sum;
    }

    private Stream<Region> allRegions() {
        return regions.values().stream().flatMap(List::stream);
    }

    /** How many regions there are over all slices. */
    public int regionCount() {
        return regions.values().stream().mapToInt(List::size).sum();
    }

    /** Whether this rate can be held at all. */
    public boolean attainable() {
        return threshold < Double.POSITIVE_INFINITY;
    }
}
