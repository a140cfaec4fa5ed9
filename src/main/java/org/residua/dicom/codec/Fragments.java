package org.residua.dicom.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The items of encapsulated pixel data (PS3.5 section A.4). The first is the basic offset table.
 *
 * @param offsets of the items' values in the file
 * @param lengths of the items' values in bytes
 * @param extendedOffsets Extended Offset Table (7FE0,0001); null where absent
 */
public record Fragments(long[] offsets, long[] lengths, long @Nullable [] extendedOffsets) {
    /** Where nothing is known of how a frame begins. */
    static final int ANY_START = -1;

    private static final long MOST_FRAME_BYTES = 1L << 30;

    /** How many items there are after the offset table: at least one a frame. */
    public int frameFragments() {
        return Math.max(0, offsets.length - 1);
    }

    /**
     * Reads the fragments of one frame, joined.
     *
     * @param startMarker the 16 bits that each frame begins with, or {@link #ANY_START}
     * @throws DicomReadException when nothing tells where the frame is
     */
    public byte[] frame(int frame, int frames, int startMarker, ByteSource source) throws IOException {
        int[] starts = starts(frames, startMarker, source);
        int end = frame + 1 < frames ? starts[frame + 1] : offsets.length;
        long total = 0;
        for (int i = starts[frame]; i < end; i++) {
            total += lengths[i];
        }
        if (total > MOST_FRAME_BYTES) {
            throw new DicomReadException("A compressed frame is larger than 1 GiB, which is not read.");
        }
        ByteBuffer joined = ByteBuffer.allocate((int) total);
        for (int i = starts[frame]; i < end; i++) {
            joined.put(source.read(offsets[i], (int) lengths[i]));
        }
        return joined.array();
    }

    /** The first item of each frame: from a table where there is a right one, else by counting. */
    private int[] starts(int frames, int startMarker, ByteSource source) throws IOException {
        if (frames == 1) {
            return new int[] {1};
        }
        int[] starts = extendedOffsets == null ? null : itemsAt(extendedOffsets, frames);
        if (starts == null) {
            starts = itemsAt(basicOffsets(frames, source), frames);
        }
        if (starts == null && frameFragments() == frames) {
            starts = new int[frames];
            Arrays.setAll(starts, i -> i + 1);
        }
        if (starts == null && startMarker != ANY_START) {
            starts = firstItems(frames, startMarker, source);
        }
        if (starts == null) {
            throw new DicomReadException("Its " + frameFragments() + " fragments do not tell where each of the "
                    + frames + " frames starts. Convert the file again from its source.");
        }
        return starts;
    }

    private long[] basicOffsets(int frames, ByteSource source) throws IOException {
        if (lengths[0] != 4L * frames) {
            return new long[0];
        }
        ByteBuffer table =
                ByteBuffer.wrap(source.read(offsets[0], (int) lengths[0])).order(ByteOrder.LITTLE_ENDIAN);
        long[] basic = new long[frames];
        Arrays.setAll(basic, i -> table.getInt(4 * i) & 0xffffffffL);
        return basic;
    }

    /** The items that offsets, counted from the first item after the table, point to; null if one points elsewhere. */
    private int @Nullable [] itemsAt(long[] table, int frames) {
        if (table.length != frames || offsets.length < 2) {
            return null;
        }
        int[] starts = new int[frames];
        for (int i = 0; i < frames; i++) {
            starts[i] = Arrays.binarySearch(offsets, 1, offsets.length, offsets[1] + table[i]);
            if (starts[i] < 0 || starts[i] <= (i == 0 ? 0 : starts[i - 1])) {
                return null;
            }
        }
        return starts[0] == 1 ? starts : null;
    }

    /** Counts the fragments that begin a frame; null where they are not as many as frames. */
    private int @Nullable [] firstItems(int frames, int startMarker, ByteSource source) throws IOException {
        int[] starts = new int[frames];
        int found = 0;
        for (int i = 1; i < offsets.length; i++) {
            if (lengths[i] >= 2 && ByteBuffer.wrap(source.read(offsets[i], 2)).getChar() == startMarker) {
                if (found == frames) {
                    return null;
                }
                starts[found++] = i;
            }
        }
        return found == frames && starts[0] == 1 ? starts : null;
    }
}
