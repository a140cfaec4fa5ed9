package org.residua.evaluate;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One image of a data set.
 *
 * @param line in the manifest, 1 for the header; 0 where the row was never in a file
 * @param path of the image, resolved
 * @param frame of a DICOM file, 0 for the first; 0 for a picture
 * @param series groups the slices of one volume; empty for a single image
 * @param mask of the findings, resolved; null where there is none
 * @param position of the slice in its volume, 0 to 1; null where unknown
 * @param view such as PA; empty where unknown
 * @param group such as a scanner or site; empty where unknown
 * @param confirmed whether a second reader confirmed the label; null where nobody looked
 * @param laterality empty where unknown
 * @param further columns that this version does not know, kept in order
 */
public record ManifestRow(
        long line,
        Path path,
        int frame,
        String patient,
        String series,
        Label label,
        Split split,
        @Nullable Path mask,
        @Nullable Double position,
        String view,
        String group,
        @Nullable Boolean confirmed,
        String laterality,
        Map<String, String> further) {
    public ManifestRow {
        further = Collections.unmodifiableMap(new LinkedHashMap<>(further));
    }

    /** A file's first or only frame. */
    public ManifestRow(
            long line,
            Path path,
            String patient,
            String series,
            Label label,
            Split split,
            @Nullable Path mask,
            @Nullable Double position,
            String view,
            String group,
            @Nullable Boolean confirmed,
            String laterality,
            Map<String, String> further) {
        this(line, path, 0, patient, series, label, split, mask, position, view, group, confirmed, laterality, further);
    }

    /** Whether the label is abnormal. */
    public boolean abnormal() {
        return label == Label.ABNORMAL;
    }

    /** The same row in another split. */
    public ManifestRow in(Split other) {
        return new ManifestRow(
                line,
                path,
                frame,
                patient,
                series,
                label,
                other,
                mask,
                position,
                view,
                group,
                confirmed,
                laterality,
                further);
    }
}
