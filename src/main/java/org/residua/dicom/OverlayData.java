package org.residua.dicom;

import java.io.IOException;
import java.util.BitSet;
import org.residua.dicom.codec.ByteSource;
import org.residua.dicom.codec.FrameReader;

/**
 * Where Overlay Data (60xx,3000) lies: it is read only for the frame that is shown.
 *
 * @param offset of its value, in bytes
 * @param length of its value in bytes
 * @param swapped whether its bytes are swapped in pairs: VR OW of a big endian file
 */
record OverlayData(long offset, long length, boolean swapped) {
    /** Whether there are as many bits, from the first on. */
    boolean holds(long firstBit, long bits) {
        return (firstBit + bits + 7) / 8 <= length;
    }

    /** Reads bits, the first pixel in the lowest (PS3.5 section 8.1.2). */
    BitSet bits(ByteSource source, long firstBit, int bits) throws IOException {
        long first = firstBit / 8 & -2L;
        long end = (firstBit + bits + 15) / 16 * 2;
        byte[] bytes = source.read(offset + first, (int) (Math.min(end, length) - first));
        if (swapped) {
            FrameReader.swapPairs(bytes);
        }
        int skip = (int) (firstBit - 8 * first);
        return BitSet.valueOf(bytes).get(skip, skip + bits);
    }
}
