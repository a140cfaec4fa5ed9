package org.residua.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.residua.anomaly.Evidence;
import org.residua.autoencoder.CheckpointJudge;
import org.residua.autoencoder.InferencePlan;
import org.residua.bundle.Comparison;
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
    private final Comparison comparison;
    private final Scoring scoring;

    /**
     * Judges on these normals, each with one lesion drawn from a fixed seed.
     *
     * @param comparison of the reconstruction, in any unit
     */
    public SyntheticJudge(List<ModelInput> normals, Comparison comparison, Scoring scoring) {
        this.comparison = comparison;
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
            float[] map =
                    Evidence.residual(input, plan.reconstruct(input), comparison.residual(), comparison.medianPx());
            pool.add(Evidence.evidence(map, input, null, scoring), masks.get(i), 0);
        }
        return pool.ranking().averagePrecision(new int[] {1});
    }
}
