package org.residua.ui.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.residua.anomaly.DriftAlarm;
import org.residua.anomaly.SeriesSample;
import org.residua.anomaly.SliceResult;
import org.residua.bundle.Calibration;
import org.residua.bundle.ModelBundle;
import org.residua.workflow.SeriesResult;

/** Whether the series scored since the program started look like the normals of each model. Nothing is stored. */
public final class DriftModel {
    private final Map<String, Scored> byModel = new LinkedHashMap<>();
    private final ObjectProperty<List<Drift>> drifts = new SimpleObjectProperty<>(List.of());

    DriftModel() {}

    /**
     * One model's series so far.
     *
     * @param p of a slice of each series, in the order of scoring
     */
    record Drift(ModelBundle bundle, List<Double> p) {
        Drift {
            p = List.copyOf(p);
        }

        /** P-values that rest on too few normals say nothing of drift. */
        boolean isCalibrated() {
            return bundle.calibration().slices() >= Calibration.FEWEST_NORMALS;
        }

        DriftAlarm alarm() {
            return DriftAlarm.againstNormals(
                    p.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    private record Scored(ModelBundle bundle, Map<String, Double> pBySeries) {
        Drift drift() {
            return new Drift(bundle, List.copyOf(pBySeries.values()));
        }
    }

    /** A model's drift, in the order in which the models scored first. */
    ObjectProperty<List<Drift>> driftsProperty() {
        return drifts;
    }

    /**
     * Takes in a series that was scored to its end. Slices outside the model's domain do not count. A series scored
     * again by the same model keeps its place: it must not count twice.
     */
    public void scored(SeriesResult result) {
        double[] sliceP = result.slices().stream()
                .filter(slice -> !slice.outsideDomain())
                .map(SliceResult::sliceP)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (sliceP.length == 0) {
            return;
        }
        ModelBundle bundle = result.bundle();
        String series = result.series().key();
        double drawn = SeriesSample.of(sliceP, bundle.calibration().slices(), Objects.hash(series, bundle.sha256()));
        byModel.computeIfAbsent(bundle.sha256(), sha -> new Scored(bundle, new LinkedHashMap<>()))
                .pBySeries()
                .put(series, drawn);
        List<Drift> now = new ArrayList<>();
        byModel.values().forEach(scored -> now.add(scored.drift()));
        drifts.set(List.copyOf(now));
    }
}
