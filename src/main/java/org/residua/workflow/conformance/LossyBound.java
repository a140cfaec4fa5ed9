package org.residua.workflow.conformance;

import java.util.Set;

/**
 * How far right decoders may be apart. Lossless and near-lossless compression define every bit of what is decoded: 0.
 * JPEG's inverse cosine transform may differ by 1 a component (ISO/IEC 10918-2), by 3 after conversion to RGB;
 * irreversible JPEG 2000 by 1 (ISO/IEC 15444-4).
 */
final class LossyBound {
    private static final Set<String> JPEG_BY_COSINES = Set.of(
            "1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51", "1.2.840.10008.1.2.4.53", "1.2.840.10008.1.2.4.55");
    private static final Set<String> JPEG_2000 = Set.of("1.2.840.10008.1.2.4.91", "1.2.840.10008.1.2.4.203");

    private LossyBound() {}

    static double of(String transferSyntaxUid, int samplesPerPixel) {
        if (JPEG_BY_COSINES.contains(transferSyntaxUid)) {
            return samplesPerPixel == 3 ? 3 : 1;
        }
        return JPEG_2000.contains(transferSyntaxUid) ? 1 : 0;
    }
}
