package org.residua.dicom.codec.process;

import java.nio.ByteBuffer;
import org.residua.dicom.codec.DicomReadException;

/**
 * A Huffman table of lossless JPEG (ITU-T T.81 annex C and table H.2).
 *
 * @param lengthAndValue for each 16 bits that may come: how many of them are the code, 0 for none, and what it stands for
 */
record HuffmanTable(short[] lengthAndValue) {
    private static final int LONGEST = 16;

    /** Reads the numbers of codes of each length and then their values. */
    static HuffmanTable readFrom(ByteBuffer segment) throws DicomReadException {
        byte[] counts = new byte[LONGEST];
        segment.get(counts);
        short[] entries = new short[1 << LONGEST];
        int next = 0;
        for (int length = 1; length <= LONGEST; length++) {
            int span = 1 << LONGEST - length;
            for (int i = counts[length - 1] & 0xff; i > 0; i--) {
                if (next + span > entries.length) {
                    throw new DicomReadException(CodecService.BROKEN);
                }
                short entry = (short) (length << 8 | segment.get() & 0xff);
                java.util.Arrays.fill(entries, next, next + span, entry);
                next += span;
            }
        }
        return new HuffmanTable(entries);
    }

    /** Decodes the next difference, -32767 to 32768. */
    int difference(BitReader bits) throws DicomReadException {
        int entry = lengthAndValue[bits.peek16()];
        int category = entry & 0xff;
        if (entry == 0 || category > LONGEST) {
            throw new DicomReadException(CodecService.BROKEN);
        }
        bits.skip(entry >> 8);
        if (category == 0 || category == LONGEST) {
            return category == 0 ? 0 : 1 << 15;
        }
        int value = bits.read(category);
        return value < 1 << category - 1 ? value - (1 << category) + 1 : value;
    }
}
