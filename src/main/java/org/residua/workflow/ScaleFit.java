package org.residua.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.residua.anomaly.Evidence;
import org.residua.autoencoder.InferencePlan;
import org.residua.autoencoder.Reconstruction;
import org.residua.bundle.Comparison;
import org.residua.bundle.Member;
import org.residua.bundle.Scoring;
import org.residua.evaluate.PreparedImage;
import org.residua.preprocess.GridScale;
import org.residua.preprocess.ModelInput;
import org.residua.task.CancelToken;

/** The unit of each network's residual: what one in a hundred scored pixels of held-out normals exceeds. */
final class ScaleFit {
    private static final double RARE = 0.01;

    private ScaleFit() {}

    /** The same members with their scales. */
    static List<Member> scaled(List<Member> members, List<PreparedImage> heldOut, Scoring scoring, CancelToken cancel) {
        List<Member> scaled = new ArrayList<>();
        for (Member member : members) {
            try (InferencePlan plan = InferencePlan.of(member.network())) {
                scaled.add(member.scaled(scaled(member, plan, heldOut, scoring, cancel)));
            }
        }
        return scaled;
    }

    private static List<Comparison> scaled(
            Member member, InferencePlan plan, List<PreparedImage> heldOut, Scoring scoring, CancelToken cancel) {
        List<List<float[]>> residuals = new ArrayList<>();
        member.comparisons().forEach(each -> residuals.add(new ArrayList<>()));
        for (PreparedImage image : heldOut) {
            cancel.throwIfCancelled();
            ModelInput own = GridScale.reduced(image.input(), image.input().size() / member.gridSize());
            Reconstruction reconstruction = plan.reconstruct(own);
            for (int i = 0; i < residuals.size(); i++) {
                residuals.get(i).add(scored(member.comparisons().get(i), own, reconstruction, scoring));
            }
        }
        return IntStream.range(0, residuals.size())
                .mapToObj(i -> member.comparisons().get(i).scaled(scale(residuals.get(i))))
                .toList();
    }

    private static float scale(List<float[]> residuals) {
        float[] pooled = new float[residuals.stream().mapToInt(r -> r.length).sum()];
        int n = 0;
        for (float[] residual : residuals) {
            System.arraycopy(residual, 0, pooled, n, residual.length);
            n += residual.length;
        }
        Arrays.sort(pooled);
        return n == 0 ? 1 : Math.max(Float.MIN_NORMAL, pooled[(int) ((1 - RARE) * (n - 1))]);
    }

    private static float[] scored(
            Comparison comparison, ModelInput own, Reconstruction reconstruction, Scoring scoring) {
        float[] residual = Evidence.residual(own, reconstruction, comparison.residual(), comparison.medianPx());
        boolean[] scored = Evidence.scored(own, scoring);
        float[] values = new float[residual.length];
        int n = 0;
        for (int i = 0; i < residual.length; i++) {
            if (scored[i] && !Float.isNaN(residual[i])) {
                values[n++] = residual[i];
            }
        }
        return Arrays.copyOf(values, n);
    }
}
