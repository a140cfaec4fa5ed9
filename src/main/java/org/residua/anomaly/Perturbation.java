package org.residua.anomaly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.residua.bundle.Metadata;
import org.residua.preprocess.ModelInput;
import org.residua.study.ImagePlane;
import org.residua.volume.SliceGeometry;

/**
 * A change of the model's input that leaves the patient the same: what is found should outlast it. Whole pixels of the
 * grid, so that nothing is resampled.
 *
 * @param dx pixels to the right
 * @param dy pixels down
 * @param mirrored left and right exchanged about the middle of the foreground, before the shift
 */
record Perturbation(int dx, int dy, boolean mirrored) {
    /** Four by two pixels straight, four by one pixel along both axes: 1.4 to 2 pixels of the grid, all around. */
    private static final int[][] SHIFTS = {{2, 0}, {-2, 0}, {0, 2}, {0, -2}, {1, 1}, {1, -1}, {-1, 1}, {-1, -1}};

    private static final List<String> SYMMETRIC_PARTS = List.of("HEAD", "BRAIN", "SKULL");
    private static final List<String> SYMMETRIC_VIEWS = List.of("AXIAL", "TRANSVERS", "CORONAL");

    /** Cosine of 30 degrees: how far the rows may lie off the line from left to right. */
    private static final double ACROSS = 0.866;

    /** Shifts always; the mirror image only where it would pass for another patient of the model's domain. */
    static List<Perturbation> of(Metadata model, SliceGeometry geometry) {
        List<Perturbation> all = new ArrayList<>();
        for (int[] shift : SHIFTS) {
            all.add(new Perturbation(shift[0], shift[1], false));
        }
        if (mirrorCounts(model, geometry)) {
            all.add(new Perturbation(0, 0, true));
        }
        return all;
    }

    /**
     * Heads from above or the front, where the rows run from side to side. A chest has its heart on the left, a sagittal
     * slice has no left and right: their mirror images are none that the model was taught.
     */
    private static boolean mirrorCounts(Metadata model, SliceGeometry geometry) {
        String part = model.bodyPart().toUpperCase(Locale.ROOT);
        String view = model.view().toUpperCase(Locale.ROOT);
        ImagePlane plane = geometry.plane();
        return SYMMETRIC_PARTS.stream().anyMatch(part::contains)
                && SYMMETRIC_VIEWS.stream().anyMatch(view::contains)
                && (plane == null || Math.abs(plane.rowDirection().x()) >= ACROSS);
    }

    /** The input, perturbed; what comes in from beside the grid is as its edge. */
    ModelInput apply(ModelInput input) {
        int size = input.size();
        int sum = sumOfMirrored(input);
        float[] values = new float[size * size];
        boolean[] foreground = new boolean[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int fromX = within(mirrored ? sum - (x - dx) : x - dx, size);
                int from = within(y - dy, size) * size + fromX;
                values[y * size + x] = input.values()[from];
                foreground[y * size + x] = input.foreground()[from];
            }
        }
        return new ModelInput(size, values, foreground, input.mapping());
    }

    /**
     * What was found on the perturbed input, back where it is on the input.
     *
     * @param perturbed size x size
     * @return NaN where the perturbed input showed nothing of the input
     */
    float[] undo(float[] perturbed, ModelInput input) {
        int size = input.size();
        int sum = sumOfMirrored(input);
        float[] back = new float[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int atX = (mirrored ? sum - x : x) + dx;
                int atY = y + dy;
                boolean inside = atX >= 0 && atY >= 0 && atX < size && atY < size;
                back[y * size + x] = inside ? perturbed[atY * size + atX] : Float.NaN;
            }
        }
        return back;
    }

    /** The leftmost and the rightmost column of the foreground change places; a column and its mirror image add up to this. */
    private static int sumOfMirrored(ModelInput input) {
        int size = input.size();
        int left = size;
        int right = -1;
        for (int i = 0; i < input.foreground().length; i++) {
            if (input.foreground()[i]) {
                left = Math.min(left, i % size);
                right = Math.max(right, i % size);
            }
        }
        return right < 0 ? size - 1 : left + right;
    }

    private static int within(int at, int size) {
        return Math.max(0, Math.min(size - 1, at));
    }
}
