package org.residua.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Splits by patient, at random from a seed. Patients with normal images are dealt by the shares; whoever has abnormal
 * ones only is there to be validated on. Abnormal images of train and calibrate patients become context: a volume is
 * normalised whole, but nothing is learnt from them. Where all patients are for
 * training, folds keep them apart later, and every row is of that split.
 */
public final class PatientSplit {
    private PatientSplit() {}

    /** The rows with their splits set, in their own order. The same rows and seed give the same splits. */
    public static List<ManifestRow> of(List<ManifestRow> rows, SplitShares shares, long seed) {
        if (shares.allTrain()) {
            return rows.stream().map(row -> row.in(Split.TRAIN)).toList();
        }
        List<String> patients = new ArrayList<>(new TreeSet<>(rows.stream()
                .filter(row -> !row.abnormal())
                .map(ManifestRow::patient)
                .toList()));
        Collections.shuffle(patients, new Random(seed));
        int train = (int) Math.round(shares.train() * patients.size());
        int calibrate = Math.min((int) Math.round(shares.calibrate() * patients.size()), patients.size() - train);
        Map<String, Split> splits = new HashMap<>();
        for (int i = 0; i < patients.size(); i++) {
            splits.put(
                    patients.get(i),
                    i < train ? Split.TRAIN : i < train + calibrate ? Split.CALIBRATE : Split.VALIDATE);
        }
        return rows.stream().map(row -> row.in(splitOf(row, splits))).toList();
    }

    private static Split splitOf(ManifestRow row, Map<String, Split> splits) {
        Split split = splits.getOrDefault(row.patient(), Split.VALIDATE);
        return split != Split.VALIDATE && row.abnormal() ? Split.CONTEXT : split;
    }
}
