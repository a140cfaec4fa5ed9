package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.residua.study.ImagePlane;
import org.residua.study.Instance;
import org.residua.study.SliceRef;
import org.residua.study.SopInstanceUid;
import org.residua.study.Stack;
import org.residua.study.Vector3;

/** Series of random slices: whatever their headers say, no slice is lost and the order of the files does not matter. */
class StackSplitPropertyTest {
    private static final int SERIES = 500;

    private final Random random = new Random(4);

    @Test
    void noSliceIsLostAndTheOrderOfTheFilesDoesNotMatter() {
        for (int i = 0; i < SERIES; i++) {
            List<ScannedSlice> slices = series();
            List<StackSplit.Part> stacks = StackSplit.of(slices);
            List<ScannedSlice> out =
                    stacks.stream().flatMap(stack -> stack.slices().stream()).toList();
            assertEquals(slices.size(), out.size());
            assertEquals(new HashSet<>(slices), new HashSet<>(out));
            List<ScannedSlice> shuffled = new ArrayList<>(slices);
            Collections.shuffle(shuffled, random);
            assertEquals(stacks, StackSplit.of(shuffled));
        }
    }

    @Test
    void theSlicesOfAVolumeAreParallelAndInOrderOfPosition() {
        int volumes = 0;
        for (int i = 0; i < SERIES; i++) {
            for (StackSplit.Part stack : StackSplit.of(series())) {
                if (stack.stack().kind() == Stack.Kind.VOLUME) {
                    volumes++;
                    double[] distances = Repeats.distances(stack.slices());
                    for (int k = 1; k < distances.length; k++) {
                        assertTrue(distances[k] > distances[k - 1] - Repeats.SAME_POSITION_MM);
                    }
                    assertTrue(Orientations.areParallel(new SeriesPart(stack.slices(), "")));
                }
            }
        }
        assertTrue(volumes > SERIES / 2, volumes + " volumes");
    }

    private List<ScannedSlice> series() {
        int n = 1 + random.nextInt(24);
        int positions = 1 + random.nextInt(8);
        int planes = 1 + random.nextInt(3);
        List<ScannedSlice> slices = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Instance instance =
                    new Instance(new SopInstanceUid("1." + i), Path.of("f" + i), "", "", random.nextInt(n), 2, 3, 1);
            ImagePlane plane =
                    random.nextInt(12) == 0 ? null : plane(random.nextInt(planes), random.nextInt(positions));
            slices.add(new ScannedSlice(new SliceRef(instance, 0, plane), new SliceTraits(plane, traits())));
        }
        return slices;
    }

    private static ImagePlane plane(int direction, int position) {
        Vector3 x = new Vector3(1, 0, 0);
        Vector3 y = new Vector3(0, 1, 0);
        Vector3 z = new Vector3(0, 0, 1);
        return switch (direction) {
            case 0 -> new ImagePlane(z.times(2.5 * position), x, y);
            case 1 -> new ImagePlane(x.times(2.5 * position), y, z);
            default -> new ImagePlane(z.times(2.5 * position), x.times(-1), y);
        };
    }

    private Map<Trait, String> traits() {
        Map<Trait, String> texts = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            int value = random.nextInt(20);
            if (value < 3 && trait != Trait.MULTI_FRAME) {
                texts.put(trait, String.valueOf(value));
            }
        }
        return texts;
    }
}
