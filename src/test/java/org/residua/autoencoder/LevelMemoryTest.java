package org.residua.autoencoder;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.residua.bundle.Architecture;
import org.residua.preprocess.ModelInput;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/** Resident memory stays level: one leaked array a step or a slice would show. */
class LevelMemoryTest {
    @Test
    void sixtyStepsOfTrainingLeakNothing() {
        // a step's smallest arrays are of 64 kB at this size; ten of them leaked a step would be 26 MB
        assertLevelTraining(32, 16, 20, 60, 16);
    }

    @Test
    @Tag("slow")
    void fiveHundredStepsOfTrainingLeakNothing() {
        // one activation of a batch is 2 MB; one leaked a step would be 800 MB
        assertLevelTraining(64, 32, 100, 500, 64);
    }

    @Test
    void twoThousandSlicesLeakNothing() {
        // preparing the kernels anew for each slice would hold 14 kB a slice back, 28 MB in all
        assertLevelSlices(500, 2000);
    }

    @Test
    @Tag("slow")
    void tenThousandSlicesLeakNothing() {
        assertLevelSlices(1000, 10_000);
    }

    @Test
    void closedPlansLeakNothing() {
        Architecture architecture = SpaceToDepthUnet.architecture(64, 2);
        Weights weights = Weights.drawn(Graph.of(architecture), new SplittableRandom(2));
        ModelInput input = Images.input(64, Images.noise(64 * 64, new SplittableRandom(1)));
        long before = 0;
        for (int i = 0; i < 300; i++) {
            if (i == 100) {
                before = resident();
            }
            try (InferencePlan plan = InferencePlan.of(weights.network(architecture))) {
                plan.reconstruct(input);
            }
        }
        // the off-heap arrays of one plan are 2 MB: 400 MB in all
        assertGrowth(before, resident(), 100);
    }

    private static void assertLevelSlices(int from, int count) {
        int side = 32;
        Architecture architecture = ConvAutoencoder.architecture(side, 4, 2);
        Weights weights = Weights.drawn(Graph.of(architecture), new SplittableRandom(2));
        ModelInput input = Images.input(side, Images.noise(side * side, new SplittableRandom(1)));
        try (InferencePlan plan = InferencePlan.of(weights.network(architecture))) {
            long before = 0;
            for (int i = 0; i < from + count; i++) {
                if (i == from) {
                    before = resident();
                }
                plan.reconstruct(input);
            }
            assertGrowth(before, resident(), 16);
        }
    }

    private static void assertLevelTraining(int side, int batch, int from, int to, int mostMegabytes) {
        for (String family : new String[] {"cae", "vae", "dae", "mae"}) {
            long[] before = {0};
            long[] after = {0};
            new Trainer()
                    .train(
                            Families.named(family),
                            Images.discs(side, batch, 1),
                            new TrainingOptions((long) to * batch, batch, 2e-3, 1, false, 10, 16, .2),
                            plan -> plan.reconstruct(Images.input(side, new float[side * side])).mean()[0],
                            step -> {
                                if (step.imagesSeen() == (long) from * batch) {
                                    before[0] = resident();
                                } else if (step.imagesSeen() == (long) to * batch) {
                                    after[0] = resident();
                                }
                            },
                            Progress.none(),
                            new CancelToken());
            assertGrowth(before[0], after[0], mostMegabytes);
        }
    }

    private static void assertGrowth(long before, long after, int mostMegabytes) {
        long megabytes = (after - before) >> 20;
        assertTrue(megabytes < mostMegabytes, "resident memory grew by " + megabytes + " MB");
    }

    /** What the process holds beside the heap, whose size is the collector's business. */
    private static long resident() {
        System.gc();
        return Pointer.physicalBytes() - Runtime.getRuntime().totalMemory();
    }
}
