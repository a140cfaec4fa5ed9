package org.residua.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.Provenance;
import org.residua.anomaly.Region;
import org.residua.anomaly.SliceResult;
import org.residua.anomaly.gate.GateVerdict;
import org.residua.study.Series;
import org.residua.study.SliceRef;

/**
 * Results as JSON: an array of objects, one a slice, in slice order.
 *
 * <ul>
 *   <li>{@code path}, {@code sopInstanceUid} (null for plain pictures), {@code frame} (0-based), {@code series} (UID)
 *   <li>{@code model}: id of the bundle
 *   <li>{@code score}, {@code sliceP}, {@code flagged}: null where the slice was not scored
 *   <li>{@code gate}: {@code verdict} accepted, warned or refused, and {@code reason}
 *   <li>{@code outsideDomain}: scored although the gate refused it
 *   <li>{@code regions}: by {@code rank}; {@code x}, {@code y}, {@code width}, {@code height}, {@code areaPx},
 *       {@code peakX}, {@code peakY} in pixels of the original slice, {@code areaMm2} (null without spacing),
 *       {@code peakEvidence}, {@code peakPixelRarity} (share of normal pixels whose evidence is as high)
 *   <li>{@code provenance}: {@code modelId}, {@code bundleSha256}, {@code preprocessingHash}, {@code calibrationId},
 *       {@code alpha}, {@code ignoredGate}, {@code applicationVersion}, {@code sopInstanceUid}, {@code frame}
 *   <li>{@code error}: only of a slice that could not be read: why
 *   <li>{@code notice}: what the result is for
 * </ul>
 *
 * NaN and infinity, which JSON does not have, are written as null.
 */
public final class ScoreJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ScoreJson() {}

    /** All slices of some series, the unread ones at their places. */
    public static ArrayNode of(Collection<ReportInput> inputs) {
        ArrayNode array = JSON.arrayNode();
        inputs.forEach(input -> array.addAll(of(input)));
        return array;
    }

    /** All slices of a series, the unread ones at their places. */
    public static ArrayNode of(ReportInput input) {
        // Slices of other series, which have no number here, keep their order at the front.
        Map<Integer, ArrayNode> byNumber = new TreeMap<>(Comparator.naturalOrder());
        for (SliceResult result : input.slices()) {
            at(byNumber, input.numberOf(result.ref())).add(ofSeries(slice(result), input.series()));
        }
        for (ReportInput.Failure failure : input.failures()) {
            at(byNumber, input.numberOf(failure.ref())).add(ofSeries(failure(failure, input), input.series()));
        }
        ArrayNode array = JSON.arrayNode();
        byNumber.values().forEach(array::addAll);
        return array;
    }

    /** One scored or refused slice of a series. */
    public static ObjectNode of(Series series, SliceResult slice) {
        return ofSeries(slice(slice), series);
    }

    /** All slices of a series that no model was at hand for. */
    public static ArrayNode unscored(Series series, String reason, String applicationVersion) {
        ArrayNode array = JSON.arrayNode();
        for (SliceRef ref : series.slices()) {
            ObjectNode node = unscored(ref, reason);
            node.putNull("model");
            node.putObject("provenance").put("applicationVersion", applicationVersion);
            array.add(ofSeries(node, series));
        }
        return array;
    }

    private static ObjectNode ofSeries(ObjectNode slice, Series series) {
        return slice.put("series", series.uid().value())
                .put("stack", series.stack().number());
    }

    private static ArrayNode at(Map<Integer, ArrayNode> byNumber, int number) {
        return byNumber.computeIfAbsent(number, n -> JSON.arrayNode());
    }

    private static ObjectNode slice(SliceResult result) {
        ObjectNode node = start(result.ref());
        node.put("model", result.provenance().modelId());
        putFinite(node, "score", result.score());
        putFinite(node, "sliceP", result.sliceP());
        node.put("flagged", result.flagged());
        node.set("gate", gate(result.gate()));
        node.put("outsideDomain", result.outsideDomain());
        ArrayNode regions = node.putArray("regions");
        result.regions().forEach(region -> regions.add(region(region)));
        node.set("provenance", provenance(result.provenance()));
        node.put("notice", ResearchNotice.of(result.outsideDomain()));
        return node;
    }

    private static ObjectNode failure(ReportInput.Failure failure, ReportInput input) {
        ObjectNode node = unscored(failure.ref(), failure.reason());
        node.put("model", input.bundle().metadata().id());
        ObjectNode provenance = node.putObject("provenance");
        provenance.put("modelId", input.bundle().metadata().id());
        provenance.put("bundleSha256", input.bundle().sha256());
        provenance.put("applicationVersion", input.applicationVersion());
        node.put("error", failure.reason());
        return node;
    }

    private static ObjectNode unscored(SliceRef ref, String reason) {
        ObjectNode node = start(ref);
        node.putNull("score").putNull("sliceP").putNull("flagged");
        node.set("gate", gate(new GateVerdict(GateVerdict.Verdict.REFUSED, reason)));
        node.put("outsideDomain", false);
        node.putArray("regions");
        node.put("notice", ResearchNotice.TEXT);
        return node;
    }

    private static ObjectNode start(SliceRef ref) {
        ObjectNode node = JSON.objectNode();
        Path file = ref.instance().file();
        String uid = ref.instance().uid().value();
        node.put("path", file.toString());
        node.put("sopInstanceUid", uid.isEmpty() ? null : uid);
        node.put("frame", ref.frame());
        return node;
    }

    private static ObjectNode gate(GateVerdict gate) {
        return JSON.objectNode()
                .put("verdict", gate.verdict().name().toLowerCase(Locale.ROOT))
                .put("reason", gate.reason());
    }

    private static ObjectNode region(Region region) {
        ObjectNode node = JSON.objectNode();
        node.put("rank", region.rank());
        node.put("x", region.x()).put("y", region.y());
        node.put("width", region.width()).put("height", region.height());
        node.put("areaPx", region.areaPx());
        putFinite(node, "areaMm2", region.areaMm2());
        node.put("peakX", region.peakX()).put("peakY", region.peakY());
        putFinite(node, "peakEvidence", region.peakEvidence());
        putFinite(node, "peakPixelRarity", region.peakPixelRarity());
        return node;
    }

    private static ObjectNode provenance(Provenance provenance) {
        return JSON.objectNode()
                .put("modelId", provenance.modelId())
                .put("bundleSha256", provenance.bundleSha256())
                .put("preprocessingHash", provenance.preprocessingHash())
                .put("calibrationId", provenance.calibrationId())
                .put("alpha", provenance.alpha())
                .put("ignoredGate", provenance.ignoredGate())
                .put("applicationVersion", provenance.applicationVersion())
                .put("sopInstanceUid", provenance.sopInstanceUid())
                .put("frame", provenance.frame());
    }

    static void putFinite(ObjectNode node, String key, @Nullable Double value) {
        node.put(key, value != null && Double.isFinite(value) ? value : null);
    }
}
