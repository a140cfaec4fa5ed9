package org.residua.ui.viewer.layer;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.PixelImage;
import org.residua.ui.viewer.Placement;

/** An image laid on a slice: smooth, in place, and painted again without a new buffer where the extent stays. */
final class ScaledImage {
    private final ImageView view = new ImageView();
    private final Affine transform = new Affine();
    private @Nullable PixelImage image;

    ScaledImage() {
        view.setSmooth(true);
        view.setManaged(false);
        view.setMouseTransparent(true);
        view.getTransforms().add(transform);
    }

    ImageView node() {
        return view;
    }

    /** The pixels to write; then call {@link #painted()}. */
    int[] pixels(int columns, int rows) {
        PixelImage now = image;
        if (now == null || !now.is(columns, rows)) {
            now = new PixelImage(columns, rows);
            image = now;
        }
        return now.argb();
    }

    void painted() {
        if (image != null) {
            image.painted();
            view.setImage(image.image());
            view.setVisible(true);
        }
    }

    void hide() {
        view.setVisible(false);
    }

    /** Lays the first pixel's corner at the offset on the slice, a pixel as large as so many columns and rows. */
    void place(Placement placement, double offsetX, double offsetY, double scaleX, double scaleY) {
        transform.setMxx(placement.xx() * scaleX);
        transform.setMxy(placement.xy() * scaleY);
        transform.setMyx(placement.yx() * scaleX);
        transform.setMyy(placement.yy() * scaleY);
        transform.setTx(placement.toPaneX(offsetX, offsetY));
        transform.setTy(placement.toPaneY(offsetX, offsetY));
    }

    /** Shows no more than this from the corner, in its own pixels, fractions of them included. */
    void part(double width, double height) {
        view.setViewport(new Rectangle2D(0, 0, width, height));
    }

    /** Shows no more than this part of the image, in its own pixels. */
    void clip(double x, double y, double width, double height) {
        view.setClip(new Rectangle(x, y, width, height));
    }
}
