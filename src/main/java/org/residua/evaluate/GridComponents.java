package org.residua.evaluate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Connected parts (8 neighbours) of a mask on the model's grid. */
final class GridComponents {
    private GridComponents() {}

    /** The pixels of each part, in the order of their first pixels; {@code mask} is size x size and stays as it is. */
    static List<int[]> of(boolean[] mask, int size) {
        boolean[] open = mask.clone();
        List<int[]> components = new ArrayList<>();
        for (int i = 0; i < open.length; i++) {
            if (open[i]) {
                components.add(from(i, open, size));
            }
        }
        return components;
    }

    private static int[] from(int start, boolean[] open, int size) {
        List<Integer> pixels = new ArrayList<>();
        Deque<Integer> waiting = new ArrayDeque<>();
        open[start] = false;
        waiting.add(start);
        while (!waiting.isEmpty()) {
            int at = waiting.remove();
            pixels.add(at);
            int x = at % size;
            int y = at / size;
            for (int ny = Math.max(0, y - 1); ny <= Math.min(size - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(size - 1, x + 1); nx++) {
                    int next = ny * size + nx;
                    if (open[next]) {
                        open[next] = false;
                        waiting.add(next);
                    }
                }
            }
        }
        return pixels.stream().mapToInt(Integer::intValue).toArray();
    }
}
