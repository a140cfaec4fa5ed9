package org.residua.dicom.codec;

/**
 * How the samples of a frame are stored (PS3.3 C.7.6.3).
 *
 * @param kind integers, or float or double float pixel data
 * @param photometric Photometric Interpretation (0028,0004)
 * @param planar Planar Configuration (0028,0006) is 1: one colour after the other
 * @param bitsAllocated of a sample: 1, 8, 16 or 32 for integers, 32 for floats, 64 for doubles
 * @param signed Pixel Representation (0028,0103) is 1
 */
public record PixelFormat(
        Kind kind,
        int rows,
        int columns,
        int frames,
        int samplesPerPixel,
        String photometric,
        boolean planar,
        int bitsAllocated,
        int bitsStored,
        int highBit,
        boolean signed) {
    /** What a sample is. */
    public enum Kind {
        INTEGER,
        FLOAT,
        DOUBLE
    }

    /** No frame of a real modality comes near it; arrays stay below what one can hold. */
    private static final long MOST_FRAME_BYTES = 1L << 30;

    /** Horizontally halved chrominance of uncompressed pixels: Y1 Y2 Cb Cr for each pair. */
    public static final String YBR_FULL_422 = "YBR_FULL_422";

    /** The same, with luminance from 16 to 235 and chrominance from 16 to 240 (PS3.3 C.7.6.3.1.2, retired). */
    public static final String YBR_PARTIAL_422 = "YBR_PARTIAL_422";

    /**
     * Refuses what makes no sense or cannot be read, before anything is allocated from it.
     *
     * @throws DicomReadException naming the attribute at fault
     */
    public void check() throws DicomReadException {
        require(rows > 0 && columns > 0, "Rows x Columns is " + rows + " x " + columns);
        require(frames > 0, "Number of Frames is " + frames);
        require(samplesPerPixel == 1 || samplesPerPixel == 3, "Samples per Pixel is " + samplesPerPixel);
        require(isKnownWidth(), "Bits Allocated is " + bitsAllocated + " for " + kind + " samples");
        require(bitsStored > 0 && bitsStored <= bitsAllocated, "Bits Stored is " + bitsStored);
        require(highBit >= bitsStored - 1 && highBit < bitsAllocated, "High Bit is " + highBit);
        require(!photometric.isEmpty(), "Photometric Interpretation is missing");
        require(
                (long) rows * columns * samplesPerPixel * Math.max(8, bitsAllocated) / 8 <= MOST_FRAME_BYTES,
                "a frame of " + rows + " x " + columns + " is larger than 1 GiB");
    }

    private boolean isKnownWidth() {
        return switch (kind) {
            case INTEGER -> bitsAllocated == 1 || bitsAllocated == 8 || bitsAllocated == 16 || bitsAllocated == 32;
            case FLOAT -> bitsAllocated == 32;
            case DOUBLE -> bitsAllocated == 64;
        };
    }

    private static void require(boolean holds, String otherwise) throws DicomReadException {
        if (!holds) {
            throw new DicomReadException(otherwise + ", which is not read. Check the file with dciodvfy.");
        }
    }

    /** Samples in a decoded frame. */
    public int samplesPerFrame() {
        return rows * columns * samplesPerPixel;
    }

    /** Bits that an uncompressed frame takes in the file; 1-bit frames follow each other without a gap. */
    public long frameBits() {
        long samples = isSubsampled() ? (rows * (long) columns + 1) / 2 * 4 : samplesPerFrame();
        return samples * bitsAllocated;
    }

    /** Bytes that all uncompressed frames take, without padding at the end. */
    public long totalBytes() {
        long bits = frameBits();
        return bits > Long.MAX_VALUE / frames - 7 ? Long.MAX_VALUE : (bits * frames + 7) / 8;
    }

    /** Whether uncompressed pixels share their chrominance in pairs. */
    public boolean isSubsampled() {
        return samplesPerPixel == 3 && (photometric.equals(YBR_FULL_422) || photometric.equals(YBR_PARTIAL_422));
    }

    /** One bit of the same samples: an overlay in those that {@link #bitsStored} leaves unused. */
    public PixelFormat bit(int position) {
        return new PixelFormat(
                kind, rows, columns, frames, samplesPerPixel, photometric, planar, bitsAllocated, 1, position, false);
    }

    /** The same samples as the decoder has left them. */
    public PixelFormat decodedAs(String newPhotometric, boolean nowPlanar) {
        return new PixelFormat(
                kind,
                rows,
                columns,
                frames,
                samplesPerPixel,
                newPhotometric,
                nowPlanar,
                bitsAllocated,
                bitsStored,
                highBit,
                signed);
    }

    /**
     * The same samples as a codec has left them: whole bytes, pixel by pixel.
     *
     * @param bits that a sample may have
     */
    public PixelFormat decodedWith(String newPhotometric, int bits) {
        return new PixelFormat(
                kind,
                rows,
                columns,
                frames,
                samplesPerPixel,
                newPhotometric,
                false,
                Math.max(8, bitsAllocated),
                bits,
                Math.max(highBit, bits - 1),
                signed);
    }
}
