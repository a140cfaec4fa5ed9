package org.residua.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.residua.anomaly.Evidence;
import org.residua.autoencoder.InferencePlan;
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

    /** The same members with their scales; those that make no map keep theirs. */
    static List<Member> scaled(
            List<Member> members, List<PreparedImage> heldOut, Scoring scoring, CancelToken cancel) {
        return members.stream()
                .map(member -> member.use() == Member.Use.MAP
                        ? member.scaled(scale(member, heldOut, scoring, cancel))
                        : member)
                .toList();
    }

    private static float scale(Member member, List<PreparedImage> heldOut, Scoring scoring, CancelToken cancel) {
        List<float[]> residuals = new ArrayList<>();
        try (InferencePlan plan = InferencePlan.of(member.network())) {
            for (PreparedImage image : heldOut) {
                cancel.throwIfCancelled();
                residuals.add(scored(member, image.input(), plan, scoring));
            }
        }
        float[] pooled = new float[residuals.stream().mapToInt(r -> r.length).sum()];
        int n = 0;
        for (float[] residual : residuals) {
            System.arraycopy(residual, 0, pooled, n, residual.length);
            n += residual.length;
        }
        Arrays.sort(pooled);
        return n == 0 ? 1 : Math.max(Float.MIN_NORMAL, pooled[(int) ((1 - RARE) * (n - 1))]);
    }

    private static float[] scored(Member member, ModelInput input, InferencePlan plan, Scoring scoring) {
        ModelInput own = GridScale.reduced(input, input.size() / member.gridSize());
        float[] residual =
                Evidence.residual(own, plan.reconstruct(own), member.residual(), member.medianPx());
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
