package org.residua.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.residua.preprocess.Preprocessing;

/** The entries of a bundle file, and the bundle that they hold. */
final class BundleEntries {
    static final String METADATA = "metadata.json";
    static final String HASHES = "hashes.json";
    private static final String PREPROCESS = "preprocess.json";
    private static final String SCORING = "scoring.json";
    private static final String GATE = "gate.json";
    private static final String CALIBRATION = "calibration.json";
    private static final String PIXEL_STATISTICS = "pixel-statistics.bin";
    private static final String PRIOR = "prior.bin";
    private static final String SCORE_PARTS = "score-parts.json";
    private static final String QUANTILES = "evidence-quantiles.bin";
    private static final String CARD = "card.md";
    private static final int MOST_NETWORKS = 64;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** In a gate null stands for what was not learnt. */
    private static final JsonMapper GATE_JSON = JSON.rebuild()
            .disable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private BundleEntries() {}

    /** The entries of a bundle in a fixed order, with the SHA-256 of each in the last. */
    static Map<String, byte[]> of(ModelBundle bundle) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(METADATA, json(bundle.metadata()));
        entries.put(PREPROCESS, json(bundle.preprocessing()));
        entries.put(SCORING, json(bundle.scoring()));
        for (int i = 0; i < bundle.members().size(); i++) {
            Member member = bundle.members().get(i);
            entries.put(graph(i), json(member.network().architecture()));
            entries.put(place(i), json(new Place(member.fold(), member.comparisons())));
            entries.put(weights(i), weightBytes(member.network()));
            DescriptorBank bank = member.textures();
            if (bank != null) {
                entries.put(textures(i), bytes(bank));
            }
        }
        PixelStatistics pixels = bundle.pixelStatistics();
        if (pixels != null) {
            entries.put(PIXEL_STATISTICS, bytes(pixels));
        }
        boolean[] prior = bundle.prior();
        if (prior != null) {
            int size = bundle.metadata().gridSize();
            entries.put(
                    PRIOR,
                    new ArrayFile().put("prior", new int[] {size, size}, prior).toBytes());
        }
        ScoreParts parts = bundle.scoreParts();
        if (parts != null) {
            entries.put(SCORE_PARTS, json(parts));
        }
        entries.put(GATE, json(bundle.gate()));
        entries.put(QUANTILES, bytes(bundle.evidenceQuantiles()));
        entries.put(CALIBRATION, json(bundle.calibration()));
        entries.put(CARD, bundle.card().getBytes(StandardCharsets.UTF_8));
        Map<String, String> hashes = new TreeMap<>();
        entries.forEach((name, bytes) -> hashes.put(name, Digest.sha256(bytes)));
        entries.put(HASHES, json(hashes));
        return entries;
    }

    /**
     * Checks the version and every hash before any other entry is used.
     *
     * @throws IOException saying what is wrong, without the file's name
     */
    static void check(Map<String, byte[]> entries) throws IOException {
        Map<String, String> hashes = JSON.readValue(entry(entries, HASHES), new TypeReference<>() {});
        if (hashes == null || !hashes.containsKey(METADATA)) {
            throw new IOException("its list of hashes is empty");
        }
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            if (!entry.getKey().equals(HASHES)
                    && !Digest.sha256(entry.getValue()).equals(hashes.get(entry.getKey()))) {
                throw new IOException(entry.getKey() + " was altered");
            }
        }
        for (String name : hashes.keySet()) {
            entry(entries, name);
        }
    }

    /** The format version that the metadata state, whatever else they hold. */
    static int formatVersion(Map<String, byte[]> entries) throws IOException {
        JsonNode metadata = JSON.readTree(entry(entries, METADATA));
        return metadata.path("formatVersion").asInt(-1);
    }

    /** The bundle that checked entries hold. */
    static ModelBundle bundle(Map<String, byte[]> entries, String sha256) throws IOException {
        byte[] pixels = entries.get(PIXEL_STATISTICS);
        byte[] prior = entries.get(PRIOR);
        return new ModelBundle(
                metadata(entries),
                preprocessing(entries),
                members(entries),
                json(entries, SCORING, Scoring.class),
                pixels == null ? null : pixelStatistics(ArrayFile.from(pixels)),
                prior == null ? null : ArrayFile.from(prior).mask("prior"),
                entries.containsKey(SCORE_PARTS) ? json(entries, SCORE_PARTS, ScoreParts.class) : null,
                json(GATE_JSON, entries, GATE, GateReference.class),
                quantiles(ArrayFile.from(entry(entries, QUANTILES))),
                json(entries, CALIBRATION, Calibration.class),
                new String(entry(entries, CARD), StandardCharsets.UTF_8),
                sha256);
    }

    private static Preprocessing preprocessing(Map<String, byte[]> entries) throws IOException {
        JsonNode json = PreprocessingEntry.present(json(entries, PREPROCESS, JsonNode.class));
        return json(Map.of(PREPROCESS, JSON.writeValueAsBytes(json)), PREPROCESS, Preprocessing.class);
    }

    /** All of a member but its network. */
    private record Place(int fold, List<Comparison> comparisons) {}

    /** What says where a new calibration comes from is missing in bundles that were trained before it was kept. */
    private static Metadata metadata(Map<String, byte[]> entries) throws IOException {
        ObjectNode node = json(entries, METADATA, ObjectNode.class);
        for (String later : List.of("parentSha256", "site")) {
            if (!node.has(later)) {
                node.put(later, "");
            }
        }
        return json(Map.of(METADATA, json(node)), METADATA, Metadata.class);
    }

    private static List<Member> members(Map<String, byte[]> entries) throws IOException {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < MOST_NETWORKS && entries.containsKey(graph(i)); i++) {
            ArrayFile file = ArrayFile.from(entry(entries, weights(i)));
            Map<String, Tensor> tensors = new TreeMap<>();
            for (String name : file.names()) {
                tensors.put(name, new Tensor(file.shape(name), file.floats(name)));
            }
            Place place = json(entries, place(i), Place.class);
            members.add(new Member(
                    new Network(json(entries, graph(i), Architecture.class), tensors),
                    place.fold(),
                    place.comparisons(),
                    entries.containsKey(textures(i)) ? textures(ArrayFile.from(entry(entries, textures(i)))) : null));
        }
        return members;
    }

    private static byte[] weightBytes(Network network) {
        ArrayFile file = new ArrayFile();
        network.weights().forEach((name, tensor) -> file.put(name, tensor.shape(), tensor.values()));
        return file.toBytes();
    }

    private static byte[] bytes(PixelStatistics pixels) {
        int[] shape = {pixels.size(), pixels.size()};
        return new ArrayFile()
                .put("mean", shape, pixels.mean())
                .put("deviation", shape, pixels.deviation())
                .put("floor", new int[] {1}, new float[] {pixels.floor()})
                .toBytes();
    }

    private static PixelStatistics pixelStatistics(ArrayFile file) throws IOException {
        int[] shape = file.shape("mean");
        float[] floor = file.floats("floor");
        if (shape.length != 2 || shape[0] != shape[1] || floor.length != 1) {
            throw new IOException("its pixel statistics are not on a square grid");
        }
        return new PixelStatistics(shape[0], file.floats("mean"), file.floats("deviation"), floor[0]);
    }

    private static byte[] bytes(DescriptorBank bank) {
        return new ArrayFile()
                .put("mean", new int[] {bank.length()}, bank.mean())
                .put("deviation", new int[] {bank.length()}, bank.deviation())
                .put("values", new int[] {bank.images(), bank.length()}, bank.values())
                .toBytes();
    }

    private static DescriptorBank textures(ArrayFile file) throws IOException {
        return new DescriptorBank(file.floats("mean"), file.floats("deviation"), file.floats("values"));
    }

    private static byte[] bytes(EvidenceQuantiles quantiles) {
        return new ArrayFile()
                .put("evidence", new int[] {quantiles.evidence().length}, quantiles.evidence())
                .put("tail", quantiles.tail())
                .put("pixels", quantiles.pixels())
                .toBytes();
    }

    private static EvidenceQuantiles quantiles(ArrayFile file) throws IOException {
        return new EvidenceQuantiles(file.floats("evidence"), file.doubles("tail"), file.whole("pixels"));
    }

    private static <T> T json(Map<String, byte[]> entries, String name, Class<T> type) throws IOException {
        return json(JSON, entries, name, type);
    }

    private static <T> T json(JsonMapper mapper, Map<String, byte[]> entries, String name, Class<T> type)
            throws IOException {
        @Nullable T value;
        try {
            value = mapper.readValue(entry(entries, name), type);
        } catch (JsonProcessingException e) {
            throw new IOException(name + " does not hold what it should", e);
        }
        if (value == null) {
            throw new IOException(name + " is empty");
        }
        return value;
    }

    private static byte[] json(Object value) throws IOException {
        return JSON.writeValueAsBytes(value);
    }

    private static byte[] entry(Map<String, byte[]> entries, String name) throws IOException {
        byte[] bytes = entries.get(name);
        if (bytes == null) {
            throw new IOException(name + " is missing");
        }
        return bytes;
    }

    private static String graph(int network) {
        return "networks/" + network + "/graph.json";
    }

    private static String place(int network) {
        return "networks/" + network + "/member.json";
    }

    private static String textures(int network) {
        return "networks/" + network + "/descriptors.bin";
    }

    private static String weights(int network) {
        return "networks/" + network + "/weights.bin";
    }
}
