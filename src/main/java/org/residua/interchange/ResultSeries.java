package org.residua.interchange;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.SliceResult;
import org.residua.bundle.ModelBundle;
import org.residua.study.Series;
import org.residua.study.Study;
import org.residua.volume.SliceGeometry;

/**
 * A scored series that objects for other systems are made of.
 *
 * @param alpha the rate that the region threshold is set at
 * @param slices those with a map, in slice order, at least one
 * @param created when the objects are, for their dates and identifiers
 */
public record ResultSeries(
        Study study,
        Series series,
        ModelBundle bundle,
        double alpha,
        List<Scored> slices,
        String applicationVersion,
        ZonedDateTime created) {
    public ResultSeries {
        slices = List.copyOf(slices);
        if (slices.isEmpty()) {
            throw new IllegalArgumentException("No slice of the series was scored: there is nothing to export.");
        }
    }

    /** A slice with a result, which has a map. */
    public record Scored(SliceResult result, SliceGeometry geometry) {
        public Scored {
            if (result.map() == null) {
                throw new IllegalArgumentException("A slice without a map has nothing to export.");
            }
        }

        /** Its evidence. */
        AnomalyMap map() {
            return Objects.requireNonNull(result.map());
        }

        /** Evidence at its pixels, row by row; NaN where not scored. */
        float[] evidence() {
            return map().onSlice(geometry.columns(), geometry.rows());
        }
    }

    /** The evidence that regions exceed; positive infinity where there are too few normals for the rate. */
    double threshold() {
        return bundle.calibration().regionThreshold(alpha);
    }

    /** Whether the images are placed in the patient. */
    boolean isPlaced() {
        return slices.stream()
                .allMatch(slice ->
                        slice.geometry().plane() != null && slice.geometry().spacing() != null);
    }
}
