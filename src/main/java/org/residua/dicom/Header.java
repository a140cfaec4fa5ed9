package org.residua.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.codec.ByteSource;
import org.residua.dicom.codec.PixelLocation;
import org.residua.dicom.codec.TransferSyntax;
import org.residua.dicom.source.FileContent;
import org.residua.dicom.source.Inflated;
import org.residua.dicom.source.StreamWindows;

/**
 * All of a file that comes before its pixel data.
 *
 * @param dataset of the per-frame functional groups only the wanted frame's item is in it
 * @param frames what the per-frame functional groups say of each frame; empty where there are none or they were not
 *     asked for
 * @param pixels null where the file has no pixel data
 * @param overlays Overlay Data by group, 0x6000 to 0x601E
 * @param dataSetOffset where the data set starts in the file, in bytes
 */
record Header(
        FileContent content,
        Attributes dataset,
        String sopClassUid,
        TransferSyntax syntax,
        List<SliceTraits> frames,
        @Nullable PixelLocation pixels,
        Map<Integer, OverlayData> overlays,
        long dataSetOffset) {
    Path file() {
        return content.path();
    }

    boolean isDicomDir() {
        return sopClassUid.equals(UID.MediaStorageDirectoryStorage);
    }

    private boolean isDeflated() {
        return syntax.coding() == TransferSyntax.Coding.DEFLATED;
    }

    /** How far pixel data can reach; what is deflated shows its end only when it is read. */
    long sourceBytes() {
        return isDeflated() ? Long.MAX_VALUE : content.bytes();
    }

    ByteSource source(StreamWindows windows) throws IOException {
        return isDeflated() ? new Inflated(content, dataSetOffset).ranges(windows) : content.ranges(windows);
    }
}
