package org.residua.phantom;

/**
 * What a parallel beam meets on its way to each detector pixel, in cm of water beyond what was there before. The plane
 * is {@link #SIDE_CM} wide and high; x runs from -SIDE_CM / 2 (the patient's right) to SIDE_CM / 2, y down from 0.
 */
final class FilmPlane {
    /** Width and height in cm. */
    static final double SIDE_CM = 36;

    /** A layer computed pixel by pixel. */
    @FunctionalInterface
    interface Thickness {
        /** Water equivalent in cm at a place in cm. */
        double at(double xCm, double yCm);
    }

    private final int size;
    private final float[] waterCm;

    FilmPlane(int size) {
        this.size = size;
        this.waterCm = new float[size * size];
    }

    int size() {
        return size;
    }

    float[] waterCm() {
        return waterCm;
    }

    double pixelCm() {
        return SIDE_CM / size;
    }

    double xCm(int column) {
        return (column + 0.5) * pixelCm() - SIDE_CM / 2;
    }

    double yCm(int row) {
        return (row + 0.5) * pixelCm();
    }

    /** Adds a layer. */
    void add(Thickness layer) {
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                waterCm[row * size + column] += (float) layer.at(xCm(column), yCm(row));
            }
        }
    }

    /** Adds a small mass of {@code volume} cm3 of water at a point, shared between the four nearest pixels. */
    void splat(double xCm, double yCm, double volume) {
        double column = (xCm + SIDE_CM / 2) / pixelCm() - 0.5;
        double row = yCm / pixelCm() - 0.5;
        int left = (int) Math.floor(column);
        int top = (int) Math.floor(row);
        if (left < 0 || top < 0 || left >= size - 1 || top >= size - 1) {
            return;
        }
        double right = column - left;
        double down = row - top;
        double thickness = volume / (pixelCm() * pixelCm());
        int i = top * size + left;
        waterCm[i] += (float) (thickness * (1 - right) * (1 - down));
        waterCm[i + 1] += (float) (thickness * right * (1 - down));
        waterCm[i + size] += (float) (thickness * (1 - right) * down);
        waterCm[i + size + 1] += (float) (thickness * right * down);
    }
}
