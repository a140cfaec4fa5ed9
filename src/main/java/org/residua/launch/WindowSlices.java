package org.residua.launch;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.anomaly.Stability;
import org.residua.bundle.BundleException;
import org.residua.bundle.ModelBundle;
import org.residua.study.SliceRef;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.ui.kit.Services;
import org.residua.volume.SliceReadException;
import org.residua.volume.Volume;
import org.residua.workflow.InspectSlices;
import org.residua.workflow.ScoreSeries;
import org.residua.workflow.SeriesResult;

/** Single slices, as the window asks for them. */
record WindowSlices(ScoreSeries score, InspectSlices inspect) implements Services.SliceWork {
    @Override
    public SeriesResult score(
            Volume volume,
            ModelBundle bundle,
            ScoreOptions options,
            Predicate<SliceRef> wanted,
            Consumer<SliceResult> each,
            Progress progress,
            CancelToken cancel)
            throws BundleException {
        return score.run(volume, bundle, options, wanted, each, progress, cancel);
    }

    @Override
    public SliceResult pictures(Volume volume, int index, SeriesResult series)
            throws BundleException, SliceReadException {
        return inspect.pictures(volume, index, series);
    }

    @Override
    public void stability(
            Volume volume,
            List<Integer> indices,
            SeriesResult series,
            ObjIntConsumer<Stability> each,
            Progress progress,
            CancelToken cancel)
            throws BundleException {
        inspect.stability(volume, indices, series, each, progress, cancel);
    }
}
