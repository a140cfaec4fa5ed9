package org.residua.anomaly;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.residua.autoencoder.InferencePlan;
import org.residua.autoencoder.Reconstruction;
import org.residua.bundle.Comparison;
import org.residua.bundle.DescriptorBank;
import org.residua.bundle.Member;
import org.residua.bundle.Network;
import org.residua.bundle.Scoring;
import org.residua.preprocess.GridScale;
import org.residua.preprocess.ModelInput;

/** The networks of a model, or of one of its folds, at work. Thread-safe; the networks are freed by {@link #close()}. */
public final class Ensemble implements AutoCloseable {
    private record Seat(Member member, InferencePlan plan) {}

    private final List<Seat> seats = new ArrayList<>();
    private final Scoring scoring;

    private Ensemble(Scoring scoring) {
        this.scoring = scoring;
    }

    /** The networks run by the tensor library. */
    public static Ensemble of(List<Member> members, Scoring scoring) {
        return of(members, scoring, InferencePlan::of);
    }

    /**
     * The networks, each run by its plan.
     *
     * @throws IllegalArgumentException when none is for the map, or one cannot be built
     */
    public static Ensemble of(List<Member> members, Scoring scoring, Function<Network, InferencePlan> planOf) {
        if (members.stream().noneMatch(Member::isForMap)) {
            throw new IllegalArgumentException("A model needs at least one network for its map.");
        }
        Ensemble ensemble = new Ensemble(scoring);
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
        List<Float> scales = new ArrayList<>();
        List<Double> textures = new ArrayList<>();
        for (Seat seat : seats) {
            int factor = input.size() / seat.member.gridSize();
            ModelInput own = GridScale.reduced(input, factor);
            Reconstruction reconstruction = seat.plan.reconstruct(own);
            DescriptorBank bank = seat.member.textures();
            if (bank != null && scoring.texture() != Scoring.Texture.NONE) {
                float[] descriptor = TextureDescriptor.of(own, reconstruction.mean());
                textures.add(TextureDescriptor.distance(descriptor, bank, scoring.texture()));
            }
            if (seat.member.isForMap()) {
                means.add(enlarged(reconstruction.mean(), own.size(), factor));
            }
            for (Comparison comparison : seat.member.comparisons()) {
                float[] residual = Evidence.residual(own, reconstruction, comparison.residual(), comparison.medianPx());
                residuals.add(enlarged(residual, own.size(), factor));
                scales.add(comparison.scale());
            }
        }
        return new Deviation(
                Evidence.fused(residuals, scales, scoring.fusion(), input.foreground()),
                reconstruction(means, input),
                textures.isEmpty()
                        ? null
                        : textures.stream().mapToDouble(t -> t).average().orElseThrow());
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
