package org.residua.ui.kit;

import java.util.List;
import java.util.Map;
import org.residua.anomaly.Region;

/**
 * What follows from a series' results at one false positive rate on normals.
 *
 * @param alpha the rate
 * @param threshold the evidence that regions exceed; positive infinity where there are too few normals for this rate
 * @param flagged slices whose p-value is at most alpha
 * @param regions by slice, only slices that have some
 * @param candidates regions linked over neighbouring slices, by rank
 */
public record Analysis(
        double alpha,
        double threshold,
        List<Integer> flagged,
        Map<Integer, List<Region>> regions,
        List<Candidate> candidates) {
    /** Nothing is known yet. */
    public static final Analysis NONE = new Analysis(0.05, Double.POSITIVE_INFINITY, List.of(), Map.of(), List.of());

    public Analysis {
        flagged = List.copyOf(flagged);
        regions = Map.copyOf(regions);
        candidates = List.copyOf(candidates);
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
