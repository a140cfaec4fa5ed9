package org.residua.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The patients behind a list of images, so that whole patients can be drawn again. Patients with an abnormal image and
 * those without are drawn apart (stratified), so that no resample loses a label.
 */
public final class Cohort {
    private final int[] patientOf;
    private final boolean[] abnormal;
    private final int patients;
    private final List<int[]> strata = new ArrayList<>();

    /** The cohort of these rows; image i is row i. */
    public Cohort(List<ManifestRow> rows) {
        this(
                rows.stream().map(ManifestRow::patient).toList(),
                rows.stream().map(ManifestRow::abnormal).toList());
    }

    Cohort(List<String> patientNames, List<Boolean> labels) {
        Map<String, Integer> numbers = new HashMap<>();
        patientOf = patientNames.stream()
                .mapToInt(name -> numbers.computeIfAbsent(name, unused -> numbers.size()))
                .toArray();
        patients = numbers.size();
        abnormal = new boolean[patientOf.length];
        boolean[] any = new boolean[patients];
        for (int i = 0; i < patientOf.length; i++) {
            abnormal[i] = labels.get(i);
            any[patientOf[i]] |= abnormal[i];
        }
        for (boolean side : new boolean[] {false, true}) {
            int[] members = java.util.stream.IntStream.range(0, patients)
                    .filter(p -> any[p] == side)
                    .toArray();
            if (members.length > 0) {
                strata.add(members);
            }
        }
    }

    /** Images of as many patients. */
    static Cohort eachByItself(boolean[] abnormal) {
        List<String> patients = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        for (boolean label : abnormal) {
            patients.add("" + labels.size());
            labels.add(label);
        }
        return new Cohort(patients, labels);
    }

    /** How many images there are. */
    public int size() {
        return patientOf.length;
    }

    /** How many patients there are. */
    public int patients() {
        return patients;
    }

    /** The number of the patient of image {@code i}. */
    public int patientOf(int i) {
        return patientOf[i];
    }

    /** Whether image {@code i} is labelled abnormal. */
    public boolean abnormal(int i) {
        return abnormal[i];
    }

    /** Each patient once. */
    int[] once() {
        int[] weights = new int[patients];
        Arrays.fill(weights, 1);
        return weights;
    }

    /** How often each patient is drawn in one resample with replacement. */
    int[] resample(Random random) {
        int[] weights = new int[patients];
        for (int[] members : strata) {
            for (int i = 0; i < members.length; i++) {
                weights[members[random.nextInt(members.length)]]++;
            }
        }
        return weights;
    }

    /** The patients of one half, drawn at random: for cross-fitting. */
    boolean[] half(Random random) {
        List<Integer> order = new ArrayList<>();
        for (int p = 0; p < patients; p++) {
            order.add(p);
        }
        Collections.shuffle(order, random);
        boolean[] chosen = new boolean[patients];
        order.subList(0, (patients + 1) / 2).forEach(p -> chosen[p] = true);
        return chosen;
    }
}
