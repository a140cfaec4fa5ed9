package org.residua.dicom.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Breaks files: blindly, and where it hurts, by what a DICOM file has in it. */
final class Mutator {
    private static final long[] INTERESTING = {
        0,
        1,
        2,
        3,
        7,
        8,
        12,
        15,
        16,
        17,
        31,
        32,
        33,
        64,
        127,
        128,
        255,
        256,
        0x7fff,
        0x8000,
        0xfffe,
        0xffff,
        0x10000,
        0x7fffffffL,
        0x80000000L,
        0xfffffffeL,
        0xffffffffL
    };
    private static final int[] TAGS = {
        0x00020010, 0x00080005, 0x00080016, 0x00081140, 0x00280002, 0x00280004, 0x00280006, 0x00280008, 0x00280010,
        0x00280011, 0x00280100, 0x00280101, 0x00280102, 0x00280103, 0x00280120, 0x00281050, 0x00281051, 0x00281052,
        0x00281053, 0x00281101, 0x00281201, 0x00283000, 0x00283002, 0x00283006, 0x00283010, 0x00041220, 0x00041500,
        0x52009229, 0x52009230, 0x60000010, 0x60003000, 0x7fe00001, 0x7fe00008, 0x7fe00009, 0x7fe00010, 0xfffee000,
        0xfffee00d, 0xfffee0dd
    };
    private static final Set<String> VRS = Set.of(
            "AE", "AS", "AT", "CS", "DA", "DS", "DT", "FD", "FL", "IS", "LO", "LT", "OB", "OD", "OF", "OL", "OV", "OW",
            "PN", "SH", "SL", "SQ", "SS", "ST", "SV", "TM", "UC", "UI", "UL", "UN", "UR", "US", "UT", "UV");
    private static final List<String> VR_LIST = VRS.stream().sorted().toList();
    private static final Set<String> LONG_VRS =
            Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");
    private static final int ITEM = 0xfffee000;
    private static final int CODESTREAM_HEADER_BYTES = 120;
    private static final int MOST_BYTES = 1 << 18;

    private final Random random;

    Mutator(Random random) {
        this.random = random;
    }

    /**
     * A broken copy.
     *
     * @param other from which pieces are taken
     */
    byte[] mutate(byte[] whole, byte[] other) {
        byte[] bytes = whole.clone();
        boolean inside = tagAt(whole, ITEM) >= 0 && random.nextInt(10) < 7;
        for (int rounds = 1 + random.nextInt(3) * random.nextInt(2); rounds > 0 && bytes.length > 8; rounds--) {
            if (inside) {
                fragment(bytes, other);
            } else {
                bytes = once(bytes, other);
            }
        }
        return bytes.length <= MOST_BYTES ? bytes : Arrays.copyOf(bytes, MOST_BYTES);
    }

    private byte[] once(byte[] bytes, byte[] other) {
        switch (random.nextInt(12)) {
            case 0 -> flipBits(bytes);
            case 1 -> setBytes(bytes);
            case 2 -> {
                return Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            }
            case 3 -> {
                return spliced(bytes, bytes);
            }
            case 4 -> {
                return spliced(bytes, other);
            }
            case 5 -> {
                return without(bytes);
            }
            case 6, 7 -> number(bytes, lengthAt(bytes));
            case 8 -> swapVr(bytes);
            case 9 -> setTag(bytes);
            default -> value(bytes);
        }
        return bytes;
    }

