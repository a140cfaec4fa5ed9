package org.residua.evaluate;

import java.util.Map;
import java.util.TreeMap;
import org.residua.bundle.Metadata.Metric;

/** The figures of an evaluation as a bundle keeps them. */
public final class MetadataMetrics {
    private MetadataMetrics() {}

    /**
     * All defined figures by name: those of images as they are called, then {@code pixel.NAME}, {@code stratum.NAME},
     * {@code baseline.NAME.FIGURE}.
     */
    public static Map<String, Metric> of(Evaluation evaluation, Protocol protocol) {
        Evaluation.Counts n = evaluation.n();
        String on = n.normal() + " normal and " + n.abnormal() + " abnormal images of " + n.patients() + " "
                + protocol.patients();
        Map<String, Metric> metrics = new TreeMap<>();
        putAll(metrics, "", evaluation.image(), on);
        Map<String, Interval> pixel = evaluation.pixel();
        if (pixel != null) {
            putAll(
                    metrics,
                    "pixel.",
                    pixel,
                    "all images of those patients whose findings are drawn, and the normal ones");
        }
        evaluation.strata().forEach((name, stratum) -> put(metrics, "stratum." + name, stratum.auroc(), on));
        evaluation.baselines().forEach((name, figures) -> putAll(metrics, "baseline." + name + ".", figures, on));
        return metrics;
    }

    private static void putAll(Map<String, Metric> metrics, String prefix, Map<String, Interval> figures, String on) {
        figures.forEach((name, interval) -> put(metrics, prefix + name, interval, on));
    }

    private static void put(Map<String, Metric> metrics, String name, Interval interval, String on) {
        if (interval.defined()) {
            metrics.put(name, new Metric(interval.value(), interval.low(), interval.high(), on));
        }
    }
}
