package org.residua.ui.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.Region;

/**
 * A place in the patient that differs: regions that lie on one another on neighbouring slices.
 *
 * @param rank 1 for the rarest peak of the series
 * @param direction where it lies, as message keys such as {@code direction.right}, from the geometry alone
 * @param firstSlice 0-based
 * @param lastSlice 0-based, inclusive
 * @param peakSlice where the peak is
 * @param peak the region that has the peak
 * @param largestAreaPx on any one slice
 * @param largestAreaMm2 on any one slice; null where there is no spacing
 */
public record Candidate(
        int rank,
        List<String> direction,
        int firstSlice,
        int lastSlice,
        int peakSlice,
        Region peak,
        int largestAreaPx,
        @Nullable Double largestAreaMm2) {
    public Candidate {
        direction = List.copyOf(direction);
    }

    /** Where it lies, in words: "Right anterior". */
    public String name() {
        String words = String.join(" ", direction.stream().map(Messages::text).toList());
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
