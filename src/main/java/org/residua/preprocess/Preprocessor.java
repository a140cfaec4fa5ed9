package org.residua.preprocess;

import org.residua.volume.Slice;

/** Makes model inputs. Pure: the same slice, recipe and statistics give the same input. */
public final class Preprocessor {
    private Preprocessor() {}

    /**
     * What a network sees of a slice: padded to a square in mm, resampled to the recipe's grid, turned so that bright is
     * dense, and normalised. Outside the foreground the input is 0, or the middle grey (local contrast).
     *
     * @param statistics of the slice's whole series; {@link SeriesStatistics#NONE} where it stands alone
     * @throws IllegalStateException for a colour frame
     */
    public static ModelInput prepare(Slice slice, Preprocessing recipe, SeriesStatistics statistics) {
        ModelInput plain = plain(slice, recipe);
        Normaliser normaliser = new Normaliser(plain.values(), plain.foreground(), plain.size(), recipe);
        return new ModelInput(plain.size(), normaliser.normalised(statistics), plain.foreground(), plain.mapping());
    }

    /**
     * The modality values of a slice's foreground on the model's grid: what {@link SeriesStatisticsCollector} gathers.
     *
     * @throws IllegalStateException for a colour frame
     */
    public static float[] foregroundValues(Slice slice, Preprocessing recipe) {
        ModelInput plain = plain(slice, recipe);
        return GridMask.valuesIn(plain.foreground(), plain.values());
    }

    /** Modality values on the model's grid, with the foreground. */
    private static ModelInput plain(Slice slice, Preprocessing recipe) {
        if (recipe.foreground() == Preprocessing.Foreground.BODY || recipe.markers()) {
            return FilmForeground.of(slice, recipe);
        }
        GridImage image = GridImage.of(slice, recipe.gridSize());
        boolean[] foreground = recipe.foreground() == Preprocessing.Foreground.OTSU_LARGEST_COMPONENT
                ? HeadForeground.of(image)
                : GridMask.present(image.values());
        return new ModelInput(image.size(), image.values(), foreground, image.mapping());
    }
}
