package org.residua.preprocess;

import org.residua.volume.Slice;

/** Films without markers and rims: found on a finer grid than the model's, where a letter still has its shape. */
final class FilmForeground {
    private static final int FINE = 256;

    private FilmForeground() {}

    /**
     * Modality values on the model's grid, the mean of what belongs to the foreground in each cell; foreground where at
     * least half of the cell belongs to it.
     */
    static ModelInput of(Slice slice, Preprocessing recipe) {
        int factor = Math.max(1, Math.round((float) FINE / recipe.gridSize()));
        GridImage image = GridImage.of(slice, factor * recipe.gridSize());
        GridImage film = recipe.markers() ? FilmMarkers.filled(image) : image;
        boolean[] foreground = recipe.foreground() == Preprocessing.Foreground.BODY
                ? FilmRims.inside(film)
                : GridMask.present(film.values());
        return GridScale.reduced(new ModelInput(film.size(), film.values(), foreground, film.mapping()), factor);
    }
}
