package org.residua.interchange.deidentify;

/**
 * Pixels, from column {@code x} and row {@code y} on, counted from 0; what reaches beyond the image does not matter.
 */
public record Rectangle(int x, int y, int width, int height) {
    /** With a size of at least one pixel. */
    public Rectangle {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("A rectangle is x,y,width,height in pixels, from 0.");
        }
    }

    boolean holds(int column, int row) {
        return column >= x && column < x + width && row >= y && row < y + height;
    }
}