    private void flipBits(byte[] bytes) {
        for (int i = random.nextInt(8); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
    }

    private void setBytes(byte[] bytes) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(16));
        byte value = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextBoolean() ? 0 : 0xff);
        Arrays.fill(bytes, from, to, value);
    }

    private byte[] spliced(byte[] bytes, byte[] from) {
        int start = random.nextInt(from.length);
        int length = 1 + random.nextInt(Math.min(4096, from.length - start));
        int at = random.nextInt(bytes.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + length);
        out.write(bytes, 0, at);
        out.write(from, start, length);
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    private byte[] without(byte[] bytes) {
        int from = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - from, 1 + random.nextInt(64));
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - length);
        System.arraycopy(bytes, from + length, shorter, from, shorter.length - from);
        return shorter;
    }

    /** Where a length is: after a VR, or after the tag of an item. */
    private int lengthAt(byte[] bytes) {
        List<Integer> places = vrs(bytes);
        if (places.isEmpty() || random.nextInt(4) == 0) {
            int item = tagAt(bytes, ITEM);
            return item < 0 ? random.nextInt(bytes.length) : item + 4;
        }
        int vr = places.get(random.nextInt(places.size()));
        return vr + (LONG_VRS.contains(text(bytes, vr)) ? 4 : 2);
    }

    private void swapVr(byte[] bytes) {
        List<Integer> places = vrs(bytes);
        if (!places.isEmpty()) {
            int at = places.get(random.nextInt(places.size()));
            String vr = VR_LIST.get(random.nextInt(VR_LIST.size()));
            bytes[at] = (byte) vr.charAt(0);
            bytes[at + 1] = (byte) vr.charAt(1);
        }
    }

    /** Every place that looks like the VR of an element. */
    private static List<Integer> vrs(byte[] bytes) {
        List<Integer> places = new ArrayList<>();
        for (int i = 4; i + 8 < bytes.length; i++) {
            if (bytes[i] >= 'A' && bytes[i] <= 'U' && VRS.contains(text(bytes, i))) {
                places.add(i);
            }
        }
        return places;
    }

    private static String text(byte[] bytes, int at) {
        return "" + (char) bytes[at] + (char) bytes[at + 1];
    }

    /** Gives one element the tag of another. */
    private void setTag(byte[] bytes) {
        int at = tagAt(bytes, anyTag());
        if (at >= 0) {
            putTag(bytes, at, anyTag());
        }
    }

    private int anyTag() {
        return TAGS[random.nextInt(TAGS.length)];
    }

    private static void putTag(byte[] bytes, int at, int tag) {
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(at, (short) (tag >>> 16))
                .putShort(at + 2, (short) tag);
    }

    /** Gives an element that says how pixels lie, or where, another value. */
    private void value(byte[] bytes) {
        int at = tagAt(bytes, anyTag());
        if (at >= 0) {
            number(bytes, at + 8 + 2 * random.nextInt(4));
        }
    }

    /** One of the places of a tag, in either byte order; -1 where there is none. */
    private int tagAt(byte[] bytes, int tag) {
        byte[] little = new byte[4];
        putTag(little, 0, tag);
        byte[] big = {little[1], little[0], little[3], little[2]};
        int from = random.nextInt(bytes.length);
        for (int n = 0; n + 4 < bytes.length; n++) {
            int i = (from + n) % (bytes.length - 4);
            if (Arrays.equals(bytes, i, i + 4, little, 0, 4) || Arrays.equals(bytes, i, i + 4, big, 0, 4)) {
                return i;
            }
        }
        return -1;
    }

    private void number(byte[] bytes, int at) {
        long value = INTERESTING[random.nextInt(INTERESTING.length)];
        int width = 1 << random.nextInt(3);
        boolean big = random.nextInt(4) == 0;
        for (int i = 0; i < width && at + i < bytes.length; i++) {
            bytes[at + i] = (byte) (value >> 8 * (big ? width - 1 - i : i));
        }
    }

    /** Breaks what is in a fragment: the header of RLE, JPEG, JPEG-LS or JPEG 2000, or what follows it. */
    private void fragment(byte[] bytes, byte[] other) {
        int start = tagAt(bytes, ITEM) + 8;
        int length = bytes.length - start;
        if (length <= 0) {
            return;
        }
        int inHeader = start + random.nextInt(Math.min(length, CODESTREAM_HEADER_BYTES));
        int anywhere = start + random.nextInt(length);
        switch (random.nextInt(7)) {
            case 0, 1 -> number(bytes, inHeader);
            case 2 -> bytes[inHeader] ^= (byte) (1 << random.nextInt(8));
            case 3 -> bytes[anywhere] ^= (byte) (1 << random.nextInt(8));
            case 4 -> Arrays.fill(bytes, anywhere, bytes.length, (byte) 0);
            case 5 -> System.arraycopy(bytes, start, bytes, anywhere, bytes.length - anywhere);
            default -> {
                int from = Math.max(0, tagAt(other, ITEM));
                System.arraycopy(other, from, bytes, start, Math.min(length, other.length - from));
            }
        }
    }
}
