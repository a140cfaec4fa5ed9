package org.residua.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.DriftAlarm;
import org.residua.anomaly.FalseDiscovery;

/**
 * What the rows of {@link ScoreJson} say together, as a batch. Each scored slice gets its q-value among all of them,
 * {@code batchQ}, and where a rate is asked for whether it is flagged at it, {@code flaggedAtFdr}; both null for slices
 * that were not scored.
 */
public final class BatchRows {
    private static final int BINS = 10;

    private BatchRows() {}

    /**
     * Adds q-values to the rows.
     *
     * @param rate share of normals that is expected among the slices flagged at it; null to flag by alpha alone
     */
    public static void mark(ArrayNode rows, @Nullable Double rate) {
        List<ObjectNode> scored = new ArrayList<>();
        for (JsonNode row : rows) {
            if (row instanceof ObjectNode node) {
                node.putNull("batchQ");
                if (rate != null) {
                    node.putNull("flaggedAtFdr");
                }
                if (node.path("sliceP").isNumber()) {
                    scored.add(node);
                }
            }
        }
        double[] q = FalseDiscovery.qValues(sliceP(scored));
        for (int i = 0; i < q.length; i++) {
            scored.get(i).put("batchQ", q[i]);
            if (rate != null) {
                scored.get(i).put("flaggedAtFdr", q[i] <= rate);
            }
        }
    }

    private static double[] sliceP(List<ObjectNode> rows) {
        return rows.stream().mapToDouble(row -> row.path("sliceP").asDouble()).toArray();
    }

    /**
     * The summary of a batch: {@code slices}, {@code scored}, {@code flagged}, {@code flaggedAtFdr} (null where no rate
     * was asked for), {@code refused} by {@code reason}, {@code pHistogram} (tenths from 0 to 1), and {@code drift}: see
     * {@link #drift}.
     */
    public static ObjectNode summary(ArrayNode rows, @Nullable Double rate, DriftAlarm drift) {
        ObjectNode summary = JsonNodeFactory.instance.objectNode();
        List<JsonNode> all = new ArrayList<>();
        rows.forEach(all::add);
        List<JsonNode> scored =
                all.stream().filter(row -> row.path("sliceP").isNumber()).toList();
        summary.put("slices", all.size()).put("scored", scored.size()).put("flagged", count(scored, "flagged"));
        summary.put("fdr", rate);
        summary.put("flaggedAtFdr", rate == null ? null : count(scored, "flaggedAtFdr"));
        Map<String, Integer> reasons = new TreeMap<>();
        all.stream()
                .filter(row -> !row.path("sliceP").isNumber())
                .forEach(row -> reasons.merge(row.at("/gate/reason").asText(), 1, Integer::sum));
        ArrayNode refused = summary.putArray("refused");
        reasons.forEach(
                (reason, count) -> refused.addObject().put("reason", reason).put("count", count));
        int[] bins = new int[BINS];
        scored.forEach(row ->
                bins[Math.min(BINS - 1, (int) (BINS * row.path("sliceP").asDouble()))]++);
        ArrayNode histogram = summary.putArray("pHistogram");
        IntStream.of(bins).forEach(histogram::add);
        summary.set("drift", drift(drift));
        summary.put("notice", ResearchNotice.TEXT);
        return summary;
    }

    private static int count(List<JsonNode> rows, String flag) {
        return (int) rows.stream().filter(row -> row.path(flag).asBoolean()).count();
    }

    /** A drift alarm: {@code series}, {@code earlier}, {@code level}, {@code statistic}, {@code p}, {@code meanP}, {@code message}. */
    public static ObjectNode drift(DriftAlarm alarm) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("series", alarm.n());
        node.put("earlier", alarm.earlier());
        node.put("level", alarm.level().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        ScoreJson.putFinite(node, "statistic", alarm.statistic());
        ScoreJson.putFinite(node, "p", alarm.p());
        ScoreJson.putFinite(node, "meanP", alarm.mean());
        node.put("message", alarm.message());
        return node;
    }
}
