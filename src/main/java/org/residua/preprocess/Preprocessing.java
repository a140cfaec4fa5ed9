package org.residua.preprocess;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How a slice becomes a model's input: the whole recipe, kept in the bundle, the same in training and in use.
 *
 * @param version of the algorithm, {@link #VERSION}
 * @param gridSize side of the model's square grid in pixels; the slice is padded to a square in mm and area-averaged
 * @param foreground how the patient is told from what surrounds him
 * @param markers whether side letters and annotations are found and filled from their surroundings (films only)
 * @param normalisation how intensities are made comparable
 * @param targetMedian what the middle of the foreground becomes: its median, mean or local mean
 * @param spread what a standard deviation becomes (z-score), or a local one (local contrast)
 * @param percentileLow share of the foreground, from 0 to 1, below which intensities are the darkest: clipped there, or
 *     made 0 by the normalisations that say so; 0 clips nothing
 * @param percentileHigh likewise of the brightest; 1 clips nothing
 * @param clipLow lowest input value
 * @param clipHigh highest input value
 * @param localSigmaPx sigma of the local mean and deviation in grid pixels (local contrast)
 * @param localFloor smallest local deviation, on intensities scaled to 0..1 (local contrast)
 */
public record Preprocessing(
        int version,
        int gridSize,
        Foreground foreground,
        boolean markers,
        Normalisation normalisation,
        double targetMedian,
        double spread,
        double percentileLow,
        double percentileHigh,
        double clipLow,
        double clipHigh,
        double localSigmaPx,
        double localFloor) {
    /** The version that this code implements. */
    public static final int VERSION = 2;

    /** How the patient is told from what surrounds him. */
    public enum Foreground {
        /** All of the image (films). */
        WHOLE_IMAGE,
        /** The image without straight black or white rims: collimation and scanning borders (films). */
        BODY,
        /** Above 0.6 of Otsu's threshold, largest component, closed, holes filled (head MR). */
        OTSU_LARGEST_COMPONENT
    }

    /** How intensities are made comparable. */
    public enum Normalisation {
        /** The foreground median of the whole series becomes the target; of the slice alone where there is no series. */
        SERIES_MEDIAN,
        /** The foreground median of the slice becomes the target. */
        IMAGE_MEDIAN,
        /** The percentiles become 0 and 1, and nothing lies beyond. */
        PERCENTILE,
        /** (x - mean) / deviation of the foreground, between the percentiles, x spread + target. */
        Z_SCORE,
        /** The percentiles become 0 and 1, then (x - local mean) / local deviation x spread + target. */
        LOCAL_CONTRAST
    }

    /**
     * Refuses what cannot be carried out.
     *
     * @throws IllegalArgumentException saying which component
     */
    public Preprocessing {
        Objects.requireNonNull(foreground, "preprocessing lacks its foreground");
        Objects.requireNonNull(normalisation, "preprocessing lacks its normalisation");
        require(version == VERSION, "its preprocessing has version " + version + ", not " + VERSION);
        require(gridSize > 0, "its preprocessing has a gridSize of " + gridSize);
        require(
                !markers || foreground != Foreground.OTSU_LARGEST_COMPONENT,
                "its preprocessing looks for markers, which only films have");
        require(
                0 <= percentileLow && percentileLow < percentileHigh && percentileHigh <= 1,
                "its percentiles do not ascend from 0 to 1");
        require(clipLow < clipHigh, "its clipLow is not below its clipHigh");
        require(
                normalisation != Normalisation.LOCAL_CONTRAST || localSigmaPx > 0 && localFloor > 0,
                "its local contrast lacks a localSigmaPx or localFloor above 0");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** SHA-256, lower-case hexadecimal, of a canonical text of all components: the same for the same recipe, anywhere. */
    public String hash() {
        List<Object> components = List.of(
                "residua-preprocessing",
                version,
                gridSize,
                foreground,
                markers,
                normalisation,
                targetMedian,
                spread,
                percentileLow,
                percentileHigh,
                clipLow,
                clipHigh,
                localSigmaPx,
                localFloor);
        String text = components.stream().map(Object::toString).collect(Collectors.joining("|"));
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
                VERSION,
                gridSize,
                Foreground.OTSU_LARGEST_COMPONENT,
                false,
                Normalisation.SERIES_MEDIAN,
                0.4,
                0,
                0,
                1,
                0,
                1.2,
                0,
                0);
    }

    /** The recipe for chest films. */
    public static Preprocessing chestFilm(int gridSize) {
        return new Preprocessing(
                VERSION,
                gridSize,
                Foreground.WHOLE_IMAGE,
                false,
                Normalisation.LOCAL_CONTRAST,
                0.5,
                0.2,
                0.01,
                0.99,
                -0.3,
                1.3,
                gridSize / 8.0,
                0.03);
    }

    /** The same with another foreground. */
    public Preprocessing withForeground(Foreground other, boolean otherMarkers) {
        return new Preprocessing(
                version,
                gridSize,
                other,
                otherMarkers,
                normalisation,
                targetMedian,
                spread,
                percentileLow,
                percentileHigh,
                clipLow,
                clipHigh,
                localSigmaPx,
                localFloor);
    }

    /** The same with another normalisation, between the same percentiles. */
    public Preprocessing withNormalisation(Normalisation other, double otherTarget, double otherSpread) {
        return new Preprocessing(
                version,
                gridSize,
                foreground,
                markers,
                other,
                otherTarget,
                otherSpread,
                percentileLow,
                percentileHigh,
                clipLow,
                clipHigh,
                localSigmaPx,
                localFloor);
    }

    /** The same between other percentiles, as shares from 0 to 1, and with inputs between other bounds. */
    public Preprocessing withRange(double lowShare, double highShare, double lowest, double highest) {
        return new Preprocessing(
                version,
                gridSize,
                foreground,
                markers,
                normalisation,
                targetMedian,
                spread,
                lowShare,
                highShare,
                lowest,
                highest,
                localSigmaPx,
                localFloor);
    }
}
