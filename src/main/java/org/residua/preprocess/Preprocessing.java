package org.residua.preprocess;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How a slice becomes a model's input: the whole recipe, kept in the bundle, the same in training and in use.
 *
 * @param version of the algorithm; a bundle with another version than {@link #VERSION} is refused
 * @param gridSize side of the model's square grid in pixels; the slice is padded to a square in mm and area-averaged
 * @param foreground how the patient is told from air
 * @param normalisation how intensities are made comparable
 * @param targetMedian the value that the foreground median is scaled to (median normalisations)
 * @param clipLow lowest input value
 * @param clipHigh highest input value
 * @param localSigmaPx sigma of the local mean and deviation in grid pixels (local contrast)
 * @param localFloor smallest local deviation, on intensities scaled to 0..1 (local contrast)
 */
public record Preprocessing(
        int version,
        int gridSize,
        Foreground foreground,
        Normalisation normalisation,
        double targetMedian,
        double clipLow,
        double clipHigh,
        double localSigmaPx,
        double localFloor) {
    /** The version that this code implements. */
    public static final int VERSION = 1;

    /** How the patient is told from air. */
    public enum Foreground {
        /** All of the image (films). */
        WHOLE_IMAGE,
        /** Above 0.6 of Otsu's threshold, largest component, closed, holes filled (head MR). */
        OTSU_LARGEST_COMPONENT
    }

    /** How intensities are made comparable. */
    public enum Normalisation {
        /** The foreground median of the whole series becomes the target; of the slice alone where there is no series. */
        SERIES_MEDIAN,
        /** Percentiles 1 and 99 of the image become 0 and 1, then local contrast: (x - mean) / deviation x 0.2 + 0.5. */
        LOCAL_CONTRAST
    }

    /** SHA-256, lower-case hexadecimal, of a canonical text of all components: the same for the same recipe, anywhere. */
    public String hash() {
        String text = String.join(
                "|",
                "residua-preprocessing",
                Integer.toString(version),
                Integer.toString(gridSize),
                foreground.name(),
                normalisation.name(),
                Double.toString(targetMedian),
                Double.toString(clipLow),
                Double.toString(clipHigh),
                Double.toString(localSigmaPx),
                Double.toString(localFloor));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** The recipe for head MR. */
    public static Preprocessing headMr(int gridSize) {
        return new Preprocessing(
                VERSION, gridSize, Foreground.OTSU_LARGEST_COMPONENT, Normalisation.SERIES_MEDIAN, 0.4, 0, 1.2, 0, 0);
    }

    /** The recipe for chest films. */
    public static Preprocessing chestFilm(int gridSize) {
        return new Preprocessing(
                VERSION,
                gridSize,
                Foreground.WHOLE_IMAGE,
                Normalisation.LOCAL_CONTRAST,
                0.5,
                -0.3,
                1.3,
                gridSize / 8.0,
                0.03);
    }
}
