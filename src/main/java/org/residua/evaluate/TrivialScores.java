package org.residua.evaluate;

import org.residua.preprocess.GridImage;

/** The one-line scores that a model has to beat before it has earned its heatmap. */
public final class TrivialScores {
    private TrivialScores() {}

    /** Mean intensity over the foreground, before normalisation; 0 where nothing is there. */
    public static double brightness(GridImage image, boolean[] foreground) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < foreground.length; i++) {
            if (foreground[i] && !Float.isNaN(image.values()[i])) {
                sum += image.values()[i];
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }

    /** Mean length of the gradient (central differences) over the foreground, before normalisation. */
    public static double sharpness(GridImage image, boolean[] foreground) {
        int size = image.size();
        double sum = 0;
        int n = 0;
        for (int y = 1; y < size - 1; y++) {
            for (int x = 1; x < size - 1; x++) {
                int i = y * size + x;
                double across = image.values()[i + 1] - image.values()[i - 1];
                double down = image.values()[i + size] - image.values()[i - size];
                double length = Math.hypot(across, down) / 2;
                if (foreground[i] && !Double.isNaN(length)) {
                    sum += length;
                    n++;
                }
            }
        }
        return n == 0 ? 0 : sum / n;
    }
}
