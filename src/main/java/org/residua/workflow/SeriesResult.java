package org.residua.workflow;

import java.util.List;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.bundle.ModelBundle;
import org.residua.preprocess.SeriesStatistics;
import org.residua.report.ReportInput;
import org.residua.study.Series;
import org.residua.study.SliceRef;
import org.residua.study.Study;
import org.residua.volume.Volume;
import org.residua.volume.VolumeSource;

/**
 * A scored series.
 *
 * @param slices in slice order, one for each slice that could be read
 * @param failures slices that could not be read, with the reason
 * @param statistics of the whole series, as the slices were normalised by
 */
public record SeriesResult(
        Series series,
        ModelBundle bundle,
        ScoreOptions options,
        List<SliceResult> slices,
        List<Failure> failures,
        SeriesStatistics statistics) {
    public SeriesResult {
        slices = List.copyOf(slices);
        failures = List.copyOf(failures);
    }

    /** Of slices that each stand alone. */
    public SeriesResult(
            Series series, ModelBundle bundle, ScoreOptions options, List<SliceResult> slices, List<Failure> failures) {
        this(series, bundle, options, slices, failures, SeriesStatistics.NONE);
    }

    /** The same with other slices. */
    public SeriesResult withSlices(List<SliceResult> others) {
        return new SeriesResult(series, bundle, options, others, failures, statistics);
    }

    /** The same as reports take it. */
    public ReportInput reportInput(Study study, VolumeSource source, String applicationVersion) {
        return new ReportInput(
                study,
                series,
                bundle,
                options,
                slices,
                failures.stream()
                        .map(failure -> new ReportInput.Failure(failure.ref(), failure.reason()))
                        .toList(),
                new Volume(series, source).windowed(),
                applicationVersion);
    }

    /** A slice that could not be read: the rest of the series still counts. */
    public record Failure(SliceRef ref, String reason) {}
}
