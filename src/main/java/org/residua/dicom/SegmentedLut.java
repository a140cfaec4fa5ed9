package org.residua.dicom;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Expands a segmented palette: runs of entries, straight lines, and segments that repeat earlier ones (PS3.3 C.7.9.2). */
final class SegmentedLut {
    private static final int DISCRETE = 0;
    private static final int LINEAR = 1;
    private static final int INDIRECT = 2;

    private final int[] units;
    private final boolean bytes;
    private final int[] entries;
    private int filled;
    private boolean broken;

    /**
     * From the units that opcodes, lengths and entries are stored in.
     *
     * @param bytes whether a unit is a byte, else a word
     * @param count how many entries there are to be
     */
    private SegmentedLut(int[] units, boolean bytes, int count) {
        this.units = units;
        this.bytes = bytes;
        entries = new int[count];
    }

    /** The entries; null where they are not as many as there should be, or a segment makes no sense. */
    static int @Nullable [] expanded(int[] units, boolean bytes, int count) {
        SegmentedLut lut = new SegmentedLut(units, bytes, count);
        int at = 0;
        // A padding byte may follow the last segment.
        while (lut.filled < count && at + 2 < units.length && !lut.broken) {
            at = lut.segment(at, true);
        }
        return lut.broken || lut.filled < count ? null : lut.entries;
    }

    /** Expands the segment that starts at a unit; returns where the next starts. */
    private int segment(int at, boolean mayRefer) {
        int length = units[at + 1];
        switch (units[at]) {
            case DISCRETE -> {
                int end = at + 2 + length;
                for (int i = at + 2; i < Math.min(end, units.length); i++) {
                    add(units[i]);
                }
                return end;
            }
            case LINEAR -> {
                line(length, units[at + 2]);
                return at + 3;
            }
            case INDIRECT -> {
                if (mayRefer) {
                    repeat(at, length);
                    return at + (bytes ? 6 : 4);
                }
            }
            default -> {}
        }
        broken = true;
        return units.length;
    }

    private void add(int entry) {
        if (filled < entries.length) {
            entries[filled++] = entry;
        }
    }

    /** From the last entry, which a line therefore needs, to {@code end}. */
    private void line(int length, int end) {
        if (filled == 0) {
            broken = true;
            return;
        }
        int start = entries[filled - 1];
        for (int i = 1; i <= length; i++) {
            add((int) Math.rint(start + (double) i * (end - start) / length));
        }
    }

    /** As many segments again, from a place given in bytes, least significant part first; none may refer in its turn. */
    private void repeat(int at, int count) {
        int[] address = Arrays.copyOfRange(units, at + 2, at + 6);
        long offset = bytes
                ? address[0] | address[1] << 8 | address[2] << 16 | (long) address[3] << 24
                : (address[0] | (long) address[1] << 16) / 2;
        for (int i = 0; i < count && filled < entries.length && !broken; i++) {
            if (offset + 2 >= units.length) {
                broken = true;
            } else {
                offset = segment((int) offset, false);
            }
        }
    }
}
