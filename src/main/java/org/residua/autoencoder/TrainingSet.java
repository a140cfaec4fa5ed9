package org.residua.autoencoder;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32C;

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

    /** A checksum of all values and foregrounds: other images give another one. */
    String checksum() {
        CRC32C checksum = new CRC32C();
        for (int i = 0; i < values.size(); i++) {
            ByteBuffer bytes = ByteBuffer.allocate(gridSize * gridSize * (Float.BYTES + 1));
            for (float value : values.get(i)) {
                bytes.putFloat(value);
            }
            for (boolean inside : foreground.get(i)) {
                bytes.put((byte) (inside ? 1 : 0));
            }
            checksum.update(bytes.flip());
        }
        return Long.toHexString(checksum.getValue());
    }
}
