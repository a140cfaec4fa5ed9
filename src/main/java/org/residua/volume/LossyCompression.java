package org.residua.volume;

import java.util.List;

/**
 * Lossy Image Compression (0028,2110) is 01: the image has lost information, now or before (PS3.3 C.7.6.1.1.5).
 *
 * @param ratios Lossy Image Compression Ratio (0028,2112), one a step; may be empty
 * @param methods Lossy Image Compression Method (0028,2114), such as ISO_10918_1; may be empty
 */
public record LossyCompression(List<Double> ratios, List<String> methods) {
    public LossyCompression {
        ratios = List.copyOf(ratios);
        methods = List.copyOf(methods);
    }
}
