package org.residua.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Puts one synthetic change into each of many normal grid images: the yardstick by which training chooses its checkpoint
 * without ever seeing an abnormal scan. The same seed and images give the same changes.
 */
public final class SyntheticLesions {
    /** What is changed. */
    public enum Kind {
        /** A disk of one grey value drawn from 0 to 1 (Meissen 2021, arXiv 2109.06023). */
        DISK,
        /** A soft brightening or darkening. */
        SOFT_BLOB,
        /** A part of another image of the list, shifted, mixed in (foreign patch interpolation, arXiv 2011.04197). */
        FOREIGN_PATCH,
        /** The tissue drawn together or pushed apart, without new grey values. */
        DEFORMATION
    }

    private static final long SEED_STEP = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final List<Kind> kinds;

    /** Changes of all kinds in turn. */
    public SyntheticLesions(long seed) {
        this(seed, List.of(Kind.values()));
    }

    /**
     * Changes of the given kinds in turn: image i gets kind i modulo their number.
     *
     * @throws IllegalArgumentException when there are no kinds
     */
    public SyntheticLesions(long seed, List<Kind> kinds) {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one kind of change.");
        }
        this.seed = seed;
        this.kinds = List.copyOf(kinds);
    }

    /**
     * One changed copy of each image, with sizes and strengths that suit inputs scaled to about 0..1: radii of 4 to 9
     * pixels on a grid of 64. Centres lie within the eroded foreground. An image without foreground is copied with an
     * empty mask.
     *
     * @param values size x size each, row by row
     * @param foreground where the patient is, size x size each; only there values change
     * @throws IllegalArgumentException when the lists differ in length
     */
    public List<SyntheticLesion> corrupt(List<float[]> values, List<boolean[]> foreground, int size) {
        if (values.size() != foreground.size()) {
            throw new IllegalArgumentException(values.size() + " images, but " + foreground.size() + " foregrounds.");
        }
        List<SyntheticLesion> lesions = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            // A generator for each image, so that a change does not depend on the images before it.
            Random random = new Random(seed + SEED_STEP * (i + 1));
            lesions.add(corrupt(values, i, foreground.get(i), size, random));
        }
        return lesions;
    }

    private SyntheticLesion corrupt(List<float[]> all, int index, boolean[] foreground, int size, Random random) {
        float[] original = all.get(index);
        boolean[] centres = LesionShape.possibleCentres(foreground, size);
        int count = count(centres);
        if (count == 0) {
            return new SyntheticLesion(original.clone(), new boolean[size * size]);
        }
        LesionShape shape = LesionShape.random(nth(centres, random.nextInt(count)), size, random);
        boolean[] mask = shape.mask(foreground);
        float[] changed = switch (kinds.get(index % kinds.size())) {
            case DISK -> disk(original, shape, random);
            case SOFT_BLOB -> softBlob(original, shape, random);
            case FOREIGN_PATCH -> foreignPatch(original, another(all, index, random), shape, random);
            case DEFORMATION -> deformation(original, shape, random);
        };
        for (int i = 0; i < mask.length; i++) {
            if (!mask[i]) {
                changed[i] = original[i];
            }
        }
        return new SyntheticLesion(changed, mask);
    }

    private static float[] disk(float[] original, LesionShape shape, Random random) {
        float value = random.nextFloat();
        return shape.map((x, y, i) -> mix(original[i], value, shape.weight(x, y, shape.narrowEdge())));
    }

    private static float[] softBlob(float[] original, LesionShape shape, Random random) {
        double amplitude = (random.nextBoolean() ? 1 : -1) * uniform(random, 0.12, 0.3);
        return shape.map((x, y, i) -> (float) (original[i] + amplitude * shape.weight(x, y, shape.wideEdge())));
    }

    private static float[] another(List<float[]> all, int index, Random random) {
        return all.size() == 1 ? all.get(0) : all.get((index + 1 + random.nextInt(all.size() - 1)) % all.size());
    }

    private static float[] foreignPatch(float[] original, float[] other, LesionShape shape, Random random) {
        int size = shape.size();
        int reach = Math.max(1, size / 8);
        int shiftX = random.nextInt(2 * reach + 1) - reach;
        int shiftY = random.nextInt(2 * reach + 1) - reach;
        double opacity = uniform(random, 0.6, 1);
        return shape.map((x, y, i) -> {
            float theirs = other[Math.floorMod(y + shiftY, size) * size + Math.floorMod(x + shiftX, size)];
            return mix(original[i], theirs, opacity * shape.weight(x, y, shape.narrowEdge()));
        });
    }

    /** Distances from the centre are raised to a power that keeps 0 and the rim where they are. */
    private static float[] deformation(float[] original, LesionShape shape, Random random) {
        double power = random.nextBoolean() ? uniform(random, 0.35, 0.6) : uniform(random, 1.7, 2.8);
        return shape.map((x, y, i) -> {
            double distance = shape.distance(x, y);
            if (distance == 0 || distance >= 1) {
                return original[i];
            }
            double stretch = Math.pow(distance, power - 1);
            return interpolate(
                    original,
                    shape.size(),
                    shape.centreX() + stretch * (x - shape.centreX()),
                    shape.centreY() + stretch * (y - shape.centreY()));
        });
    }

    private static float interpolate(float[] values, int size, double x, double y) {
        int left = Math.max(0, Math.min(size - 2, (int) Math.floor(x)));
        int top = Math.max(0, Math.min(size - 2, (int) Math.floor(y)));
        double right = Math.max(0, Math.min(1, x - left));
        double down = Math.max(0, Math.min(1, y - top));
        int i = top * size + left;
        return mix(mix(values[i], values[i + 1], right), mix(values[i + size], values[i + size + 1], right), down);
    }

    private static float mix(float from, float to, double share) {
        return (float) (from + (to - from) * share);
    }

    private static double uniform(Random random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private static int count(boolean[] set) {
        int count = 0;
        for (boolean in : set) {
            count += in ? 1 : 0;
        }
        return count;
    }

    private static int nth(boolean[] set, int n) {
        int left = n;
        int i = 0;
        while (!set[i] || left-- > 0) {
            i++;
        }
        return i;
    }
}
