package org.residua.ui.kit;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A JavaFX image over an int array of premultiplied ARGB that can be painted again without a new image. */
public final class PixelImage {
    private final int[] argb;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;

    /** A clear image. */
    public PixelImage(int columns, int rows) {
        this(new int[columns * rows], columns, rows);
    }

    /** Over pixels that are already there; the array is shared. */
    public PixelImage(int[] argb, int columns, int rows) {
        this.argb = argb;
        buffer = new PixelBuffer<>(columns, rows, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    /** The pixels, to be written before {@link #painted()}. */
    public int[] argb() {
        return argb;
    }

    /** Shows what was written. On the JavaFX thread. */
    public void painted() {
        buffer.updateBuffer(pixels -> null);
    }

    /** For image views. */
    public Image image() {
        return image;
    }

    /** Whether it has this extent. */
    public boolean is(int columns, int rows) {
        return buffer.getWidth() == columns && buffer.getHeight() == rows;
    }
}
