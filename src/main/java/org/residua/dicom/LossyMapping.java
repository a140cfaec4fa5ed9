package org.residua.dicom;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.codec.TransferSyntax;
import org.residua.volume.LossyCompression;

/** Whether an image was lossily compressed, now or before (PS3.3 C.7.6.1.1.5). */
final class LossyMapping {
    /** Syntaxes that lose information, or may: their methods by PS3.3 C.7.6.1.1.5.1. */
    private static final Map<String, String> METHODS = Map.of(
            UID.JPEGBaseline1,
            "ISO_10918_1",
            UID.JPEGExtended24,
            "ISO_10918_1",
            UID.JPEGLSLossyNearLossless,
            "ISO_14495_1",
            UID.JPEG2000,
            "ISO_15444_1",
            UID.JPEG2000Part2MultiComponent,
            "ISO_15444_1",
            "1.2.840.10008.1.2.4.203",
            "ISO_15444_15",
            "1.2.840.10008.1.2.4.111",
            "ISO_18181_1",
            "1.2.840.10008.1.2.4.112",
            "ISO_18181_1");

    /** Those that cannot but lose: an attribute that denies it is wrong. */
    private static final Set<String> ALWAYS = Set.of(UID.JPEGBaseline1, UID.JPEGExtended24);

    private LossyMapping() {}

    /** The mark; null where nothing was lost, as far as the file says. */
    static @Nullable LossyCompression lossy(Attributes image, TransferSyntax syntax) {
        String said = Values.text(image, Tag.LossyImageCompression);
        String method = METHODS.get(syntax.uid());
        boolean bySyntax = method != null && (said.isEmpty() || ALWAYS.contains(syntax.uid()));
        if (!said.equals("01") && !bySyntax) {
            return null;
        }
        List<Double> ratios = Arrays.stream(Values.numbers(image, Tag.LossyImageCompressionRatio))
                .boxed()
                .toList();
        List<String> methods = List.of(Values.texts(image, Tag.LossyImageCompressionMethod));
        return new LossyCompression(ratios, methods.isEmpty() && method != null ? List.of(method) : methods);
    }
}
