package org.residua.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.bundle.ModelBundle;
import org.residua.study.Series;
import org.residua.study.SliceRef;
import org.residua.study.Study;
import org.residua.volume.VolumeSource;

/**
 * A scored series and all that a report says of it.
 *
 * @param study the one that the series belongs to
 * @param slices in slice order
 * @param failures slices that could not be read
 * @param source reads the slices again, for the pictures
 * @param applicationVersion of Residua
 * @param numbers of the slices of the series, 1-based
 */
public record ReportInput(
        Study study,
        Series series,
        ModelBundle bundle,
        ScoreOptions options,
        List<SliceResult> slices,
        List<Failure> failures,
        VolumeSource source,
        String applicationVersion,
        Map<SliceRef, Integer> numbers) {
    public ReportInput {
        slices = List.copyOf(slices);
        failures = List.copyOf(failures);
        numbers = Map.copyOf(numbers);
    }

    /** With the slices numbered in their order. */
    public ReportInput(
            Study study,
            Series series,
            ModelBundle bundle,
            ScoreOptions options,
            List<SliceResult> slices,
            List<Failure> failures,
            VolumeSource source,
            String applicationVersion) {
        this(study, series, bundle, options, slices, failures, source, applicationVersion, numbers(series));
    }

    private static Map<SliceRef, Integer> numbers(Series series) {
        Map<SliceRef, Integer> numbers = new HashMap<>();
        series.slices().forEach(slice -> numbers.putIfAbsent(slice, numbers.size() + 1));
        return numbers;
    }

    /** A slice that could not be read, and why. */
    public record Failure(SliceRef ref, String reason) {}

    /** The place of a slice in its series, 1-based; 0 when it is not of this series. */
    public int numberOf(SliceRef ref) {
        return numbers.getOrDefault(ref, 0);
    }
}
