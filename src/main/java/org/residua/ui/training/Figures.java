package org.residua.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.Metadata;
import org.residua.bundle.Metadata.Metric;

/** The areas under the curve of a model and of the baselines that it has to beat, from what its bundle says. */
final class Figures {
    private static final String BASELINE = "baseline.";
    private static final String AUROC = ".auroc";

    private Figures() {}

    /**
     * A model or baseline.
     *
     * @param name of the baseline as bundles spell it; empty for the model
     * @param difference the model's less the baseline's, paired; null for the model
     */
    record Figure(String name, Metric auroc, @Nullable Metric difference) {}

    /** The model first; nothing where nothing was measured. */
    static List<Figure> of(Metadata metadata) {
        Map<String, Metric> metrics = metadata.metrics();
        Metric own = metrics.get("auroc");
        if (own == null) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("", own, null));
        metrics.forEach((key, metric) -> {
            if (key.startsWith(BASELINE) && key.endsWith(AUROC)) {
                String name = key.substring(BASELINE.length(), key.length() - AUROC.length());
                figures.add(new Figure(name, metric, metrics.get(BASELINE + name + ".difference")));
            }
        });
        return figures;
    }
}
