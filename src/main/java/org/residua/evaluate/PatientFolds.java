package org.residua.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Patients dealt into folds at random from a seed. Those with normal images and those without are dealt apart, so that each
 * fold has as many of both.
 *
 * @param foldOfPatient by patient, from 0
 */
public record PatientFolds(Map<String, Integer> foldOfPatient, int count) {
    public PatientFolds {
        foldOfPatient = Map.copyOf(foldOfPatient);
    }

    /**
     * The folds of the patients of these rows. The same patients and seed give the same folds.
     *
     * @throws IllegalArgumentException when there are fewer patients with normal images than two a fold
     */
    public static PatientFolds of(List<ManifestRow> rows, int count, long seed) {
        TreeSet<String> normal = patients(rows, row -> !row.abnormal());
        TreeSet<String> abnormalOnly = patients(rows, row -> !normal.contains(row.patient()));
        if (normal.size() < 2 * count) {
            throw new IllegalArgumentException("There are " + normal.size() + " patients with normal images; " + count
                    + " folds need at least " + 2 * count + ".");
        }
        Map<String, Integer> folds = new HashMap<>();
        deal(normal, count, seed, folds);
        deal(abnormalOnly, count, seed, folds);
        return new PatientFolds(folds, count);
    }

    private static TreeSet<String> patients(List<ManifestRow> rows, Predicate<ManifestRow> which) {
        return new TreeSet<>(
                rows.stream().filter(which).map(ManifestRow::patient).toList());
    }

    private static void deal(TreeSet<String> patients, int count, long seed, Map<String, Integer> folds) {
        List<String> order = new ArrayList<>(patients);
        Collections.shuffle(order, new Random(seed));
        for (int i = 0; i < order.size(); i++) {
            folds.put(order.get(i), i % count);
        }
    }

    /** The fold of a patient: which networks never saw it. */
    public int of(String patient) {
        Integer fold = foldOfPatient.get(patient);
        if (fold == null) {
            throw new IllegalArgumentException("A patient of the images to be dealt is in no fold.");
        }
        return fold;
    }
}
