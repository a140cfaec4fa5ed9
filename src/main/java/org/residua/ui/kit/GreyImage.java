package org.residua.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.DoubleToIntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.residua.volume.Samples;
import org.residua.volume.Slice;

/**
 * A grey picture ready to be windowed at any size: values as indices into a look-up table, at its own resolution, at
 * halved ones for showing it small without aliasing, and for small pictures at a finer one by cubic interpolation. So a
 * window change costs one table and one pass over no more pixels than the screen has use for.
 *
 * @param levels from the finest to the coarsest
 * @param first the value of index 0
 * @param step the difference of neighbouring indices
 * @param count how many indices there are
 */
public record GreyImage(int columns, int rows, List<Level> levels, double first, double step, int count) {
    private static final int MOST_INDICES = 65536;
    private static final int REFINE_UP_TO = 640;
    private static final int SMALLEST = 12;

    public GreyImage {
        levels = List.copyOf(levels);
    }

    /**
     * The picture at one resolution.
     *
     * @param scale pixels of the picture per pixel of this level
     * @param index row by row, unsigned
     */
    public record Level(double scale, int columns, int rows, short[] index) {}

    /** The stored values of a grey slice. */
    public static GreyImage of(Slice slice) {
        Samples samples = slice.frame().samples();
        float[] values = new float[samples.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) samples.at(i);
        }
        boolean whole = !(samples instanceof Samples.OfFloat || samples instanceof Samples.OfDouble);
        return of(values, slice.frame().columns(), slice.frame().rows(), whole, slice.grey()::isPadding);
    }

    /**
     * Any values.
     *
     * @param values row by row; NaN counts as the lowest
     * @param whole whether all are whole numbers, which are then kept exactly as far as 16 bits reach
     * @param hole values that no mean or interpolation may mix in
     */
    static GreyImage of(float[] values, int columns, int rows, boolean whole, DoublePredicate hole) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        boolean holes = false;
        for (float value : values) {
            low = value < low ? value : low;
            high = value > high ? value : high;
            holes |= hole.test(value);
        }
        if (low > high) {
            low = 0;
            high = 0;
        }
        boolean exact = whole && high - low < MOST_INDICES;
        double step = exact ? 1 : Math.max(1e-12, (high - low) / (MOST_INDICES - 1));
        int count = exact ? (int) (high - low) + 1 : MOST_INDICES;
        short[] index = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            index[i] = (short) (Float.isNaN(values[i]) ? 0 : Math.round((values[i] - low) / step));
        }
        Level own = new Level(1, columns, rows, index);
        double first = low;
        List<Level> levels = new ArrayList<>();
        if (!holes && Math.max(columns, rows) <= REFINE_UP_TO) {
            levels.add(CubicRefinement.of(own, count - 1));
        }
        levels.add(own);
        while (Math.min(
                        levels.get(levels.size() - 1).columns(),
                        levels.get(levels.size() - 1).rows())
                > 2 * SMALLEST) {
            levels.add(half(levels.get(levels.size() - 1), i -> hole.test(first + i * step)));
        }
        return new GreyImage(columns, rows, levels, low, step, count);
    }

    /** Model values on a square grid. */
    public static GreyImage ofGrid(float[] values, int size) {
        return of(values, size, size, false, value -> false);
    }

    /** Itself, as fine as it is. */
    public Level own() {
        return levels.get(levels.get(0).scale() < 1 ? 1 : 0);
    }

    /** The values that some pixel has, each once, ascending. */
    public DoubleStream values() {
        boolean[] seen = new boolean[count];
        for (short index : own().index()) {
            seen[index & 0xffff] = true;
        }
        return IntStream.range(0, count).filter(i -> seen[i]).mapToDouble(i -> first + i * step);
    }

    /** The coarsest level that still has a pixel for each device pixel, else the finest. */
    public Level levelFor(double devicePixelsPerColumn) {
        for (int i = levels.size() - 1; i > 0; i--) {
            if (devicePixelsPerColumn * levels.get(i).scale() <= 1) {
                return levels.get(i);
            }
        }
        return levels.get(0);
    }

    /** The table of opaque greys by index, from 0 to 255 for each value. */
    public int[] table(DoubleToIntFunction greyOfValue) {
        return colours(value -> 0xff000000 | greyOfValue.applyAsInt(value) * 0x010101);
    }

    /** The table of ARGB colours by index. */
    public int[] colours(DoubleToIntFunction argbOfValue) {
        int[] table = new int[count];
        for (int i = 0; i < count; i++) {
            table[i] = argbOfValue.applyAsInt(first + i * step);
        }
        return table;
    }

    /** Colours a level. */
    public static void paint(Level level, int[] table, int[] argb) {
        short[] index = level.index();
        for (int i = 0; i < index.length; i++) {
            argb[i] = table[index[i] & 0xffff];
        }
    }

    /** The last column and row of an odd number stand for one pixel alone each way: the level then reaches beyond the picture. */
    private static Level half(Level fine, DoublePredicate hole) {
        int columns = (fine.columns + 1) / 2;
        int rows = (fine.rows + 1) / 2;
        short[] index = new short[columns * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                index[y * columns + x] = mean(fine, 2 * x, 2 * y, hole);
            }
        }
        return new Level(fine.scale * 2, columns, rows, index);
    }

    private static short mean(Level fine, int x, int y, DoublePredicate hole) {
        int right = x + 1 < fine.columns ? 1 : 0;
        int below = y + 1 < fine.rows ? fine.columns : 0;
        int corner = y * fine.columns + x;
        int sum = 0;
        int n = 0;
        for (int k = 0; k < 4; k++) {
            int value = fine.index[corner + k % 2 * right + k / 2 * below] & 0xffff;
            if (!hole.test(value)) {
                sum += value;
                n++;
            }
        }
        return n == 0 ? fine.index[corner] : (short) ((sum + n / 2) / n);
    }
}
