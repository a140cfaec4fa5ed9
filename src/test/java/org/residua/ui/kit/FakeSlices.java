package org.residua.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.anomaly.Stability;
import org.residua.bundle.ModelBundle;
import org.residua.study.SliceRef;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.volume.SliceReadException;
import org.residua.volume.Volume;
import org.residua.workflow.SeriesResult;

/** Works on single slices of the made-up study: nine tenths of the evidence holds, on the spot's last slice a third. */
public final class FakeSlices implements Services.SliceWork {
    private final FakeStudy study;

    FakeSlices(FakeStudy study) {
        this.study = study;
    }

    @Override
    public SeriesResult score(
            Volume volume,
            ModelBundle bundle,
            ScoreOptions options,
            Predicate<SliceRef> wanted,
            Consumer<SliceResult> each,
            Progress progress,
            CancelToken cancel) {
        SeriesResult all = study.score(volume, bundle, options, slice -> {}, progress, cancel);
        List<SliceResult> some =
                all.slices().stream().filter(slice -> wanted.test(slice.ref())).toList();
        some.forEach(each);
        return all.withSlices(some);
    }

    @Override
    public SliceResult pictures(Volume volume, int index, SeriesResult series) throws SliceReadException {
        return FakeStudy.score(volume.slice(index), series.bundle(), series.options(), false);
    }

    @Override
    public void stability(
            Volume volume,
            List<Integer> indices,
            SeriesResult series,
            ObjIntConsumer<Stability> each,
            Progress progress,
            CancelToken cancel) {
        for (int index : indices) {
            cancel.throwIfCancelled();
            AnomalyMap map = series.slices().stream()
                    .filter(slice -> slice.ref().equals(volume.refs().get(index)))
                    .findFirst()
                    .orElseThrow()
                    .map();
            float[] held = map.evidence().clone();
            for (int i = 0; i < held.length; i++) {
                held[i] *= index > FakeStudy.SPOT_SLICE ? 0.3f : 0.9f;
            }
            each.accept(new Stability(new AnomalyMap(map.size(), held, map.mapping()), 9), index);
        }
    }
}
