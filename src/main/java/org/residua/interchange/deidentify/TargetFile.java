package org.residua.interchange.deidentify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.DicomPixels;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.codec.TransferSyntax;

/**
 * A file that takes the cleaned attributes of another and its pixel data, in the other's transfer syntax; where compressed
 * frames are blacked out, uncompressed. Its file meta information is new, its preamble is zero.
 *
 * @param decoded the frames, where they had to be decoded
 * @param layout of frames that are changed as they are; null where they are copied
 * @param clearUnused whether overlays are cleared out of the pixels
 */
record TargetFile(
        SourceDataSet source,
        String syntax,
        List<Rectangle> rectangles,
        @Nullable DecodedFrames decoded,
        @Nullable FrameLayout layout,
        boolean clearUnused) {

    /** Of a source that is not cleaned yet. */
    static TargetFile of(Path file, SourceDataSet source, DicomPixels pixels, List<Rectangle> rectangles)
            throws DicomReadException {
        Attributes dataset = source.dataset();
        String syntax = source.start().syntax();
        SourceDataSet.Pixels data = source.pixels();
        if (data != null && data.isEncapsulated() && !rectangles.isEmpty()) {
            DecodedFrames decoded = DecodedFrames.describe(pixels, file, dataset, syntax);
            return new TargetFile(source, UID.ExplicitVRLittleEndian, rectangles, decoded, null, false);
        }
        boolean overlays = data != null && !data.isEncapsulated() && hasOverlayInPixels(dataset);
        FrameLayout layout = data == null || rectangles.isEmpty() && !overlays
                ? null
                : FrameLayout.of(dataset, source.isBigEndian());
        return new TargetFile(source, syntax, rectangles, null, layout, overlays);
    }

    /** An overlay without data of its own is in bits of the pixels that are not stored values. */
    private static boolean hasOverlayInPixels(Attributes dataset) {
        for (int group = 0x6000; group < 0x6020; group += 2) {
            int base = group << 16;
            if (Values.number(dataset, base | 0x0100, 1) > 1 && !dataset.contains(base | 0x3000)) {
                return true;
            }
        }
        return false;
    }

    /** Writes it as an instance. */
    void writeTo(OutputStream out, String sopInstanceUid) throws IOException {
        Attributes meta = Attributes.createFileMetaInformation(sopInstanceUid, source.sopClassUid(), syntax);
        new ImageOutputStream(out, UID.ExplicitVRLittleEndian).writeFileMetaInformation(meta);
        if (TransferSyntax.of(syntax).coding() == TransferSyntax.Coding.DEFLATED) {
            Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
            try {
                DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater);
                body(deflated, UID.ExplicitVRLittleEndian);
                deflated.finish();
            } finally {
                deflater.end();
            }
        } else {
            body(out, syntax);
        }
    }

    @SuppressWarnings("resource") // the stream behind it is closed by whoever opened it
    private void body(OutputStream out, String encoding) throws IOException {
        ImageOutputStream dicom = new ImageOutputStream(out, encoding);
        dicom.writeDataset(null, source.dataset());
        SourceDataSet.Pixels data = source.pixels();
        if (decoded != null) {
            dicom.writeHeader(Tag.PixelData, decoded.vr(), decoded.length());
            decoded.writeTo(out, rectangles);
        } else if (data != null) {
            VR vr = data.vr() == VR.UN ? VR.OB : data.vr();
            long length = data.length() & 0xffffffffL;
            dicom.writeHeader(data.tag(), vr, data.isEncapsulated() ? -1 : (int) (length + (length & 1)));
            copy(out, data);
        }
    }

    private void copy(OutputStream out, SourceDataSet.Pixels data) throws IOException {
        long length = data.length() & 0xffffffffL;
        if (data.isEncapsulated()) {
            PixelCopy.fragments(source.rest(), out);
        } else {
            if (layout == null) {
                PixelCopy.bytes(source.rest(), out, length);
            } else {
                PixelCopy.frames(source.rest(), out, length, layout, rectangles, clearUnused);
            }
            if ((length & 1) == 1) {
                out.write(0);
            }
        }
    }
}
