package org.residua.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * A look-up table as files have it: descriptor and data (PS3.3 C.7.6.3.1.5, C.11.1.1.1, C.11.2.1.1).
 *
 * @param firstMapped the input that the first entry belongs to: 16 bits, whose sign is up to the reader
 * @param entries unsigned
 * @param bits that an entry is declared to have
 */
record LutMapping(int firstMapped, int[] entries, int bits) {
    static final int MOST_ENTRIES = 1 << 16;

    /**
     * The table of two attributes.
     *
     * @return null where it is absent or not complete
     */
    static @Nullable LutMapping of(Attributes item, int descriptorTag, int dataTag) {
        int[] descriptor = descriptor(item, descriptorTag);
        byte[] data = bytes(item, dataTag);
        if (descriptor.length < 3 || data.length < descriptor[0]) {
            return null;
        }
        int[] entries = words(data, data.length < 2 * descriptor[0]);
        return new LutMapping(descriptor[1], Arrays.copyOf(entries, descriptor[0]), descriptor[2]);
    }

    /** Number of entries, where 0 stands for 65536, first value mapped, and bits of an entry; empty where there is none. */
    static int[] descriptor(Attributes item, int tag) {
        int[] descriptor;
        try {
            descriptor = item.getInts(tag);
        } catch (RuntimeException e) {
            return new int[0]; // of a VR that holds no numbers
        }
        if (descriptor == null || descriptor.length < 3) {
            return new int[0];
        }
        int count = descriptor[0] & 0xffff;
        return new int[] {count == 0 ? MOST_ENTRIES : count, descriptor[1] & 0xffff, descriptor[2] & 0xffff};
    }

    /**
     * Unsigned entries.
     *
     * @param packed whether each takes a byte, two in a word, the first in its lower half; else a word
     */
    static int[] words(byte[] data, boolean packed) {
        ByteBuffer words = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        int[] entries = new int[packed ? data.length : data.length / 2];
        Arrays.setAll(entries, i -> packed ? data[i] & 0xff : words.getShort(2 * i) & 0xffff);
        return entries;
    }

    /** The value as the toolkit keeps it: little endian, whatever the file is. */
    static byte[] bytes(Attributes item, int tag) {
        try {
            byte[] data = item.getBytes(tag);
            return data == null ? new byte[0] : data;
        } catch (IOException | RuntimeException e) {
            return new byte[0];
        }
    }

    /**
     * The bits that the entries really span: those declared, unless an entry needs more, as where a table of 12 bits
     * says that it has 8.
     */
    int bitsInUse() {
        int highest = Arrays.stream(entries).max().orElse(0);
        int needed = 32 - Integer.numberOfLeadingZeros(highest);
        return Math.max(1, Math.max(needed, bits <= 16 ? bits : 16));
    }
}
