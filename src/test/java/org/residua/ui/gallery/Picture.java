package org.residua.ui.gallery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.residua.raster.PngFile;

/** A window with the menus and notes that are open over it, as pixels of a screen of some scale. */
final class Picture {
    private final double scale;
    private final int width;
    private final int height;
    private final int[] argb;

    private Picture(Stage stage, double scale) {
        this.scale = scale;
        Bounds window = stage.getScene().getRoot().getLayoutBounds();
        width = (int) Math.round(window.getWidth() * scale);
        height = (int) Math.round(window.getHeight() * scale);
        argb = new int[width * height];
        Arrays.fill(argb, 0xff000000);
    }

    /** On the JavaFX thread. */
    static Picture of(Stage stage, double scale) {
        Picture picture = new Picture(stage, scale);
        picture.draw(stage.getScene(), 0, 0);
        for (Window window : Window.getWindows()) {
            if (window instanceof PopupWindow) {
                picture.draw(
                        window.getScene(),
                        window.getX() - stage.getX() - stage.getScene().getX(),
                        window.getY() - stage.getY() - stage.getScene().getY());
            }
        }
        return picture;
    }

    private void draw(Scene scene, double x, double y) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setFill(Color.TRANSPARENT);
        WritableImage image = scene.getRoot().snapshot(parameters, null);
        int columns = (int) image.getWidth();
        int[] row = new int[columns];
        for (int i = 0; i < image.getHeight(); i++) {
            image.getPixelReader().getPixels(0, i, columns, 1, PixelFormat.getIntArgbPreInstance(), row, 0, columns);
            int at = (int) Math.round(y * scale) + i;
            for (int k = 0; at >= 0 && at < height && k < columns; k++) {
                int across = (int) Math.round(x * scale) + k;
                if (across >= 0 && across < width) {
                    argb[at * width + across] = over(row[k], argb[at * width + across]);
                }
            }
        }
    }

    private static int over(int above, int below) {
        int clear = 255 - (above >>> 24);
        int mixed = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            mixed = mixed << 8 | Math.min(255, (above >> shift & 0xff) + (below >> shift & 0xff) * clear / 255);
        }
        return mixed;
    }

    void write(Path png) throws IOException {
        PngFile.write(png, width, height, argb);
    }
}
