package org.residua.bundle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.residua.study.Acquisition;
import org.residua.study.Series;

/**
 * What the input gate asks of a slice: gate.json.
 *
 * @param modalities accepted Modality (0008,0060) values; plain pictures have none and pass
 * @param bodyParts accepted Body Part Examined (0018,0015) values; an absent one passes
 * @param requiredWords one of these (lower case) must be in the series description, protocol or sequence name of an MR
 *     series, else the timing must fit; empty when anything passes
 * @param scanners accepted Manufacturer's Model Name (0008,1090) values, for a model of one site; empty for any
 * @param statistics bounds of simple statistics of the model input over normals, by name
 * @param template mean of normal model inputs in 16 x 16 boxes, row by row; empty where inputs are not compared with it
 * @param appearance how normal inputs look; null where that was not learnt, as in bundles of earlier versions
 */
public record GateReference(
        List<String> modalities,
        List<String> bodyParts,
        List<String> requiredWords,
        List<String> scanners,
        Map<String, Range> statistics,
        float[] template,
        @Nullable Appearance appearance) {
    public GateReference {
        modalities = List.copyOf(modalities);
        bodyParts = List.copyOf(bodyParts);
        requiredWords = List.copyOf(requiredWords);
        scanners = List.copyOf(scanners);
        statistics = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(statistics));
    }

    /** A gate that does not know how normal inputs look. */
    public GateReference(
            List<String> modalities,
            List<String> bodyParts,
            List<String> requiredWords,
            List<String> scanners,
            Map<String, Range> statistics,
            float[] template) {
        this(modalities, bodyParts, requiredWords, scanners, statistics, template, null);
    }

    /** A gate that does not compare inputs with a mean image. */
    public GateReference(
            List<String> modalities,
            List<String> bodyParts,
            List<String> requiredWords,
            Map<String, Range> statistics) {
        this(modalities, bodyParts, requiredWords, List.of(), statistics, new float[0]);
    }

    /** The same for a model of these scanners. */
    public GateReference withScanners(List<String> others) {
        return new GateReference(modalities, bodyParts, requiredWords, others, statistics, template, appearance);
    }

    /** Whether the model is for the scanner that a series comes from. */
    public boolean knowsScannerOf(Series series) {
        return scanners.isEmpty()
                || scanners.stream().anyMatch(series.acquisition().modelName()::equalsIgnoreCase);
    }

    /**
     * How well a series fits by what its files say, to choose among models: 0 when its modality does not, else higher
     * the more of body part, words and scanner agree. A plain picture has no modality and fits none.
     */
    public int fit(Series series) {
        if (!modalities.contains(series.modality()) || !knowsScannerOf(series)) {
            return 0;
        }
        Acquisition acquisition = series.acquisition();
        String text = String.join(" ", series.description(), acquisition.protocolName(), acquisition.sequenceName())
                .toLowerCase(Locale.ROOT);
        String part = acquisition.bodyPart();
        int parts =
                bodyParts.isEmpty() || part.isEmpty() ? 1 : bodyParts.stream().anyMatch(part::equalsIgnoreCase) ? 2 : 0;
        int words = requiredWords.isEmpty() ? 1 : requiredWords.stream().anyMatch(text::contains) ? 2 : 0;
        return 1 + parts + words + (scanners.isEmpty() ? 0 : 1);
    }

    /** What normals span: outside warn.. the slice is warned about, outside refuse.. it is refused. */
    public record Range(double refuseBelow, double warnBelow, double warnAbove, double refuseAbove) {}
}
