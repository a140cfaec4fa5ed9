package org.residua.dicom;

import java.nio.file.Path;
import java.util.Map;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.codec.ByteSource;
import org.residua.dicom.codec.FileBytes;
import org.residua.dicom.codec.InflatedBytes;
import org.residua.dicom.codec.PixelLocation;
import org.residua.dicom.codec.TransferSyntax;

/**
 * All of a file that comes before its pixel data.
 *
 * @param dataset of the per-frame functional groups only the wanted frame's item is in it
 * @param pixels null where the file has no pixel data
 * @param overlays Overlay Data by group, 0x6000 to 0x601E
 * @param dataSetOffset where the data set starts in the file, in bytes
 * @param fileBytes size of the file
 */
record Header(
        Path file,
        Attributes dataset,
        String sopClassUid,
        TransferSyntax syntax,
        @Nullable PixelLocation pixels,
        Map<Integer, OverlayData> overlays,
        long dataSetOffset,
        long fileBytes) {
    boolean isDicomDir() {
        return sopClassUid.equals(UID.MediaStorageDirectoryStorage);
    }

    private boolean isDeflated() {
        return syntax.coding() == TransferSyntax.Coding.DEFLATED;
    }

    /** How far pixel data can reach; what is deflated shows its end only when it is read. */
    long sourceBytes() {
        return isDeflated() ? Long.MAX_VALUE : fileBytes;
    }

    ByteSource source() {
        return isDeflated() ? new InflatedBytes(file, dataSetOffset) : new FileBytes(file);
    }
}
