package org.residua.volume;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lossy Image Compression (0028,2110) is 01: the image has lost information, now or before (PS3.3 C.7.6.1.1.5).
 *
 * @param ratios Lossy Image Compression Ratio (0028,2112), one a step; may be empty
 * @param methods Lossy Image Compression Method (0028,2114), such as ISO_10918_1; may be empty
 */
public record LossyCompression(List<Double> ratios, List<String> methods) {
    /** Defined terms (PS3.3 C.7.6.1.1.5.1) and what people call them. */
    private static final Map<String, String> NAMES = Map.of(
            "ISO_10918_1", "JPEG",
            "ISO_14495_1", "JPEG-LS",
            "ISO_15444_1", "JPEG 2000",
            "ISO_15444_15", "HTJ2K",
            "ISO_18181_1", "JPEG XL",
            "ISO_13818_2", "MPEG-2");

    public LossyCompression {
        ratios = List.copyOf(ratios);
        methods = List.copyOf(methods);
    }

    /** The methods as people call them, each once, with commas; empty where the file names none. */
    public String methodNames() {
        return methods.stream()
                .map(method -> NAMES.getOrDefault(method, method))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
