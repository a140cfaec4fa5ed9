package org.residua.anomaly;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.residua.autoencoder.InferencePlan;
import org.residua.autoencoder.Reconstruction;
import org.residua.bundle.Member;
import org.residua.bundle.Network;
import org.residua.bundle.Scoring;
import org.residua.preprocess.GridScale;
import org.residua.preprocess.ModelInput;

/** The networks of a model, or of one of its folds, at work. Thread-safe; the networks are freed by {@link #close()}. */
public final class Ensemble implements AutoCloseable {
    private record Seat(Member member, InferencePlan plan) {}

    private final List<Seat> seats = new ArrayList<>();
    private final Scoring.Fusion fusion;

    private Ensemble(Scoring.Fusion fusion) {
        this.fusion = fusion;
    }

    /** The networks run by the tensor library. */
    public static Ensemble of(List<Member> members, Scoring.Fusion fusion) {
        return of(members, fusion, InferencePlan::of);
    }

    /**
     * The networks, each run by its plan.
     *
     * @throws IllegalArgumentException when none is for the map, or one cannot be built
     */
    public static Ensemble of(
            List<Member> members, Scoring.Fusion fusion, Function<Network, InferencePlan> planOf) {
        if (members.stream().noneMatch(member -> member.use() == Member.Use.MAP)) {
            throw new IllegalArgumentException("A model needs at least one network for its map.");
        }
        Ensemble ensemble = new Ensemble(fusion);
        try {
            members.forEach(member -> ensemble.seats.add(new Seat(member, planOf.apply(member.network()))));
            return ensemble;
        } catch (RuntimeException e) {
            ensemble.close();
            throw e;
        }
    }

    /**
     * What the networks make of an input.
     *
     * @param input on the model's grid; each network sees it on its own
     * @throws IllegalArgumentException when a grid does not divide the input's, or a likelihood is asked of a network that
     *     predicts no variance
     */
    public Deviation deviation(ModelInput input) {
        List<float[]> residuals = new ArrayList<>();
        List<float[]> means = new ArrayList<>();
        List<float[]> descriptors = new ArrayList<>();
        List<Float> scales = new ArrayList<>();
        for (Seat seat : seats) {
            int factor = input.size() / seat.member.gridSize();
            ModelInput own = GridScale.reduced(input, factor);
            Reconstruction reconstruction = seat.plan.reconstruct(own);
            if (seat.member.use() == Member.Use.DESCRIPTOR) {
                descriptors.add(TextureDescriptor.of(own, reconstruction.mean()));
                continue;
            }
            float[] residual =
                    Evidence.residual(own, reconstruction, seat.member.residual(), seat.member.medianPx());
            residuals.add(enlarged(residual, own.size(), factor));
            means.add(enlarged(reconstruction.mean(), own.size(), factor));
            scales.add(seat.member.scale());
        }
        return new Deviation(
                Evidence.fused(residuals, scales, fusion, input.foreground()),
                reconstruction(means, input),
                descriptors.isEmpty() ? null : mean(descriptors));
    }

    private static float[] enlarged(float[] map, int size, int factor) {
        return factor == 1 ? map : GridScale.enlarged(map, size, factor);
    }

    /** Outside of the foreground the input, as no network was taught anything there. */
    private static float[] reconstruction(List<float[]> means, ModelInput input) {
        float[] result = mean(means);
        for (int i = 0; i < result.length; i++) {
            result[i] = input.foreground()[i] ? result[i] : input.values()[i];
        }
        return result;
    }

    private static float[] mean(List<float[]> arrays) {
        float[] result = new float[arrays.get(0).length];
        for (float[] array : arrays) {
            for (int i = 0; i < result.length; i++) {
                result[i] += array[i] / arrays.size();
            }
        }
        return result;
    }

    @Override
    public void close() {
        seats.forEach(seat -> seat.plan.close());
    }
}
