package org.residua.anomaly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.residua.bundle.EvidenceQuantiles;
import org.residua.bundle.Metadata;
import org.residua.preprocess.GridMapping;
import org.residua.preprocess.ModelInput;
import org.residua.study.ImagePlane;
import org.residua.study.Vector3;
import org.residua.task.CancelToken;
import org.residua.testkit.TestBundles;
import org.residua.volume.SliceGeometry;

class StabilityTest {
    private static final int SIZE = 32;
    private static final Metadata HEAD = TestBundles.brain().metadata();
    private static final SliceGeometry UNPLACED = new SliceGeometry(SIZE, SIZE, null, null);
    private static final EvidenceQuantiles QUANTILES =
            new EvidenceQuantiles(new float[] {0, 1}, new double[] {1, 1e-4}, 1000);
    private static final double THRESHOLD = 0.5;

    /** Evidence that goes wherever the patient goes. */
    private static float[] faithful(ModelInput input) {
        return input.values().clone();
    }

    private final ModelInput input = blob();

    @Test
    void aModelThatFollowsThePatientHasTheSameEvidenceInEveryRun() {
        Stability stability = stability(StabilityTest::faithful);
        assertEquals(9, stability.runs(), "eight shifts and the mirror image");
        for (int i = 0; i < SIZE * SIZE; i++) {
            if (inner(i)) {
                assertEquals(input.values()[i], stability.held().evidence()[i], "pixel " + i);
            }
        }
        assertTrue(stability.isStable(pixels(regionOf(input.values())), THRESHOLD));
    }

    @Test
    void whatStaysBehindWhenThePatientMovesIsUnstable() {
        // A defect of the model at one pixel of its grid, wherever the patient lies.
        float[] spot = new float[SIZE * SIZE];
        spot[10 * SIZE + 10] = 1;
        Stability stability = stability(perturbed -> spot);
        assertEquals(0, stability.shareHeld(pixels(regionOf(spot), spot), THRESHOLD));
        assertFalse(stability.isStable(pixels(regionOf(spot), spot), THRESHOLD));
    }

    @Test
    void whatMostRunsReachHolds() {
        // Of nine runs seven must reach it: the third lowest counts.
        int[] run = {0};
        Stability stability = stability(perturbed -> {
            float[] even = new float[SIZE * SIZE];
            java.util.Arrays.fill(even, run[0]++);
            return even;
        });
        assertEquals(2, stability.held().evidence()[16 * SIZE + 16]);
        assertEquals(Math.ceil(Stability.RUNS * 9), 9 - 2);
    }

    @Test
    void everyPerturbationIsUndoneExactly() {
        for (Perturbation perturbation : Perturbation.of(HEAD, UNPLACED)) {
            float[] back = perturbation.undo(perturbation.apply(input).values(), input);
            for (int i = 0; i < back.length; i++) {
                if (inner(i)) {
                    assertEquals(input.values()[i], back[i], perturbation + " at " + i);
                }
            }
        }
    }

    @Test
    void theMirrorImageStaysWhereThePatientIs() {
        Perturbation mirror = new Perturbation(0, 0, true);
        ModelInput mirrored = mirror.apply(input);
        assertArrayEquals(bounds(input.foreground()), bounds(mirrored.foreground()));
        assertEquals(input.values()[12 * SIZE + 9], mirrored.values()[12 * SIZE + 25 - 9 + 4]);
    }

    @Test
    void aMirrorImageCountsWhereTheDomainIsNearSymmetricAndTheRowsRunFromSideToSide() {
        assertEquals(9, Perturbation.of(HEAD, UNPLACED).size());
        assertEquals(9, Perturbation.of(HEAD, placed(new Vector3(-1, 0, 0))).size());
        assertEquals(8, Perturbation.of(HEAD, placed(new Vector3(0, 1, 0))).size(), "no left and right in the plane");
        assertEquals(
                8, Perturbation.of(TestBundles.chest().metadata(), UNPLACED).size(), "the heart is on the left");
    }

    @Test
    void shiftsGoAllAroundByOneToTwoPixels() {
        List<Perturbation> all = Perturbation.of(TestBundles.chest().metadata(), UNPLACED);
        assertEquals(0, all.stream().mapToInt(Perturbation::dx).sum());
        assertEquals(0, all.stream().mapToInt(Perturbation::dy).sum());
        assertEquals(8, all.stream().distinct().count());
        assertTrue(all.stream().mapToDouble(p -> Math.hypot(p.dx(), p.dy())).allMatch(far -> far >= 1 && far <= 2));
    }

    @Test
    void stoppedItEndsBetweenTwoRuns() {
        CancelToken cancel = new CancelToken();
        assertThrows(
                CancellationException.class,
                () -> Stability.of(
                        input,
                        Perturbation.of(HEAD, UNPLACED),
                        perturbed -> {
                            cancel.cancel();
                            return perturbed.values();
                        },
                        cancel));
    }

    private Stability stability(Function<ModelInput, float[]> evidence) {
        return Stability.of(input, Perturbation.of(HEAD, UNPLACED), evidence, new CancelToken());
    }

    private static Region regionOf(float[] evidence) {
        return Regions.above(map(evidence), THRESHOLD, UNPLACED, QUANTILES).get(0);
    }

    private RegionPixels pixels(Region region) {
        return pixels(region, input.values());
    }

    private static RegionPixels pixels(Region region, float[] evidence) {
        RegionPixels pixels = RegionPixels.of(region, map(evidence), THRESHOLD);
        assertEquals(region.areaPx(), pixels.count());
        return pixels;
    }

    private static AnomalyMap map(float[] evidence) {
        return new AnomalyMap(SIZE, evidence, new GridMapping(0, 0, 1, 1));
    }

    private static SliceGeometry placed(Vector3 row) {
        return new SliceGeometry(SIZE, SIZE, null, new ImagePlane(new Vector3(0, 0, 0), row, new Vector3(0, 0, -1)));
    }

    private static boolean inner(int i) {
        int x = i % SIZE;
        int y = i / SIZE;
        return x >= 2 && y >= 2 && x < SIZE - 2 && y < SIZE - 2;
    }

    private static int[] bounds(boolean[] mask) {
        int left = SIZE;
        int right = -1;
        for (int i = 0; i < mask.length; i++) {
            if (mask[i]) {
                left = Math.min(left, i % SIZE);
                right = Math.max(right, i % SIZE);
            }
        }
        return new int[] {left, right};
    }

    /** A patient from column 4 to 25 with one bright spot. */
    private static ModelInput blob() {
        float[] values = new float[SIZE * SIZE];
        boolean[] foreground = new boolean[SIZE * SIZE];
        for (int i = 0; i < values.length; i++) {
            int x = i % SIZE;
            int y = i / SIZE;
            foreground[i] = x >= 4 && x <= 25 && y >= 3 && y <= 28;
            values[i] = (float) (Math.exp(-Math.hypot(x - 9, y - 12) / 3) + x * 1e-4);
        }
        return new ModelInput(SIZE, values, foreground, new GridMapping(0, 0, 1, 1));
    }
}
