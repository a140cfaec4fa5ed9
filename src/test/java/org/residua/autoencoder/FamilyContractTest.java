package org.residua.autoencoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.residua.bundle.BundleFile;
import org.residua.bundle.Member;
import org.residua.bundle.ModelBundle;
import org.residua.bundle.Network;
import org.residua.phantom.BrainPhantom;
import org.residua.phantom.PhantomSlice;
import org.residua.preprocess.GridMapping;
import org.residua.preprocess.ModelInput;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.TestBundles;

/** What holds for every family; that its loss falls and its weights follow from the seed is in {@link TrainerTest}. */
class FamilyContractTest {
    private static final int SIDE = 32;
    /** Stored values of the phantom's white matter are about 1300. */
    private static final float PHANTOM_SCALE = 1 / 3000f;

    @TempDir
    Path folder;

    private static List<String> families() {
        return Families.names();
    }

    @ParameterizedTest
    @MethodSource("families")
    void theReconstructionHasTheSizeOfTheInputOnGridsFrom32To256(String family) {
        for (int side : new int[] {32, 64, 96, 128, 256}) {
            TrainingSet set = Images.discs(side, 2, 1);
            try (InferencePlan plan = InferencePlan.of(train(family, set, 1, 2))) {
                Reconstruction reconstruction = plan.reconstruct(input(set, 0));
                assertAllFinite(side * side, reconstruction.mean());
                if (reconstruction.logVariance() != null) {
                    assertAllFinite(side * side, reconstruction.logVariance());
                }
            }
        }
    }

    @Test
    void gridsThatDoNotFitAreRefusedWithTheSizeThatWould() {
        assertRefused("cae", 40, "multiple of 16");
        assertRefused("vae", 72, "multiple of 16");
        assertRefused("dae", 36, "multiple of 8");
        assertRefused("mae", 132, "multiple of 16");
        assertRefused("mae", 8, "larger grid");
    }

