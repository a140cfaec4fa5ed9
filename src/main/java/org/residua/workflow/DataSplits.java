package org.residua.workflow;

import java.util.List;
import org.residua.evaluate.Label;
import org.residua.evaluate.Manifest;
import org.residua.evaluate.ManifestException;
import org.residua.evaluate.ManifestRow;
import org.residua.evaluate.Split;

/** The parts of a manifest that each step may see. */
final class DataSplits {
    private DataSplits() {}

    /** Normal images to learn from; abnormal ones of the split are passed over. */
    static List<ManifestRow> train(Manifest manifest) throws ManifestException {
        List<ManifestRow> rows = manifest.in(Split.TRAIN, Label.NORMAL);
        if (rows.isEmpty()) {
            throw new ManifestException(
                    manifest.file() + " has no normal image in the split train. Training learns from normal images.");
        }
        return rows;
    }

    /** Normal images of at least two patients to calibrate on. */
    static List<ManifestRow> calibrate(Manifest manifest) throws ManifestException {
        List<ManifestRow> rows = manifest.in(Split.CALIBRATE, Label.NORMAL);
        if (Manifest.patients(rows) < 2) {
            throw new ManifestException(manifest.file() + " has normal images of " + Manifest.patients(rows)
                    + " patients in the split calibrate. Put some of at least two patients there, better of twenty.");
        }
        return rows;
    }

    /** All images of the patients that folds are made of, whatever their label. */
    static List<ManifestRow> learnt(Manifest manifest) {
        return manifest.rows().stream()
                .filter(row -> row.split() == Split.TRAIN || row.split() == Split.CALIBRATE)
                .toList();
    }

    /** The images to be judged on: those of the split test where it has any, else those of validate. */
    static List<ManifestRow> evaluated(Manifest manifest) {
        List<ManifestRow> test = manifest.in(Split.TEST);
        return test.isEmpty() ? manifest.in(Split.VALIDATE) : test;
    }

    /** Whether both labels are there, so that something can be measured. */
    static boolean hasBothLabels(List<ManifestRow> rows) {
        return rows.stream().anyMatch(ManifestRow::abnormal) && !rows.stream().allMatch(ManifestRow::abnormal);
    }
}
