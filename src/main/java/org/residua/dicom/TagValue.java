package org.residua.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;

/**
 * A value on its way to text.
 *
 * @param head its first bytes, or all of them
 * @param length of all of it in the file, in bytes
 */
record TagValue(VR vr, byte[] head, long length, boolean bigEndian) {
    /** Control characters but for line ends, and those that have no width or turn the reading direction and so can disguise a text. */
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\n]]+");

    private static final Pattern LINE_END = Pattern.compile("\\R");

    private static final int MOST_BYTES = 32;
    private static final int MOST_NUMBERS = 64;

    /** As written where it is text, numbers joined by a backslash, bytes in hexadecimal; with its length where it is cut. */
    String text(Attributes attributes) {
        if (vr == VR.OB || vr == VR.UN) {
            return bytes(head, length);
        }
        if (!vr.isStringType()) {
            return numbers();
        }
        String text = TextDecoder.of(attributes).decode(head, vr == VR.PN);
        String cut = head.length < length ? String.format(Locale.ROOT, " … (cut; %,d bytes in all)", length) : "";
        String shown = neutral(text) + cut;
        String named = vr == VR.UI ? UID.nameOf(shown) : shown;
        return named == null || named.equals(shown) || named.equals("?") ? shown : shown + " = " + named;
    }

    /** Without what could disguise it or disturb the window; line ends stay. */
    static String neutral(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n");
        return NOT_SHOWN.matcher(lines).replaceAll(" ").strip();
    }

    /** In hexadecimal, in quotes as well where they are text. */
    static String bytes(byte[] head, long length) {
        int shown = Math.min(head.length, MOST_BYTES);
        String hex = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(head, 0, shown);
        if (shown < length) {
            hex = String.format(Locale.ROOT, "%s … (%,d bytes)", hex, length);
        }
        String text = new String(head, StandardCharsets.US_ASCII);
        boolean readable = head.length > 0 && text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
        return readable ? "\"" + text.strip() + "\"  " + hex : hex;
    }

    private String numbers() {
        int size = size();
        ByteBuffer bytes = ByteBuffer.wrap(head).order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int count = Math.min(head.length / size, MOST_NUMBERS);
        StringJoiner all = new StringJoiner("\\");
        for (int i = 0; i < count; i++) {
            all.add(number(bytes, i * size));
        }
        long values = length / size;
        return count < values ? String.format(Locale.ROOT, "%s … (%,d values)", all, values) : all.toString();
    }

    private int size() {
        return switch (vr) {
            case US, SS, OW -> 2;
            case FD, OD -> 8;
            default -> 4;
        };
    }

    private String number(ByteBuffer bytes, int at) {
        return switch (vr) {
            case US, OW -> String.valueOf(bytes.getShort(at) & 0xffff);
            case SS -> String.valueOf(bytes.getShort(at));
            case SL -> String.valueOf(bytes.getInt(at));
            case FL, OF -> String.valueOf(bytes.getFloat(at));
            case FD, OD -> String.valueOf(bytes.getDouble(at));
            case AT -> TagName.shown(bytes.getShort(at) << 16 | bytes.getShort(at + 2) & 0xffff);
            default -> Integer.toUnsignedString(bytes.getInt(at));
        };
    }
}
