package org.residua.dicom;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.codec.FrameCodec;
import org.residua.dicom.codec.PixelFormat;
import org.residua.dicom.codec.PixelLocation;
import org.residua.study.Instance;
import org.residua.study.SliceRef;
import org.residua.study.SopInstanceUid;

/** From a header to an instance and the format of its pixels. */
final class ImageMapping {
    private ImageMapping() {}

    /**
     * How the pixels of an image are stored, checked against what is there.
     *
     * @param codec for the syntaxes that need one
     * @throws DicomReadException when they cannot be read: transfer syntax, format, or truncated
     */
    static PixelFormat checkedFormat(Header header, PixelLocation pixels, FrameCodec codec) throws DicomReadException {
        header.syntax().requireSupported(codec);
        PixelFormat format = format(header.dataset(), pixels.kind());
        format.check();
        pixels.check(format, header.syntax(), header.sourceBytes());
        return format;
    }

    private static PixelFormat format(Attributes image, PixelFormat.Kind kind) {
        boolean integer = kind == PixelFormat.Kind.INTEGER;
        int allocated = Values.integer(image, Tag.BitsAllocated, 0);
        int stored = integer ? Values.integer(image, Tag.BitsStored, allocated) : allocated;
        return new PixelFormat(
                kind,
                Values.integer(image, Tag.Rows, 0),
                Values.integer(image, Tag.Columns, 0),
                Values.integer(image, Tag.NumberOfFrames, 1),
                Values.integer(image, Tag.SamplesPerPixel, 1),
                Values.text(image, Tag.PhotometricInterpretation).toUpperCase(Locale.ROOT),
                Values.integer(image, Tag.PlanarConfiguration, 0) == 1,
                allocated,
                stored,
                integer ? Values.integer(image, Tag.HighBit, stored - 1) : stored - 1,
                integer && Values.integer(image, Tag.PixelRepresentation, 0) == 1);
    }

    /** The instance in a file. */
    static Instance instance(Header header, PixelFormat format) {
        Attributes image = header.dataset();
        return new Instance(
                new SopInstanceUid(Values.text(image, Tag.SOPInstanceUID)),
                header.file(),
                header.sopClassUid(),
                header.syntax().uid(),
                Values.integer(image, Tag.InstanceNumber, 0),
                format.rows(),
                format.columns(),
                format.frames());
    }

    /** The frames of a file in their order. */
    static List<ScannedSlice> slices(Header header, PixelFormat format) {
        Instance instance = instance(header, format);
        FrameGroups common = new FrameGroups(header.dataset(), null);
        return IntStream.range(0, format.frames())
                .mapToObj(frame -> {
                    SliceTraits traits =
                            frame < header.frames().size() ? header.frames().get(frame) : SliceTraits.of(common);
                    return new ScannedSlice(new SliceRef(instance, frame, traits.plane()), traits);
                })
                .toList();
    }
}
