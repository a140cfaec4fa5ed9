package org.residua.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.residua.anomaly.Evidence;
import org.residua.autoencoder.CheckpointJudge;
import org.residua.autoencoder.InferencePlan;
import org.residua.bundle.Scoring;
import org.residua.phantom.SyntheticLesion;
import org.residua.phantom.SyntheticLesions;
import org.residua.preprocess.ModelInput;

/**
 * Judges weights by the average precision with which their residual finds synthetic lesions, pixel by pixel, in normals
 * that are neither trained nor calibrated on. Reconstruction loss is a poor guide: it goes on falling when the network
 * has learnt to copy lesions too.
 */
public final class SyntheticJudge implements CheckpointJudge {
    private static final long SEED = 99;

    private final List<ModelInput> inputs = new ArrayList<>();
    private final List<boolean[]> masks = new ArrayList<>();
    private final Scoring.Residual residual;
    private final int medianPx;
    private final Scoring scoring;

    /**
     * Judges on these normals, each with one lesion drawn from a fixed seed.
     *
     * @param residual what is compared
     * @param medianPx of the filter on the residual
     */
    public SyntheticJudge(List<ModelInput> normals, Scoring.Residual residual, int medianPx, Scoring scoring) {
        this.residual = residual;
        this.medianPx = medianPx;
        this.scoring = scoring;
        List<SyntheticLesion> lesions = new SyntheticLesions(SEED)
                .corrupt(
                        normals.stream().map(ModelInput::values).toList(),
                        normals.stream().map(ModelInput::foreground).toList(),
                        normals.get(0).size());
        for (int i = 0; i < normals.size(); i++) {
            ModelInput normal = normals.get(i);
            inputs.add(new ModelInput(normal.size(), lesions.get(i).values(), normal.foreground(), normal.mapping()));
            masks.add(lesions.get(i).mask());
        }
    }

    @Override
    public double judge(InferencePlan plan) {
        PixelPool pool = new PixelPool();
        for (int i = 0; i < inputs.size(); i++) {
            ModelInput input = inputs.get(i);
            float[] map = Evidence.residual(input, plan.reconstruct(input), residual, medianPx);
            pool.add(Evidence.evidence(map, input, null, scoring), masks.get(i), 0);
        }
        return pool.ranking().averagePrecision(new int[] {1});
    }
}
