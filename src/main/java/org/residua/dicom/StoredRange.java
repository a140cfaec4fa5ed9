package org.residua.dicom;

import org.residua.dicom.codec.PixelFormat;
import org.residua.volume.ModalityLut;

/** The lowest and the highest value that pixels of a format, or what becomes of them, can have. */
record StoredRange(double low, double high) {
    static StoredRange of(PixelFormat format) {
        if (format.kind() != PixelFormat.Kind.INTEGER) {
            return new StoredRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double count = Math.pow(2, format.bitsStored());
        return format.signed() ? new StoredRange(-count / 2, count / 2 - 1) : new StoredRange(0, count - 1);
    }

    /** After a modality LUT; the entries of a table are never below 0. */
    StoredRange through(ModalityLut lut) {
        if (lut instanceof ModalityLut.Rescale rescale) {
            double one = rescale.apply(low);
            double other = rescale.apply(high);
            return new StoredRange(Math.min(one, other), Math.max(one, other));
        }
        return new StoredRange(0, 0xffff);
    }

    /**
     * The first value that a VOI LUT maps, which has the sign of the modality LUT's output, not of the pixels (PS3.3
     * C.11.2.1.1).
     *
     * @param word 0 to 65535
     */
    int firstMapped(int word) {
        boolean onlyUnsignedIsInside = word <= high && (short) word < low;
        return low < 0 && !onlyUnsignedIsInside ? (short) word : word;
    }
}
