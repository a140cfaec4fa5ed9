package org.residua.interchange;

import java.util.BitSet;

/** Frames of one bit a pixel, one after another without padding between them (PS3.5 8.1.1), lowest bit first. */
final class PackedBits {
    private PackedBits() {}

    /** Of all frames, padded to an even length. */
    static byte[] of(BitSet bits, long pixels) {
        int length = Math.toIntExact((pixels + 15) / 16 * 2);
        byte[] bytes = new byte[length];
        byte[] set = bits.toByteArray();
        System.arraycopy(set, 0, bytes, 0, set.length);
        return bytes;
    }
}
