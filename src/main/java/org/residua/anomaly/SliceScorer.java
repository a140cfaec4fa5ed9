package org.residua.anomaly;

import java.util.List;
import org.residua.anomaly.gate.GateVerdict;
import org.residua.anomaly.gate.InputGate;
import org.residua.bundle.Calibration;
import org.residua.bundle.ModelBundle;
import org.residua.preprocess.ModelInput;
import org.residua.preprocess.Preprocessor;
import org.residua.preprocess.SeriesStatistics;
import org.residua.study.Series;
import org.residua.task.CancelToken;
import org.residua.volume.Slice;

/** Scores single slices with one model: gate, input, reconstruction, evidence, the calibrated quantities. Thread-safe. */
public final class SliceScorer {
    private final ModelBundle bundle;
    private final Ensemble ensemble;
    private final String applicationVersion;
    private final InputGate gate;
    private final String preprocessingHash;

    /**
     * A scorer that uses, but does not close, the networks.
     *
     * @param ensemble the bundle's networks
     */
    public SliceScorer(ModelBundle bundle, Ensemble ensemble, String applicationVersion) {
        this.bundle = bundle;
        this.ensemble = ensemble;
        this.applicationVersion = applicationVersion;
        this.gate = new InputGate(bundle.gate());
        this.preprocessingHash = bundle.preprocessing().hash();
    }

    /**
     * Scores one slice. What the gate refuses comes back refused, with its reason and without a score, unless the
     * options say to ignore the gate; what cannot be scored at all, such as a colour image, is refused all the same.
     *
     * @param series what the slice belongs to, for the gate
     * @param statistics of the whole series
     */
    public SliceResult score(Slice slice, Series series, SeriesStatistics statistics, ScoreOptions options) {
        GateVerdict verdict = gate.check(slice, series);
        if (InputGate.isUnscorable(slice) || refused(verdict) && !options.ignoreGate()) {
            return refusal(slice, verdict, options);
        }
        ModelInput input = Preprocessor.prepare(slice, bundle.preprocessing(), statistics);
        verdict = gate.check(slice, series, input);
        if (refused(verdict) && !options.ignoreGate()) {
            return refusal(slice, verdict, options);
        }
        return scored(slice, input, uncalibrated(verdict), options);
    }

    /**
     * How far the evidence of a slice outlasts small changes of the input. The gate does not count here: this is asked of
     * slices that were scored.
     *
     * @param statistics of the whole series
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public Stability stability(Slice slice, SeriesStatistics statistics, CancelToken cancel) {
        ModelInput input = Preprocessor.prepare(slice, bundle.preprocessing(), statistics);
        return Stability.of(
                input,
                Perturbation.of(bundle.metadata(), slice.geometry()),
                perturbed -> evidence(ensemble.deviation(perturbed), perturbed),
                cancel);
    }

    private float[] evidence(Deviation deviation, ModelInput input) {
        return Evidence.evidence(deviation.residual(), input, bundle.pixelStatistics(), bundle.scoring());
    }

    private SliceResult scored(Slice slice, ModelInput input, GateVerdict verdict, ScoreOptions options) {
        Deviation deviation = ensemble.deviation(input);
        float[] evidence = evidence(deviation, input);
        double score = Evidence.imageScore(
                evidence, bundle.prior(), deviation.texture(), bundle.scoreParts(), bundle.scoring());
        if (Double.isNaN(score)) {
            return refusal(slice, GateVerdict.refused("The image holds nothing that could be scored."), options);
        }
        AnomalyMap map = new AnomalyMap(input.size(), evidence, input.mapping());
        Calibration calibration = bundle.calibration();
        double sliceP = calibration.sliceP(score);
        return new SliceResult(
                slice.ref(),
                score,
                sliceP,
                sliceP <= options.alpha(),
                verdict,
                Regions.above(
                        map,
                        calibration.regionThreshold(options.alpha()),
                        slice.geometry(),
                        bundle.evidenceQuantiles()),
                map,
                deviation.reconstruction(),
                input.values(),
                provenance(slice, options));
    }

    private GateVerdict uncalibrated(GateVerdict verdict) {
        int normals = bundle.calibration().slices();
        return normals >= Calibration.FEWEST_NORMALS
                ? verdict
                : verdict.and(GateVerdict.warned(
                        "The model is uncalibrated: it was calibrated on " + normals + " normal slices, and "
                                + Calibration.FEWEST_NORMALS + " are the fewest that mean something."));
    }

    private SliceResult refusal(Slice slice, GateVerdict verdict, ScoreOptions options) {
        return new SliceResult(
                slice.ref(), null, null, null, verdict, List.of(), null, null, null, provenance(slice, options));
    }

    private Provenance provenance(Slice slice, ScoreOptions options) {
        return new Provenance(
                bundle.metadata().id(),
                bundle.sha256(),
                preprocessingHash,
                bundle.calibration().id(),
                options.alpha(),
                options.ignoreGate(),
                applicationVersion,
                slice.ref().instance().uid().value(),
                slice.ref().frame());
    }

    private static boolean refused(GateVerdict verdict) {
        return verdict.verdict() == GateVerdict.Verdict.REFUSED;
    }
}
