package org.residua.ui.shell;

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
import org.residua.workflow.SeriesResult;

/** Takes down which slices are scored when a series goes on. */
record Restarted(Services.SliceWork inner, List<SliceRef> again) implements Services.SliceWork {
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
        volume.refs().stream().filter(wanted).forEach(again::add);
        return inner.score(volume, bundle, options, wanted, each, progress, cancel);
    }

    @Override
    public SliceResult pictures(Volume volume, int index, SeriesResult series)
            throws BundleException, SliceReadException {
        return inner.pictures(volume, index, series);
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
        inner.stability(volume, indices, series, each, progress, cancel);
    }
}
