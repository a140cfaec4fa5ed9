package org.residua.ui.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.Provenance;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.anomaly.gate.GateVerdict;
import org.residua.bundle.ModelBundle;
import org.residua.preprocess.GridMapping;
import org.residua.study.SliceRef;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.ui.kit.Services;
import org.residua.volume.Volume;
import org.residua.workflow.SeriesResult;

/**
 * Results of the size and kind that a model gives, made up at once: the speed of the window is measured with them, that of
 * networks elsewhere.
 */
final class BenchScorer implements Services.Scorer {
    private static final double SPOT_SHARE = 0.12;

    @Override
    public SeriesResult run(
            Volume volume,
            ModelBundle bundle,
            ScoreOptions options,
            Consumer<SliceResult> each,
            Progress progress,
            CancelToken cancel) {
        List<SliceResult> slices = new ArrayList<>();
        for (SliceRef ref : volume.refs()) {
            cancel.throwIfCancelled();
            SliceResult result = result(ref, slices.size(), bundle, options);
            slices.add(result);
            each.accept(result);
        }
        return new SeriesResult(volume.series(), bundle, options, slices, List.of());
    }

    private static SliceResult result(SliceRef ref, int index, ModelBundle bundle, ScoreOptions options) {
        int size = bundle.preprocessing().gridSize();
        double[] normals = bundle.calibration().sliceScores();
        double score = normals[(index * 37 + normals.length / 2) % normals.length];
        double p = bundle.calibration().sliceP(score);
        GridMapping mapping = new GridMapping(
                0,
                0,
                (double) ref.instance().columns() / size,
                (double) ref.instance().rows() / size);
        float[] input = new float[size * size];
        Arrays.fill(input, 0.4f);
        return new SliceResult(
                ref,
                score,
                p,
                p <= options.alpha(),
                GateVerdict.ACCEPTED,
                List.of(),
                new AnomalyMap(size, evidence(size, index, bundle, options), mapping),
                input.clone(),
                input,
                new Provenance(
                        bundle.metadata().id(),
                        bundle.sha256(),
                        "",
                        "",
                        options.alpha(),
                        false,
                        "bench",
                        ref.instance().uid().value(),
                        0));
    }

    /** A spot well above the threshold, at a place that changes from slice to slice. */
    private static float[] evidence(int size, int index, ModelBundle bundle, ScoreOptions options) {
        double threshold = bundle.calibration().regionThreshold(options.alpha());
        double peak = Double.isFinite(threshold) ? 2 * threshold : 1;
        double x = size * (0.5 + 0.2 * Math.sin(index));
        double y = size * (0.5 + 0.2 * Math.cos(index));
        float[] evidence = new float[size * size];
        for (int i = 0; i < evidence.length; i++) {
            int row = i / size;
            double far = Math.hypot(i % size + 0.5 - x, row + 0.5 - y) / (SPOT_SHARE * size);
            evidence[i] = (float) (peak * Math.exp(-far * far));
        }
        return evidence;
    }
}
