package org.residua.interchange;

import java.util.List;
import org.residua.study.SeriesInstanceUid;
import org.residua.study.SopInstanceUid;

/**
 * One segment over the images of a series.
 *
 * @param seriesUid of the segmentation's own series
 * @param uid of the segmentation
 * @param label what is segmented, at most 64 characters
 * @param algorithm name and version of what made it
 * @param masks rows x columns for each image of the series; an empty mask is left out
 */
public record Segmentation(
        SeriesInstanceUid seriesUid, SopInstanceUid uid, String label, Algorithm algorithm, List<boolean[]> masks) {
    public Segmentation {
        masks = List.copyOf(masks);
    }

    /** What made the segment. */
    public record Algorithm(String name, String version) {}
}
