package org.residua.autoencoder;

import java.util.List;

/**
 * Images to train on, already preprocessed.
 *
 * @param gridSize side of each square image in pixels
 * @param values an array of gridSize x gridSize an image
 * @param foreground where each image's patient is
 */
public record TrainingSet(int gridSize, List<float[]> values, List<boolean[]> foreground) {
    public TrainingSet {
        values = List.copyOf(values);
        foreground = List.copyOf(foreground);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("There are no images to train on.");
        }
        if (values.size() != foreground.size()) {
            throw new IllegalArgumentException("Each image to train on needs its foreground.");
        }
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).length != gridSize * gridSize || foreground.get(i).length != gridSize * gridSize) {
                throw new IllegalArgumentException(
                        "Image " + i + " to train on is not " + gridSize + " x " + gridSize + " pixels.");
            }
        }
    }
}
