package org.residua.preprocess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The connected parts of a mask on a square grid, here also across corners (8 neighbours). */
public final class GridParts {
    private GridParts() {}

    /**
     * The rectangle around a part.
     *
     * @param right last column in it
     * @param bottom last row in it
     */
    record Box(int left, int top, int right, int bottom) {
        static Box of(int[] part, int size) {
            int left = size;
            int right = 0;
            int top = size;
            int bottom = 0;
            for (int at : part) {
                left = Math.min(left, at % size);
                right = Math.max(right, at % size);
                top = Math.min(top, at / size);
                bottom = Math.max(bottom, at / size);
            }
            return new Box(left, top, right, bottom);
        }

        int longest() {
            return Math.max(right - left, bottom - top) + 1;
        }

        /** From the centre to the nearest side of the grid. */
        double centreToBorder(int size) {
            double x = (left + right + 1) / 2.0;
            double y = (top + bottom + 1) / 2.0;
            return Math.min(Math.min(x, size - x), Math.min(y, size - y));
        }
    }

    /** The pixels of each part, parts in the order of their first pixel; {@code mask} is size x size and stays as it is. */
    public static List<int[]> touching(boolean[] mask, int size) {
        boolean[] open = mask.clone();
        int[] stack = new int[mask.length];
        List<int[]> parts = new ArrayList<>();
        for (int i = 0; i < open.length; i++) {
            if (open[i]) {
                parts.add(part(i, open, size, stack));
            }
        }
        return parts;
    }

    /** A list that grows while its head is read: what is found is not looked at again. */
    private static int[] part(int start, boolean[] open, int size, int[] found) {
        int n = 0;
        found[n++] = start;
        open[start] = false;
        for (int head = 0; head < n; head++) {
            int x = found[head] % size;
            int y = found[head] / size;
            for (int j = Math.max(0, y - 1); j <= Math.min(size - 1, y + 1); j++) {
                for (int i = Math.max(0, x - 1); i <= Math.min(size - 1, x + 1); i++) {
                    int next = j * size + i;
                    if (open[next]) {
                        open[next] = false;
                        found[n++] = next;
                    }
                }
            }
        }
        return Arrays.copyOf(found, n);
    }
}
