package org.residua.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.residua.bundle.Architecture;
import org.residua.bundle.Comparison;
import org.residua.bundle.Member;
import org.residua.bundle.Network;
import org.residua.bundle.Scoring;
import org.residua.bundle.Tensor;
import org.residua.evaluate.Label;
import org.residua.evaluate.ManifestRow;
import org.residua.evaluate.PreparedImage;
import org.residua.evaluate.Split;
import org.residua.preprocess.GridMapping;
import org.residua.preprocess.ModelInput;
import org.residua.task.CancelToken;

class ScaleFitTest {
    private static final int SIZE = 64;
    private static final int PIXELS = SIZE * SIZE;
    private static final Scoring PLAIN = Scoring.ofForeground(1, 0);

    @Test
    void theUnitIsWhatOneInAHundredScoredPixelsOfAllHeldOutImagesExceeds() {
        // Half a picture of foreground, 0 to 1999 and 2000 to 3999 thousandths in it, and much outside.
        List<PreparedImage> heldOut = List.of(image(0), image(2000));
        Comparison scaled = scaled(member(SIZE), heldOut, PLAIN);
        assertEquals(3.96, scaled.scale(), 0.001);
        assertEquals(Scoring.Residual.ABSOLUTE, scaled.residual());
    }

    @Test
    void anErodedRimDoesNotCount() {
        float[] values = new float[PIXELS];
        boolean[] foreground = new boolean[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            int x = i % SIZE;
            int y = i / SIZE;
            foreground[i] = x >= 10 && x < 50 && y >= 10 && y < 50;
            boolean rim = foreground[i] && (x == 10 || x == 49 || y == 10 || y == 49);
            values[i] = rim ? 5 : 0.25f;
        }
        List<PreparedImage> heldOut = List.of(prepared(values, foreground));
        assertEquals(5, scaled(member(SIZE), heldOut, PLAIN).scale());
        assertEquals(
                0.25f, scaled(member(SIZE), heldOut, Scoring.ofForeground(1, 1)).scale());
    }

    @Test
    void aNetworkOnACoarserGridIsMeasuredThere() {
        float[] values = new float[PIXELS];
        boolean[] all = new boolean[PIXELS];
        Arrays.fill(all, true);
        for (int i = 0; i < PIXELS; i++) {
            values[i] = i % 2;
        }
        List<PreparedImage> heldOut = List.of(prepared(values, all));
        assertEquals(1, scaled(member(SIZE), heldOut, PLAIN).scale());
        assertEquals(0.5f, scaled(member(SIZE / 2), heldOut, PLAIN).scale(), "stripes are grey there");
    }

    @Test
    void aPerfectReconstructionStillHasAUnit() {
        assertEquals(
                Float.MIN_NORMAL,
                scaled(
                                member(SIZE),
                                List.of(prepared(
                                        new float[PIXELS], image(0).input().foreground())),
                                PLAIN)
                        .scale());
    }

    private static Comparison scaled(Member member, List<PreparedImage> heldOut, Scoring scoring) {
        return ScaleFit.scaled(List.of(member), heldOut, scoring, new CancelToken())
                .get(0)
                .comparisons()
                .get(0);
    }

    /** Principal components that know nothing: they reconstruct 0. */
    private static Member member(int size) {
        Network network = new Network(
                new Architecture("pca", Map.of("gridSize", size, "latent", 1, "outputs", 1)),
                Map.of(
                        "mean", new Tensor(new int[] {size * size}, new float[size * size]),
                        "components", new Tensor(new int[] {1, size * size}, new float[size * size])));
        return new Member(network, 0, List.of(new Comparison(Scoring.Residual.ABSOLUTE, 1, 1)), null);
    }

    private static PreparedImage image(int first) {
        float[] values = new float[PIXELS];
        boolean[] foreground = new boolean[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            foreground[i] = i < 2000;
            values[i] = foreground[i] ? (first + i) / 1000f : 100;
        }
        return prepared(values, foreground);
    }

    private static PreparedImage prepared(float[] values, boolean[] foreground) {
        ManifestRow row = new ManifestRow(
                1, Path.of("x.png"), "p", "", Label.NORMAL, Split.TRAIN, null, null, "", "", null, "", Map.of());
        ModelInput input = new ModelInput(SIZE, values, foreground, new GridMapping(0, 0, 1, 1));
        return new PreparedImage(row, input, 0, 0, 0, null);
    }
}
