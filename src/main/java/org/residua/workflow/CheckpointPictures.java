package org.residua.workflow;

import java.util.ArrayList;
import java.util.List;
import org.residua.anomaly.Evidence;
import org.residua.autoencoder.InferencePlan;
import org.residua.autoencoder.Reconstruction;
import org.residua.bundle.Comparison;
import org.residua.bundle.Scoring;
import org.residua.phantom.SyntheticLesion;
import org.residua.phantom.SyntheticLesions;
import org.residua.preprocess.ModelInput;

/** The same few held-out normals at every checkpoint, the first of them with a synthetic change. */
final class CheckpointPictures {
    private static final int MOST = 4;
    private static final long SEED = 7;

    private final List<ModelInput> inputs = new ArrayList<>();
    private final List<boolean[]> changed = new ArrayList<>();
    private final Comparison comparison;
    private final Scoring scoring;

    /** Of the first of these normals; the rest as {@link org.residua.evaluate.SyntheticJudge} has it. */
    CheckpointPictures(List<ModelInput> normals, Comparison comparison, Scoring scoring) {
        this.comparison = comparison;
        this.scoring = scoring;
        for (ModelInput normal : normals.subList(0, Math.min(MOST, normals.size()))) {
            inputs.add(normal);
            changed.add(new boolean[normal.values().length]);
        }
        if (!inputs.isEmpty()) {
            ModelInput first = inputs.get(0);
            SyntheticLesion lesion = new SyntheticLesions(SEED)
                    .corrupt(List.of(first.values()), List.of(first.foreground()), first.size())
                    .get(0);
            inputs.set(0, new ModelInput(first.size(), lesion.values(), first.foreground(), first.mapping()));
            changed.set(0, lesion.mask());
        }
    }

    /** What lies outside is never trained, and looks like it. */
    private static float[] inside(float[] mean, boolean[] foreground) {
        float[] inside = new float[mean.length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = foreground[i] ? mean[i] : Float.NaN;
        }
        return inside;
    }

    List<TrainingPicture> of(InferencePlan plan) {
        List<TrainingPicture> pictures = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            ModelInput input = inputs.get(i);
            Reconstruction reconstruction = plan.reconstruct(input);
            float[] map = Evidence.residual(input, reconstruction, comparison.residual(), comparison.medianPx());
            pictures.add(new TrainingPicture(
                    input.size(),
                    input.values(),
                    inside(reconstruction.mean(), input.foreground()),
                    Evidence.evidence(map, input, null, scoring),
                    changed.get(i)));
        }
        return pictures;
    }
}
