package org.residua.dicom;

/** How much of a file's attributes is kept as text: bounds for files that may be hostile. */
final class TagBudget {
    private static final int MOST_ELEMENTS = 100_000;
    private static final int MOST_VALUE_BYTES = 16 << 10;
    private static final int LEAST_VALUE_BYTES = 64;
    private static final long MOST_BYTES = 16L << 20;

    private int elements;
    private long bytes;

    /**
     * Counts one more element.
     *
     * @throws TagHandler.Stopped when there are too many
     */
    void keep() throws TagHandler.Stopped {
        if (++elements > MOST_ELEMENTS) {
            throw new TagHandler.Stopped("It has more than " + MOST_ELEMENTS + " attributes: the rest is not shown.");
        }
    }

    /** Whether what is not asked for should be left out, to leave room for what is. */
    boolean isHalfSpent() {
        return elements > MOST_ELEMENTS / 2;
    }

    /** How many bytes of a value are to be read. */
    int valueBytes(long there) {
        int most = bytes > MOST_BYTES ? LEAST_VALUE_BYTES : MOST_VALUE_BYTES;
        int read = (int) Math.min(there, most);
        bytes += read;
        return read;
    }
}
