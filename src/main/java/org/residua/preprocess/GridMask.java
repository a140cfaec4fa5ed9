package org.residua.preprocess;

/** Masks on a square grid. Everything beside the grid counts as outside the mask. Neighbours share an edge. */
public final class GridMask {
    private GridMask() {}

    /** The mask without its outermost {@code steps} layers. */
    public static boolean[] erode(boolean[] mask, int size, int steps) {
        return inverse(grow(inverse(mask), size, steps, true));
    }

    /** The mask with {@code steps} layers more. */
    public static boolean[] dilate(boolean[] mask, int size, int steps) {
        return grow(mask, size, steps, false);
    }

    /** How many pixels are in the mask. */
    public static int count(boolean[] mask) {
        int n = 0;
        for (boolean in : mask) {
            n += in ? 1 : 0;
        }
        return n;
    }

    /** Where there is a value. */
    static boolean[] present(float[] values) {
        boolean[] present = new boolean[values.length];
        for (int i = 0; i < present.length; i++) {
            present[i] = !Float.isNaN(values[i]);
        }
        return present;
    }

    /** The values in the mask, in their order. */
    static float[] valuesIn(boolean[] mask, float[] values) {
        float[] kept = new float[count(mask)];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (mask[i]) {
                kept[n++] = values[i];
            }
        }
        return kept;
    }

    /** The largest connected part; the first one from the top where two are as large. */
    public static boolean[] largestComponent(boolean[] mask, int size) {
        int[] label = new int[mask.length];
        int[] stack = new int[mask.length];
        int best = 0;
        int bestCount = 0;
        int components = 0;
        for (int i = 0; i < mask.length; i++) {
            if (mask[i] && label[i] == 0) {
                int count = flood(i, mask, label, ++components, size, stack);
                if (count > bestCount) {
                    best = components;
                    bestCount = count;
                }
            }
        }
        return labelled(label, best, mask);
    }

    /** The mask and whatever it encloses. */
    public static boolean[] fillHoles(boolean[] mask, int size) {
        boolean[] outside = inverse(mask);
        int[] label = new int[mask.length];
        int[] stack = new int[mask.length];
        for (int i = 0; i < size; i++) {
            for (int at : new int[] {i, (size - 1) * size + i, i * size, i * size + size - 1}) {
                if (outside[at] && label[at] == 0) {
                    flood(at, outside, label, 1, size, stack);
                }
            }
        }
        return inverse(labelled(label, 1, outside));
    }

    private static boolean[] labelled(int[] label, int wanted, boolean[] mask) {
        boolean[] result = new boolean[label.length];
        for (int i = 0; i < label.length; i++) {
            result[i] = mask[i] && label[i] == wanted;
        }
        return result;
    }

    private static int flood(int start, boolean[] mask, int[] label, int name, int size, int[] stack) {
        int open = 0;
        int count = 0;
        stack[open++] = start;
        label[start] = name;
        while (open > 0) {
            int at = stack[--open];
            count++;
            for (int side = 0; side < 4; side++) {
                int next = neighbour(at, side, size);
                if (next >= 0 && mask[next] && label[next] == 0) {
                    label[next] = name;
                    stack[open++] = next;
                }
            }
        }
        return count;
    }

    private static boolean[] grow(boolean[] mask, int size, int steps, boolean beside) {
        boolean[] grown = mask.clone();
        for (int step = 0; step < steps; step++) {
            boolean[] before = grown.clone();
            for (int i = 0; i < grown.length; i++) {
                for (int side = 0; side < 4 && !grown[i]; side++) {
                    int next = neighbour(i, side, size);
                    grown[i] = next < 0 ? beside : before[next];
                }
            }
        }
        return grown;
    }

    private static int neighbour(int at, int side, int size) {
        int x = at % size;
        int y = at / size;
        return switch (side) {
            case 0 -> x > 0 ? at - 1 : -1;
            case 1 -> x + 1 < size ? at + 1 : -1;
            case 2 -> y > 0 ? at - size : -1;
            default -> y + 1 < size ? at + size : -1;
        };
    }

    private static boolean[] inverse(boolean[] mask) {
        boolean[] result = new boolean[mask.length];
        for (int i = 0; i < mask.length; i++) {
            result[i] = !mask[i];
        }
        return result;
    }
}
