package org.residua.dicom;

import java.io.IOException;
import java.io.InputStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.source.FileContent;

/**
 * Where the data set of a file starts and how it is really written, whatever its file meta information says.
 *
 * @param offset of its first element in the file, in bytes
 * @param syntax Transfer Syntax UID of the file
 * @param encoding Transfer Syntax UID by which its elements are written: {@code syntax}, unless that is wrong about it
 * @param sopClassUid by the file meta information; empty where it has none
 * @param sopInstanceUid by the file meta information; empty where it has none
 */
public record DataSetStart(long offset, String syntax, String encoding, String sopClassUid, String sopInstanceUid) {
    /**
     * Looks at the start of a file.
     *
     * @throws DicomReadException when it cannot be read, or has no file meta information and no SOP class either
     */
    public static DataSetStart of(FileContent content) throws DicomReadException {
        HeaderReader.read(content, 0);
        return HeaderReader.named(() -> {
            try (InputStream in = content.open()) {
                return of(DataSetStream.open(in, new HeaderHandler(content.bytes(), 0, null, null)));
            }
        });
    }

    private static DataSetStart of(DataSetStream opened) throws IOException {
        String encoding = opened.in().getTransferSyntax();
        return new DataSetStart(
                opened.in().getPosition(),
                opened.syntax(),
                encoding == null ? opened.syntax() : encoding.trim(),
                text(opened.meta(), Tag.MediaStorageSOPClassUID),
                text(opened.meta(), Tag.MediaStorageSOPInstanceUID));
    }

    private static String text(@Nullable Attributes meta, int tag) {
        return meta == null ? "" : meta.getString(tag, "").trim();
    }
}
