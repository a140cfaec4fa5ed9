package org.residua.dicom.codec;

import org.jspecify.annotations.Nullable;

/**
 * Where pixel data lies.
 *
 * @param kind what its attribute holds: Pixel Data, Float Pixel Data or Double Float Pixel Data
 * @param offset of its value, in bytes; in a deflated file counted as if it were inflated
 * @param length of its value in bytes
 * @param words whether its VR is OW: bytes of big endian files are then swapped in pairs
 * @param fragments null where the pixel data is not encapsulated
 */
public record PixelLocation(
        PixelFormat.Kind kind,
        long offset,
        long length,
        boolean words,
        @Nullable Fragments fragments) {
    /**
     * Refuses pixel data that cannot hold all frames.
     *
     * @param sourceBytes how far the source goes
     * @throws DicomReadException saying what is there and what is needed
     */
    public void check(PixelFormat format, TransferSyntax syntax, long sourceBytes) throws DicomReadException {
        if (syntax.coding().isEncapsulated() != (fragments != null)) {
            throw new DicomReadException("Pixel data is " + (fragments == null ? "not " : "")
                    + "in fragments, against the transfer syntax " + syntax.name()
                    + ". Get the file again from its source.");
        }
        long there = fragments == null ? Math.min(length, sourceBytes - offset) : fragments.frameFragments();
        long needed = fragments == null ? format.totalBytes() : format.frames();
        if (there < needed) {
            throw new DicomReadException("Truncated: pixel data has " + there + " of " + needed
                    + (fragments == null ? " bytes" : " frames") + ". Get the file again from its source.");
        }
    }
}
