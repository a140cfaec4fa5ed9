package org.residua.volume;

/**
 * VOI LUT Sequence (0028,3010), one item (PS3.3 C.11.2.1.1).
 *
 * @param firstMapped the modality value that the first entry belongs to; below it the first entry holds, past the end the last
 * @param entries 0 to 2^bits - 1
 * @param bits of an entry, 1 to 16
 * @param explanation LUT Explanation (0028,3003), may be empty
 */
public record VoiLut(int firstMapped, int[] entries, int bits, String explanation) implements Voi {
    @Override
    public double apply(double value) {
        return entries[LutIndex.of(value, firstMapped, entries.length)] / (double) ((1 << bits) - 1);
    }

    /** By its ends: tables rise or fall all the way, but for noise. */
    @Override
    public boolean falls() {
        return entries[entries.length - 1] < entries[0];
    }

    @Override
    public VoiWindow window() {
        double width = Math.max(1, entries.length - 1);
        return new VoiWindow(firstMapped + width / 2, width, VoiWindow.Function.LINEAR_EXACT, explanation);
    }
}
