package org.residua.ui.viewer;

import org.jspecify.annotations.Nullable;
import org.residua.anomaly.AnomalyMap;
import org.residua.bundle.ModelBundle;
import org.residua.study.Vector3;
import org.residua.volume.GreyPipeline;
import org.residua.volume.Slice;

/**
 * All that is known of one pixel of a slice. What is not known is null.
 *
 * @param column 0-based
 * @param row 0-based
 * @param stored the value in the file; null for a colour, and where planes are computed
 * @param modality after the modality look-up table
 * @param unit of the modality value, such as HU; empty where unknown
 * @param rarity the share of normal pixels whose evidence is as high; null where none was taken
 * @param mapped whether the slice has evidence at all
 * @param expected what the model expected, bilinear on its grid; null outside of what it was shown
 * @param residual the image less what the model expected, at its grid
 * @param inModality whether the two are in units of the modality, else in the model's own
 * @param patientMm where the middle of the pixel lies in the patient
 */
public record ProbeReading(
        int column,
        int row,
        @Nullable Double stored,
        @Nullable Double modality,
        String unit,
        @Nullable Double rarity,
        boolean mapped,
        @Nullable Double expected,
        @Nullable Double residual,
        boolean inModality,
        @Nullable Vector3 patientMm) {
    /** Of the pixel at a point; null where the point is off the slice. */
    public static @Nullable ProbeReading at(Loaded loaded, Cursor point) {
        Slice slice = loaded.shown().slice();
        if (!point.isOn(slice.geometry())) {
            return null;
        }
        int column = point.column();
        int row = point.row();
        GreyPipeline grey = slice.grey();
        boolean isGrey = slice.frame().isGrey();
        double stored = isGrey ? slice.frame().samples().at(row * slice.frame().columns() + column) : 0;
        ModelPictures model = loaded.pictures();
        return new ProbeReading(
                column,
                row,
                // What was computed is stored in no file.
                isGrey && loaded.shown().entry().computed() == null ? stored : null,
                isGrey ? grey.modality(stored) : null,
                isGrey ? grey.unit() : "",
                rarity(loaded, column, row),
                loaded.evidence() != null,
                model == null ? null : model.expectedAt(column, row),
                model == null ? null : model.residualAt(column, row),
                model != null && model.modalityPerModelUnit() != null,
                slice.geometry().toPatientMm(column, row));
    }

    private static @Nullable Double rarity(Loaded loaded, int column, int row) {
        ModelBundle bundle = loaded.shown().entry().bundleProperty().get();
        AnomalyMap map = loaded.result() == null ? null : loaded.result().map();
        float evidence = map == null ? Float.NaN : map.at(column, row);
        return bundle == null || Float.isNaN(evidence)
                ? null
                : bundle.evidenceQuantiles().rarity(evidence);
    }
}
