package org.residua.anomaly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.residua.autoencoder.InferencePlan;
import org.residua.autoencoder.Reconstruction;
import org.residua.bundle.Architecture;
import org.residua.bundle.Comparison;
import org.residua.bundle.DescriptorBank;
import org.residua.bundle.Member;
import org.residua.bundle.Network;
import org.residua.bundle.Scoring;
import org.residua.bundle.Scoring.Fusion;
import org.residua.bundle.Scoring.Texture;
import org.residua.preprocess.GridMapping;
import org.residua.preprocess.ModelInput;

/** A network on the model's grid of 128 and one on 64, which say what the test wants. */
class EnsembleTest {
    private static final int FINE = 128;
    private static final int COARSE = 64;
    private static final int MIDDLE = FINE * FINE / 2 + FINE / 2;

    /** An even slice of 0.5, all foreground but the first row. */
    private static final ModelInput EVEN = even(FINE);

    @Test
    void networksOnTwoGridsAreFusedOnTheFinerOneInTheirOwnUnits() {
        // A residual of 0.1 in units of 0.05, and one of 0.4 in units of 0.1.
        List<Member> members = List.of(member(FINE, 0.05f), member(COARSE, 0.1f));
        Deviation mean =
                deviation(members, scoring(Fusion.MEAN), own -> filled(own, own.length == FINE * FINE ? 0.4f : 0.1f));
        Deviation geometric = deviation(
                members, scoring(Fusion.GEOMETRIC_MEAN), own -> filled(own, own.length == FINE * FINE ? 0.4f : 0.1f));
        assertEquals(FINE * FINE, mean.residual().length);
        assertEquals((2 + 4) / 2.0, mean.residual()[MIDDLE], 1e-5);
        assertEquals(Math.sqrt(2.02 * 4.02), geometric.residual()[MIDDLE], 1e-5);
        assertEquals((0.4 + 0.1) / 2, mean.reconstruction()[MIDDLE], 1e-6);
        assertEquals(Float.NaN, mean.residual()[5], "outside the foreground");
        assertEquals(0.5f, mean.reconstruction()[5], "outside the foreground it is the input");
        assertNull(mean.texture());
    }

    @Test
    void whatACoarseNetworkFindsLiesInTheSamePlaceOfTheFinerGrid() {
        Deviation deviation = deviation(List.of(member(COARSE, 1)), scoring(Fusion.MEAN), own -> {
            float[] mean = own.clone();
            mean[40 * COARSE + 10] = 0;
            return mean;
        });
        for (int y = 0; y < FINE; y++) {
            for (int x = 0; x < FINE; x++) {
                float expected = 0.5f * tent(x, 10) * tent(y, 40);
                assertEquals(y == 0 ? Float.NaN : expected, deviation.residual()[y * FINE + x], 1e-6f, x + " " + y);
            }
        }
    }

    /** The share that a pixel between centres of coarse pixels has of one of them. */
    private static float tent(int fine, int coarse) {
        return (float) Math.max(0, 1 - Math.abs((fine + 0.5) / 2 - 0.5 - coarse));
    }

    @Test
    void theTextureIsTheMeanOfTheNetworksThatLookAtIt() {
        // Nothing is left over: all energies are the smallest that count.
        List<Member> members =
                List.of(member(FINE, 1), textured(FINE, List.of(), 2), textured(COARSE, List.of(plain(1)), 3));
        Deviation deviation = deviation(
                members, new Scoring(Fusion.MEAN, 0, 0, Scoring.Region.FOREGROUND, 1, Texture.EXCESS), own -> own);
        assertNotNull(deviation.texture());
        assertEquals(Math.log(1e-3) * (1 / 2.0 + 1 / 3.0) / 2, deviation.texture(), 1e-4);
        assertNull(deviation(members, scoring(Fusion.MEAN), own -> own).texture(), "the scoring asks for none");
    }

    @Test
    void aNetworkForTexturesAloneHasNoSayInTheMap() {
        List<Member> members = List.of(member(COARSE, 1), textured(FINE, List.of(), 1));
        Deviation deviation =
                deviation(members, scoring(Fusion.MEAN), own -> filled(own, own.length == FINE * FINE ? 9 : 0.2f));
        assertEquals(0.3, deviation.residual()[MIDDLE], 1e-6);
        assertEquals(0.2, deviation.reconstruction()[MIDDLE], 1e-6);
    }

    @Test
    void anInputCoarserThanTheNetworkIsRefused() {
        try (Ensemble ensemble =
                Ensemble.of(List.of(member(FINE, 1)), scoring(Fusion.MEAN), network -> plan(network, own -> own))) {
            assertThrows(IllegalArgumentException.class, () -> ensemble.deviation(even(COARSE)));
        }
    }

    private static Deviation deviation(List<Member> members, Scoring scoring, UnaryOperator<float[]> network) {
        try (Ensemble ensemble = Ensemble.of(members, scoring, each -> plan(each, network))) {
            return ensemble.deviation(EVEN);
        }
    }

    private static InferencePlan plan(Network network, UnaryOperator<float[]> mean) {
        return new InferencePlan() {
            @Override
            public Reconstruction reconstruct(ModelInput input) {
                assertEquals(network.architecture().parameter("gridSize"), input.size());
                return new Reconstruction(mean.apply(input.values()), null);
            }

            @Override
            public void close() {}
        };
    }

    private static Scoring scoring(Fusion fusion) {
        return new Scoring(fusion, 0, 0, Scoring.Region.FOREGROUND, 1, Texture.NONE);
    }

    private static Comparison plain(float scale) {
        return new Comparison(Scoring.Residual.ABSOLUTE, 1, scale);
    }

    private static Member member(int gridSize, float scale) {
        return new Member(network(gridSize), 0, List.of(plain(scale)), null);
    }

    private static Member textured(int gridSize, List<Comparison> comparisons, float deviation) {
        float[] zero = new float[TextureDescriptor.LENGTH];
        return new Member(
                network(gridSize), 0, comparisons, new DescriptorBank(zero, filled(zero, deviation), new float[0]));
    }

    private static Network network(int gridSize) {
        return new Network(new Architecture("test", Map.of("gridSize", gridSize)), Map.of());
    }

    private static float[] filled(float[] like, float value) {
        float[] values = new float[like.length];
        Arrays.fill(values, value);
        return values;
    }

    private static ModelInput even(int size) {
        boolean[] foreground = new boolean[size * size];
        Arrays.fill(foreground, size, foreground.length, true);
        return new ModelInput(size, filled(new float[size * size], 0.5f), foreground, new GridMapping(0, 0, 1, 1));
    }
}
