package org.residua.preprocess;

import org.jspecify.annotations.Nullable;

/**
 * Makes the intensities of a slice comparable, as its recipe says. Outside the foreground the result is 0, as air is
 * dark, but for local contrast, where it is the middle grey.
 */
final class Normaliser {
    private final float[] values;
    private final boolean[] foreground;
    private final int size;
    private final Preprocessing recipe;
    private final float[] inside;
    private final double low;
    private final double high;

    /**
     * Of one slice on the grid.
     *
     * @param foreground nowhere where a value is NaN
     */
    Normaliser(float[] values, boolean[] foreground, int size, Preprocessing recipe) {
        this.values = values;
        this.foreground = foreground;
        this.size = size;
        this.recipe = recipe;
        inside = GridMask.valuesIn(foreground, values);
        low = Quantiles.of(inside, recipe.percentileLow());
        high = Quantiles.of(inside, recipe.percentileHigh());
    }

    float[] normalised(SeriesStatistics statistics) {
        return switch (recipe.normalisation()) {
            case SERIES_MEDIAN -> medianScaled(statistics.foregroundMedian());
            case IMAGE_MEDIAN -> medianScaled(null);
            case PERCENTILE -> linear(low, high > low ? 1 / (high - low) : 0, 0);
            case Z_SCORE -> zScore();
            case LOCAL_CONTRAST -> localContrast();
        };
    }

    private float[] medianScaled(@Nullable Double known) {
        double median = known == null ? Quantiles.of(inside, 0.5) : known;
        return linear(0, median > 0 ? recipe.targetMedian() / median : 0, 0);
    }

    private float[] zScore() {
        double mean = 0;
        for (float value : inside) {
            mean += between(value) / inside.length;
        }
        double variance = 0;
        for (float value : inside) {
            double difference = between(value) - mean;
            variance += difference * difference / inside.length;
        }
        return linear(mean, variance > 0 ? recipe.spread() / Math.sqrt(variance) : 0, recipe.targetMedian());
    }

    /** (x - origin) x factor + target in the foreground, with x clipped to the percentiles. */
    private float[] linear(double origin, double factor, double target) {
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = foreground[i] ? clip((between(values[i]) - origin) * factor + target) : 0;
        }
        return result;
    }

    /**
     * Each value against its surroundings in the foreground. What lies beyond the percentiles is not clipped: they only
     * give the unit of the smallest deviation.
     */
    private float[] localContrast() {
        GaussianFilter local = new GaussianFilter(recipe.localSigmaPx());
        float[] scaled = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            float value = foreground[i] ? values[i] : Float.NaN;
            scaled[i] = high > low ? (float) ((value - low) / (high - low)) : value * 0;
        }
        float[] mean = local.apply(scaled, size);
        float[] squared = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            squared[i] = (scaled[i] - mean[i]) * (scaled[i] - mean[i]);
        }
        float[] variance = local.apply(squared, size);
        double floor = recipe.localFloor() * recipe.localFloor();
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            double contrast = (scaled[i] - mean[i]) / Math.sqrt(variance[i] + floor);
            result[i] = foreground[i]
                    ? clip(contrast * recipe.spread() + recipe.targetMedian())
                    : (float) recipe.targetMedian();
        }
        return result;
    }

    private double between(float value) {
        return Math.max(low, Math.min(high, value));
    }

    private float clip(double value) {
        return (float) Math.max(recipe.clipLow(), Math.min(recipe.clipHigh(), value));
    }
}
