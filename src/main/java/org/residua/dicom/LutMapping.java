package org.residua.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.residua.dicom.codec.DicomReadException;
import org.residua.volume.ModalityLut;

/** Look-up tables: LUT Descriptor (0028,3002) and LUT Data (0028,3006), PS3.3 C.11.1.1.1. */
final class LutMapping {
    private LutMapping() {}

    /**
     * The table in {@code item}.
     *
     * @param image whose Pixel Representation says how the first mapped value is to be read
     * @throws DicomReadException when data and descriptor do not fit
     */
    static ModalityLut.Table table(Attributes image, Attributes item) throws DicomReadException {
        int[] descriptor = item.getInts(Tag.LUTDescriptor);
        byte[] data = bytes(item);
        if (descriptor == null || descriptor.length < 3) {
            throw unusable();
        }
        int count = (descriptor[0] & 0xffff) == 0 ? 1 << 16 : descriptor[0] & 0xffff;
        boolean packed = data.length < 2 * count;
        if (data.length < count) {
            throw unusable();
        }
        ByteBuffer words = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        int[] entries = new int[count];
        Arrays.setAll(entries, i -> packed ? data[i] & 0xff : words.getShort(2 * i) & 0xffff);
        return new ModalityLut.Table(Values.usOrSs(image, descriptor[1]), entries);
    }

    /** Little endian, as the toolkit keeps all values. */
    private static byte[] bytes(Attributes item) throws DicomReadException {
        try {
            byte[] data = item.getBytes(Tag.LUTData);
            return data == null ? new byte[0] : data;
        } catch (IOException e) {
            throw new DicomReadException("Its LUT Data cannot be read. Check it with dciodvfy.", e);
        }
    }

    private static DicomReadException unusable() {
        return new DicomReadException("Its Modality LUT is not complete. Check it with dciodvfy.");
    }
}