    @ParameterizedTest
    @MethodSource("families")
    void aNetworkReadBackFromABundleGivesTheSameOutput(String family) throws IOException {
        TrainingSet set = Images.discs(SIDE, 8, 1);
        Network network = train(family, set, 3, 8);
        ModelBundle bundle = TestBundles.brain();
        ModelBundle read = BundleFile.write(with(bundle, network), folder.resolve("b.residua"));
        Network back = read.members().get(0).network();
        assertEquals(network.architecture(), back.architecture());
        try (InferencePlan first = InferencePlan.of(network);
                InferencePlan second = InferencePlan.of(back)) {
            assertSame(first.reconstruct(input(set, 1)), second.reconstruct(input(set, 1)), 0);
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void theSameInputGivesTheSameOutputUntilThePlanIsClosed(String family) {
        TrainingSet set = Images.discs(SIDE, 8, 1);
        InferencePlan plan = InferencePlan.of(train(family, set, 3, 8));
        Reconstruction first = plan.reconstruct(input(set, 0));
        plan.reconstruct(input(set, 1));
        assertSame(first, plan.reconstruct(input(set, 0)), 1e-5f);
        plan.close();
        assertThrows(IllegalStateException.class, () -> plan.reconstruct(input(set, 0)));
        plan.close();
    }

    @ParameterizedTest
    @MethodSource("families")
    void aChangeInACleanPhantomRaisesTheResidualThereAndNotElsewhere(String family) {
        TrainingSet set = phantoms(1, 13);
        TrainingSet unseen = phantoms(13, 14);
        float contrast = .4f;
        double inside = 0;
        double outside = 0;
        double clean = 0;
        try (InferencePlan plan = InferencePlan.of(train(family, set, 150, 16))) {
            for (int image = 0; image < unseen.values().size(); image++) {
                boolean[] foreground = unseen.foreground().get(image);
                boolean[] changed = disc();
                float[] values = unseen.values().get(image).clone();
                for (int i = 0; i < values.length; i++) {
                    values[i] += changed[i] ? contrast : 0;
                }
                float[] before = residual(plan, unseen.values().get(image), foreground);
                float[] after = residual(plan, values, foreground);
                boolean[] rest = new boolean[changed.length];
                for (int i = 0; i < rest.length; i++) {
                    rest[i] = foreground[i] && !changed[i];
                }
                inside += (mean(after, changed) - mean(before, changed))
                        / unseen.values().size();
                outside += (mean(after, rest) - mean(before, rest))
                        / unseen.values().size();
                clean += mean(before, foreground) / unseen.values().size();
            }
        }
        String found = "inside " + inside + ", outside " + outside + ", clean " + clean;
        assertTrue(clean < .1, found);
        assertTrue(inside > contrast / 4, found);
        assertTrue(inside > 4 * Math.abs(outside), found);
    }

    /** Slices through the cerebrum of phantoms of these seeds, the last one left out. */
    private static TrainingSet phantoms(int from, int to) {
        List<float[]> values = new ArrayList<>();
        List<boolean[]> foreground = new ArrayList<>();
        for (int seed = from; seed < to; seed++) {
            List<PhantomSlice> slices =
                    BrainPhantom.render(seed, false, SIDE).slices().subList(9, 15);
            for (PhantomSlice slice : slices) {
                float[] pixels = new float[SIDE * SIDE];
                boolean[] inside = new boolean[pixels.length];
                for (int i = 0; i < pixels.length; i++) {
                    pixels[i] = slice.pixels()[i] * PHANTOM_SCALE;
                    inside[i] = pixels[i] > .1;
                }
                values.add(pixels);
                foreground.add(inside);
            }
        }
        return new TrainingSet(SIDE, values, foreground);
    }

    /** In one hemisphere, off the ventricles. */
    private static boolean[] disc() {
        boolean[] disc = new boolean[SIDE * SIDE];
        for (int i = 0; i < disc.length; i++) {
            disc[i] = Math.hypot(i % SIDE - 10, i / SIDE - 14) < 2.6;
        }
        return disc;
    }

    private static float[] residual(InferencePlan plan, float[] values, boolean[] foreground) {
        float[] mean = plan.reconstruct(new ModelInput(SIDE, values, foreground, new GridMapping(0, 0, 1, 1)))
                .mean();
        float[] residual = new float[mean.length];
        for (int i = 0; i < mean.length; i++) {
            residual[i] = Math.abs(values[i] - mean[i]);
        }
        return residual;
    }

    private static double mean(float[] values, boolean[] where) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            sum += where[i] ? values[i] : 0;
            count += where[i] ? 1 : 0;
        }
        return sum / count;
    }

    private static ModelBundle with(ModelBundle b, Network network) {
        return b.withMembers(List.of(new Member(network, 0, b.members().get(0).comparisons(), null)));
    }

    private static void assertSame(Reconstruction expected, Reconstruction actual, float within) {
        assertArrayEquals(expected.mean(), actual.mean(), within);
        assertEquals(expected.logVariance() == null, actual.logVariance() == null);
        if (expected.logVariance() != null && actual.logVariance() != null) {
            assertArrayEquals(expected.logVariance(), actual.logVariance(), within);
        }
    }

    private static void assertAllFinite(int count, float[] values) {
        assertEquals(count, values.length);
        for (float value : values) {
            assertTrue(Float.isFinite(value));
        }
    }

    private static void assertRefused(String family, int side, String reason) {
        TrainingSet set = Images.discs(side, 2, 1);
        String message = assertThrows(IllegalArgumentException.class, () -> train(family, set, 1, 2))
                .getMessage();
        assertTrue(message.contains(reason), message);
    }

    private static ModelInput input(TrainingSet set, int image) {
        return Images.input(set.gridSize(), set.values().get(image));
    }

    private static Network train(String family, TrainingSet set, int steps, int batch) {
        return new Trainer()
                .train(
                        Families.named(family),
                        set,
                        new TrainingOptions((long) steps * batch, batch, 2e-3, 3, false, 0, 8, .2),
                        plan -> 0,
                        step -> {},
                        Progress.none(),
                        new CancelToken());
    }
}
