package org.residua.ui.viewer;

import org.jspecify.annotations.Nullable;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.SliceResult;
import org.residua.bundle.ModelBundle;
import org.residua.preprocess.GridMapping;
import org.residua.preprocess.Preprocessing;
import org.residua.ui.kit.GreyImage;
import org.residua.volume.Slice;

/**
 * What the model made of a slice, on its own grid.
 *
 * @param mapping from the grid to the slice
 * @param modalityPerModelUnit so that the same window applies; null where normalisation is not one factor
 * @param residual input less reconstruction, as a share of the range shown
 * @param expected what the model expected, in its own units, on its grid; NaN outside the patient
 * @param difference input less reconstruction, likewise
 */
public record ModelPictures(
        int size,
        GreyImage reconstruction,
        GridMapping mapping,
        @Nullable Double modalityPerModelUnit,
        double modelLow,
        double modelHigh,
        GreyImage residual,
        AnomalyMap expected,
        AnomalyMap difference) {
    /** The residual that gets the strongest colour, as a share of the range of the model's input. */
    private static final double RESIDUAL_SHARE = 0.3;

    /** Null where the slice was not scored. */
    static @Nullable ModelPictures of(SliceResult result, ModelBundle bundle, Slice slice) {
        Preprocessing recipe = bundle.preprocessing();
        float[] reconstruction = result.reconstruction();
        float[] input = result.input();
        if (reconstruction == null || input == null || result.map() == null) {
            return null;
        }
        int size = result.map().size();
        double range = RESIDUAL_SHARE * (recipe.clipHigh() - recipe.clipLow());
        boolean[] patient = scored(result.map(), bundle.scoring().erosionPx() + 1);
        float[] expected = new float[input.length];
        float[] residual = new float[input.length];
        for (int i = 0; i < residual.length; i++) {
            // Outside the patient the model was never taught anything: there is nothing to show.
            expected[i] = patient[i] ? reconstruction[i] : (float) recipe.clipLow();
            residual[i] = patient[i] ? (float) ((input[i] - reconstruction[i]) / range) : 0;
        }
        // What is shown as a negative reaches the model mirrored, so that bright is bright: then no factor leads back.
        boolean oneFactor = isScaledByMedian(recipe) && !slice.isNegative();
        return new ModelPictures(
                size,
                GreyImage.ofGrid(expected, size),
                result.map().mapping(),
                oneFactor ? factor(input, size, result.map().mapping(), slice, recipe.clipHigh()) : null,
                0,
                1,
                GreyImage.ofGrid(residual, size),
                inside(reconstruction, null, patient, result.map()),
                inside(input, reconstruction, patient, result.map()));
    }

    /** A value of the model at a pixel of the slice, in units of the modality where a factor leads back to them; null outside the patient. */
    @Nullable
    Double expectedAt(int column, int row) {
        return value(expected, column, row);
    }

    /** Input less reconstruction at a pixel of the slice, likewise. */
    @Nullable
    Double residualAt(int column, int row) {
        return value(difference, column, row);
    }

    private @Nullable Double value(AnomalyMap values, int column, int row) {
        double factor = modalityPerModelUnit == null ? 1 : modalityPerModelUnit;
        float value = values.at(column, row);
        return Float.isNaN(value) ? null : factor * value;
    }

    /** Values on the grid, less others, in the patient alone; read between grid pixels as evidence is. */
    private static AnomalyMap inside(float[] values, float @Nullable [] less, boolean[] patient, AnomalyMap map) {
        float[] kept = new float[values.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = patient[i] ? values[i] - (less == null ? 0 : less[i]) : Float.NaN;
        }
        return new AnomalyMap(map.size(), kept, map.mapping());
    }

    private static boolean isScaledByMedian(Preprocessing recipe) {
        return switch (recipe.normalisation()) {
            case SERIES_MEDIAN, IMAGE_MEDIAN -> true;
            case PERCENTILE, Z_SCORE, LOCAL_CONTRAST -> false;
        };
    }

    /** What was scored, grown by so many grid pixels: evidence is taken on an eroded foreground. */
    private static boolean[] scored(AnomalyMap map, int growPx) {
        int size = map.size();
        boolean[] grown = new boolean[size * size];
        for (int i = 0; i < grown.length; i++) {
            if (!Float.isNaN(map.evidence()[i])) {
                fill(grown, size, i % size, i / size, growPx);
            }
        }
        return grown;
    }

    private static void fill(boolean[] mask, int size, int x, int y, int radius) {
        for (int row = Math.max(0, y - radius); row <= Math.min(size - 1, y + radius); row++) {
            for (int column = Math.max(0, x - radius); column <= Math.min(size - 1, x + radius); column++) {
                mask[row * size + column] = true;
            }
        }
    }

    /** Modality value over input value, by least squares over pixels that were not clipped; null where there are none. */
    private static @Nullable Double factor(float[] input, int size, GridMapping mapping, Slice slice, double clip) {
        double products = 0;
        double squares = 0;
        for (int i = 0; i < input.length; i++) {
            int gridX = i % size;
            int gridY = i / size;
            int column = (int) Math.floor(mapping.toSliceX(gridX + 0.5));
            int row = (int) Math.floor(mapping.toSliceY(gridY + 0.5));
            boolean inside = column >= 0
                    && row >= 0
                    && column < slice.frame().columns()
                    && row < slice.frame().rows();
            if (inside && input[i] > 0 && input[i] < clip) {
                double stored = slice.frame().samples().at(row * slice.frame().columns() + column);
                products += input[i] * slice.grey().modality(stored);
                squares += input[i] * input[i];
            }
        }
        return squares > 0 && products > 0 ? products / squares : null;
    }
}
