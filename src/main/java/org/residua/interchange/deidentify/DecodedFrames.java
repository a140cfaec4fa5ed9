package org.residua.interchange.deidentify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.residua.dicom.DicomPixels;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.codec.TransferSyntax;
import org.residua.volume.Frame;
import org.residua.volume.Samples;
import org.residua.volume.SliceReadException;

/** Compressed frames, decoded, blacked out and written without compression: no value outside the rectangles changes. */
final class DecodedFrames {
    private static final long MOST_VALUE_BYTES = 0xfffffffeL;

    private final DicomPixels pixels;
    private final Path file;
    private final FrameLayout layout;

    private DecodedFrames(DicomPixels pixels, Path file, FrameLayout layout) {
        this.pixels = pixels;
        this.file = file;
        this.layout = layout;
    }

    /**
     * Makes the data set say how its frames are once decoded. How they were compressed before stays told.
     *
     * @throws DicomReadException when the first frame cannot be decoded, or all are too large
     */
    static DecodedFrames describe(DicomPixels pixels, Path file, Attributes image, String syntax)
            throws DicomReadException {
        Frame first = frame(pixels, file, 0);
        image.setInt(Tag.SamplesPerPixel, VR.US, first.samplesPerPixel());
        Values.put(image, Tag.PhotometricInterpretation, VR.CS, first.photometric());
        image.setInt(Tag.BitsAllocated, VR.US, first.samples().bits());
        image.setInt(Tag.BitsStored, VR.US, first.bitsStored());
        image.setInt(Tag.HighBit, VR.US, first.bitsStored() - 1);
        if (first.samplesPerPixel() > 1) {
            image.setInt(Tag.PlanarConfiguration, VR.US, 0);
        }
        if (TransferSyntax.of(syntax).isLossy()) {
            Values.put(image, Tag.LossyImageCompression, VR.CS, "01");
        }
        image.remove(Tag.ExtendedOffsetTable);
        image.remove(Tag.ExtendedOffsetTableLengths);
        FrameLayout layout = FrameLayout.of(image, false);
        if ((long) layout.frameBytes() * layout.frames() > MOST_VALUE_BYTES) {
            throw new DicomReadException("Its frames take more than 4 GiB when decoded, which no file can hold.");
        }
        return new DecodedFrames(pixels, file, layout);
    }

    /** Of the element. */
    VR vr() {
        return layout.bits() > 8 ? VR.OW : VR.OB;
    }

    /** Of the value in bytes, padded. */
    int length() {
        long length = (long) layout.frameBytes() * layout.frames();
        return (int) (length + (length & 1));
    }

    /** Writes all frames, one after another. */
    void writeTo(OutputStream out, List<Rectangle> rectangles) throws IOException {
        for (int i = 0; i < layout.frames(); i++) {
            byte[] bytes = bytes(frame(pixels, file, i).samples());
            layout.black(bytes, rectangles);
            out.write(bytes);
        }
        if (((long) layout.frameBytes() * layout.frames() & 1) == 1) {
            out.write(0);
        }
    }

    private static Frame frame(DicomPixels pixels, Path file, int index) throws DicomReadException {
        try {
            return pixels.read(file, index).frame();
        } catch (SliceReadException e) {
            throw new DicomReadException("To black it out it must be decoded, which failed: " + cause(e), e);
        }
    }

    private static String cause(SliceReadException e) {
        return e.getCause() instanceof DicomReadException known ? known.reason() : "its frames are broken.";
    }

    private static byte[] bytes(Samples samples) {
        ByteBuffer bytes =
                ByteBuffer.allocate(samples.length() * (samples.bits() / 8)).order(ByteOrder.LITTLE_ENDIAN);
        if (samples instanceof Samples.OfByte s) {
            bytes.put(s.values());
        } else if (samples instanceof Samples.OfShort s) {
            bytes.asShortBuffer().put(s.values());
        } else if (samples instanceof Samples.OfInt s) {
            bytes.asIntBuffer().put(s.values());
        } else if (samples instanceof Samples.OfFloat s) {
            bytes.asFloatBuffer().put(s.values());
        } else if (samples instanceof Samples.OfDouble s) {
            bytes.asDoubleBuffer().put(s.values());
        }
        return bytes.array();
    }
}
