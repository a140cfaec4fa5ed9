package org.residua.interchange.deidentify;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.jspecify.annotations.Nullable;

/** Values as the bytes that they are in the file, whatever its character set: the toolkit then writes them unchanged. */
final class Values {
    private Values() {}

    /** The bytes of a value; null where it has none or is a sequence. */
    static byte @Nullable [] bytes(Attributes dataset, int tag) {
        Object value = dataset.getValue(tag);
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        return value instanceof String || value instanceof String[] ? dataset.getSafeBytes(tag) : null;
    }

    /** The bytes of a value, one character each, without padding; empty where it has none. */
    static String text(Attributes dataset, int tag) {
        byte[] bytes = bytes(dataset, tag);
        return bytes == null ? "" : strip(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /** The values of an attribute that may have several, each without padding. */
    static List<String> texts(Attributes dataset, int tag) {
        return List.of(text(dataset, tag).split("\\\\", -1)).stream()
                .map(Values::strip)
                .toList();
    }

    /** Puts text of ASCII characters. */
    static void put(Attributes dataset, int tag, VR vr, String text) {
        String even = text.length() % 2 == 0 ? text : text + (vr == VR.UI ? "\0" : " ");
        dataset.setBytes(tag, vr, even.getBytes(StandardCharsets.US_ASCII));
    }

    static int number(Attributes dataset, int tag, int otherwise) {
        return dataset.containsValue(tag) ? dataset.getInt(tag, otherwise) : otherwise;
    }

    /** Whether values of this VR are words that people write. */
    static boolean isText(VR vr) {
        return switch (vr) {
            case AE, LO, LT, PN, SH, ST, UC, UR, UT, UN -> true;
            default -> false;
        };
    }

    /** Whether values of this VR are characters at all. */
    static boolean isCharacters(VR vr) {
        return isText(vr) || vr.isStringType() || vr.isTemporalType();
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        return text.substring(start, end);
    }
}
