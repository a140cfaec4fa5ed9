package org.residua.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** An evaluation as JSON: each figure under its name, its interval beside it under the name and 95. */
public final class EvaluationJson {
    private EvaluationJson() {}

    /** The tree of {@code evaluate --json}; a figure that is not defined is null. */
    public static ObjectNode tree(Evaluation evaluation) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("model", evaluation.model());
        root.putObject("n")
                .put("normal", evaluation.n().normal())
                .put("abnormal", evaluation.n().abnormal())
                .put("patients", evaluation.n().patients());
        putAll(root.putObject("image"), evaluation.image());
        if (evaluation.pixel() == null) {
            root.putNull("pixel");
        } else {
            putAll(root.putObject("pixel"), evaluation.pixel());
        }
        ObjectNode strata = root.putObject("strata");
        evaluation
                .strata()
                .forEach(
                        (name, stratum) -> put(strata.putObject(name).put("n", stratum.n()), "auroc", stratum.auroc()));
        ObjectNode baselines = root.putObject("baselines");
        evaluation.baselines().forEach((name, figures) -> putAll(baselines.putObject(name), figures));
        return root;
    }

    /** The same as indented text. */
    public static String text(Evaluation evaluation) {
        return tree(evaluation).toPrettyString();
    }

    private static void putAll(ObjectNode node, Map<String, Interval> figures) {
        figures.forEach((name, interval) -> put(node, name, interval));
    }

    private static void put(ObjectNode node, String name, Interval interval) {
        if (interval.defined()) {
            node.put(name, interval.value());
            node.putArray(name + "95").add(interval.low()).add(interval.high());
        } else {
            node.putNull(name);
            node.putNull(name + "95");
        }
    }
}
