package org.residua.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The images at the ends of both labels, as numbers of images, the most telling first; at most one of a patient in each
 * list, since neighbouring slices show the same.
 *
 * @param found abnormal images that score highest
 * @param missed abnormal images that score lowest
 * @param falseAlarms normal images that score highest
 * @param quiet normal images that score lowest
 */
public record Cases(List<Integer> found, List<Integer> missed, List<Integer> falseAlarms, List<Integer> quiet) {
    public Cases {
        found = List.copyOf(found);
        missed = List.copyOf(missed);
        falseAlarms = List.copyOf(falseAlarms);
        quiet = List.copyOf(quiet);
    }

    /**
     * The cases among all images.
     *
     * @param each how many of each kind, at most
     */
    public static Cases of(List<ManifestRow> rows, double[] scores, int each) {
        Comparator<Integer> rising = Comparator.comparingDouble(i -> scores[i]);
        return new Cases(
                first(rows, true, rising.reversed(), each),
                first(rows, true, rising, each),
                first(rows, false, rising.reversed(), each),
                first(rows, false, rising, each));
    }

    private static List<Integer> first(List<ManifestRow> rows, boolean abnormal, Comparator<Integer> order, int each) {
        Set<String> patients = new HashSet<>();
        List<Integer> chosen = new ArrayList<>();
        IntStream.range(0, rows.size())
                .boxed()
                .filter(i -> rows.get(i).abnormal() == abnormal)
                .sorted(order)
                .filter(i -> patients.add(rows.get(i).patient()))
                .limit(each)
                .forEach(chosen::add);
        return chosen;
    }
}
