package org.residua.ui.shell.hanging;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.residua.study.Acquisition;
import org.residua.study.ImagePlane;
import org.residua.study.Series;
import org.residua.ui.kit.SeriesEntry;

/**
 * Which series of another study shows the same. It must have the same modality, the same plane (axial, coronal or
 * sagittal, by geometry; or none) and view position, and a body part that is the same or not stated; and its description,
 * protocol and sequence must have a word in common, or one of the two have no words. Of those the one with the largest
 * share of words in common, then that with a stated body part, then that with about as many slices, then the first.
 */
final class SeriesMatch {
    /** What is known by geometry, in the words of vendors, or says nothing. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "ax",
            "axial",
            "tra",
            "trans",
            "transverse",
            "cor",
            "coronal",
            "sag",
            "sagittal",
            "obl",
            "oblique",
            "the",
            "of");

    private SeriesMatch() {}

    /** The best of the candidates; empty where none matches. */
    static Optional<SeriesEntry> best(Series series, List<SeriesEntry> candidates) {
        return candidates.stream()
                .filter(candidate -> matches(series, candidate.series()))
                .min(Comparator.comparingDouble(
                                (SeriesEntry candidate) -> -share(words(series), words(candidate.series())))
                        .thenComparing(candidate ->
                                candidate.series().acquisition().bodyPart().isBlank())
                        .thenComparingInt(
                                candidate -> Math.abs(candidate.series().sliceCount() - series.sliceCount())));
    }

    static boolean matches(Series series, Series other) {
        Acquisition one = series.acquisition();
        Acquisition two = other.acquisition();
        return series.modality().equals(other.modality())
                && plane(series).equals(plane(other))
                && one.viewPosition().equals(two.viewPosition())
                && (one.bodyPart().isBlank()
                        || two.bodyPart().isBlank()
                        || one.bodyPart().equalsIgnoreCase(two.bodyPart()))
                && share(words(series), words(other)) > 0;
    }

    private static String plane(Series series) {
        @Nullable
        ImagePlane plane = series.slices().get(series.sliceCount() / 2).plane();
        if (plane == null) {
            return "";
        }
        String name = plane.orientationName();
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static Set<String> words(Series series) {
        Set<String> words = new HashSet<>();
        for (String text : List.of(
                series.description(),
                series.acquisition().protocolName(),
                series.acquisition().sequenceName())) {
            words.addAll(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
        }
        words.remove("");
        words.removeAll(EMPTY_WORDS);
        return words;
    }

    /** Of all words those in both, 0 to 1; between both where one has none, as nothing speaks against it. */
    private static double share(Collection<String> one, Collection<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty() ? 1 : 1e-3;
        }
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return 2.0 * common.size() / (one.size() + other.size());
    }
}
