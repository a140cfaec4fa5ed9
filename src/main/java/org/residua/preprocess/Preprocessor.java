package org.residua.preprocess;

import org.residua.volume.Slice;

/** Makes model inputs. Pure: the same slice, recipe and statistics give the same input. */
public final class Preprocessor {
    private static final double LOCAL_DEVIATION = 0.2;
    private static final double LOCAL_MIDDLE = 0.5;

    private Preprocessor() {}

    /**
     * What a network sees of a slice: padded to a square in mm, resampled to the recipe's grid, turned so that bright is
     * dense, and normalised. Outside the foreground the input is 0 (median normalisations) or the middle grey (local
     * contrast).
     *
     * @param statistics of the slice's whole series; {@link SeriesStatistics#NONE} where it stands alone
     * @throws IllegalStateException for a colour frame
     */
    public static ModelInput prepare(Slice slice, Preprocessing recipe, SeriesStatistics statistics) {
        GridImage image = GridImage.of(slice, recipe.gridSize());
        boolean[] foreground = foreground(image, recipe);
        float[] values = switch (recipe.normalisation()) {
            case SERIES_MEDIAN -> medianScaled(image.values(), foreground, recipe, statistics);
            case LOCAL_CONTRAST -> localContrast(image, foreground, recipe);
        };
        return new ModelInput(image.size(), values, foreground, image.mapping());
    }

    /**
     * The modality values of a slice's foreground on the model's grid: what {@link SeriesStatisticsCollector} gathers.
     *
     * @throws IllegalStateException for a colour frame
     */
    public static float[] foregroundValues(Slice slice, Preprocessing recipe) {
        GridImage image = GridImage.of(slice, recipe.gridSize());
        return inside(image.values(), foreground(image, recipe));
    }

    private static boolean[] foreground(GridImage image, Preprocessing recipe) {
        return switch (recipe.foreground()) {
            case OTSU_LARGEST_COMPONENT -> HeadForeground.of(image);
            case WHOLE_IMAGE -> {
                boolean[] present = new boolean[image.values().length];
                for (int i = 0; i < present.length; i++) {
                    present[i] = !Float.isNaN(image.values()[i]);
                }
                yield present;
            }
        };
    }

    private static float[] inside(float[] values, boolean[] foreground) {
        float[] kept = new float[GridMask.count(foreground)];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (foreground[i]) {
                kept[n++] = values[i];
            }
        }
        return kept;
    }

    private static float[] medianScaled(
            float[] values, boolean[] foreground, Preprocessing recipe, SeriesStatistics statistics) {
        Double known = statistics.foregroundMedian();
        double median = known == null ? Quantiles.of(inside(values, foreground), 0.5) : known;
        double factor = median > 0 ? recipe.targetMedian() / median : 0;
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = foreground[i] ? clip(values[i] * factor, recipe) : 0;
        }
        return result;
    }

    /** Percentiles 1 and 99 become 0 and 1, then each value is seen against its surroundings. */
    private static float[] localContrast(GridImage image, boolean[] foreground, Preprocessing recipe) {
        float[] values = image.values();
        double low = Quantiles.of(values, 0.01);
        double range = Quantiles.of(values, 0.99) - low;
        GaussianFilter local = new GaussianFilter(recipe.localSigmaPx());
        float[] scaled = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = range > 0 ? (float) ((values[i] - low) / range) : values[i] * 0;
        }
        float[] mean = local.apply(scaled, image.size());
        float[] squared = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            squared[i] = (scaled[i] - mean[i]) * (scaled[i] - mean[i]);
        }
        float[] variance = local.apply(squared, image.size());
        double floor = recipe.localFloor() * recipe.localFloor();
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            double contrast = (scaled[i] - mean[i]) / Math.sqrt(variance[i] + floor);
            result[i] = foreground[i] ? clip(contrast * LOCAL_DEVIATION + LOCAL_MIDDLE, recipe) : (float) LOCAL_MIDDLE;
        }
        return result;
    }

    private static float clip(double value, Preprocessing recipe) {
        return (float) Math.max(recipe.clipLow(), Math.min(recipe.clipHigh(), value));
    }
}
