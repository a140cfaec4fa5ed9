package org.residua.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.residua.preprocess.Preprocessing;

/** Brings the preprocessing of older bundles to the present version: the same inputs, in more words. */
final class PreprocessingEntry {
    private PreprocessingEntry() {}

    /** Version 1 had its percentiles, local deviation and middle in the code; anything else stays as it is. */
    static JsonNode present(JsonNode json) {
        if (!(json instanceof ObjectNode old) || old.path("version").asInt() != 1) {
            return json;
        }
        boolean local = old.path("normalisation").asText().equals(Preprocessing.Normalisation.LOCAL_CONTRAST.name());
        ObjectNode present = old.deepCopy()
                .put("version", Preprocessing.VERSION)
                .put("markers", false)
                .put("spread", local ? 0.2 : 0)
                .put("percentileLow", local ? 0.01 : 0)
                .put("percentileHigh", local ? 0.99 : 1);
        return local ? present.put("targetMedian", 0.5) : present;
    }
}
