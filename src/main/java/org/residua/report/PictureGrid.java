package org.residua.report;

import org.residua.anomaly.AnomalyMap;
import org.residua.preprocess.GridMapping;
import org.residua.volume.SliceGeometry;

/**
 * A slice's place in a picture of another size, with true proportions.
 *
 * @param width in picture pixels
 * @param height in picture pixels
 * @param scaleX picture pixels per column
 * @param scaleY picture pixels per row
 */
record PictureGrid(int width, int height, double scaleX, double scaleY) {
    /** As large as fits with the given extent on the longer side. */
    static PictureGrid fit(SliceGeometry geometry, int longSide) {
        double tall = geometry.rows() * geometry.pixelAspect();
        double scale = longSide / Math.max(geometry.columns(), tall);
        int width = (int) Math.max(1, Math.round(geometry.columns() * scale));
        int height = (int) Math.max(1, Math.round(tall * scale));
        return new PictureGrid(width, height, (double) width / geometry.columns(), (double) height / geometry.rows());
    }

    /** A slice's longer side in pixels of its finer spacing: the extent at which no pixel is lost. */
    static int nativeLongSide(SliceGeometry geometry) {
        double aspect = geometry.pixelAspect();
        return (int) Math.ceil(
                Math.max(geometry.columns() * Math.max(1, 1 / aspect), geometry.rows() * Math.max(1, aspect)));
    }

    /**
     * Values on the model's grid, at each pixel of the picture: the same bilinear function as on the slice, sampled more
     * finely. NaN where there are none.
     */
    float[] sample(float[] values, int size, GridMapping onSlice) {
        GridMapping onPicture = new GridMapping(
                onSlice.offsetX() * scaleX,
                onSlice.offsetY() * scaleY,
                onSlice.scaleX() * scaleX,
                onSlice.scaleY() * scaleY);
        return new AnomalyMap(size, values, onPicture).onSlice(width, height);
    }

    float[] sample(AnomalyMap map) {
        return sample(map.evidence(), map.size(), map.mapping());
    }
}
