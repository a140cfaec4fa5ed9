package org.residua.dicom;

import java.io.IOException;
import java.nio.file.Path;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.codec.FrameCodec;
import org.residua.dicom.codec.FrameReader;
import org.residua.dicom.codec.PixelFormat;
import org.residua.dicom.codec.PixelLocation;
import org.residua.dicom.source.ArchiveLists;
import org.residua.dicom.source.FileContent;
import org.residua.dicom.source.Recent;
import org.residua.dicom.source.StreamWindows;
import org.residua.study.SliceRef;
import org.residua.volume.Frame;
import org.residua.volume.GreyPipeline;
import org.residua.volume.Slice;
import org.residua.volume.SliceGeometry;
import org.residua.volume.SliceReadException;

/** Reads single frames, also of a file that was not scanned. The boundary where failures get the file's name. */
public final class DicomPixels {
    /** 64 MiB of what is deflated or in an archive. */
    private static final int MOST_WINDOWS = 4;

    /** 16 MiB of where the frames of multi-frame files are. */
    private static final long MOST_INDEXED = 1 << 21;

    private final FrameCodec codec;
    private final ArchiveLists lists = new ArchiveLists();
    private final Recent<Object, FrameIndex> indexes = new Recent<>(MOST_INDEXED, FrameIndex::size);
    private final StreamWindows windows = new StreamWindows(MOST_WINDOWS);

    /** With what decodes the transfer syntaxes that need a codec. */
    public DicomPixels(FrameCodec codec) {
        this.codec = codec;
    }

    /**
     * Reads one frame with all that is needed to show it. Safe to call from several threads.
     *
     * @param frame 0-based
     * @throws SliceReadException when the file is missing, broken, has no pixel data or no such frame, or is in a
     *     transfer syntax that is not read
     */
    public Slice read(Path file, int frame) throws SliceReadException {
        return named(file, () -> {
            Header header = HeaderReader.read(FileContent.of(file, lists), frame, indexes);
            return decode(
                    header,
                    new SliceRef(
                            ImageMapping.instance(header, format(header)),
                            frame,
                            GeometryMapping.plane(new FrameGroups(header.dataset()))));
        });
    }

    /**
     * Reads a slice that a scan has found, if its file still holds it. Safe to call from several threads.
     *
     * @throws SliceReadException as {@link #read(Path, int)} does
     */
    public Slice read(SliceRef ref) throws SliceReadException {
        Path file = ref.instance().file();
        return named(file, () -> {
            Header header = HeaderReader.read(FileContent.of(file, lists), ref.frame(), indexes);
            if (!Values.text(header.dataset(), Tag.SOPInstanceUID)
                    .equals(ref.instance().uid().value())) {
                throw new DicomReadException(
                        "It holds another SOP instance than when it was opened. Open the study again.");
            }
            return decode(header, ref);
        });
    }

    private static Slice named(Path file, HeaderReader.Reading<Slice> reading) throws SliceReadException {
        try {
            return HeaderReader.named(reading);
        } catch (DicomReadException e) {
            throw new SliceReadException(file + ": " + e.reason(), e);
        }
    }

    private static PixelLocation pixels(Header header) throws DicomReadException {
        PixelLocation pixels = header.pixels();
        if (pixels == null) {
            throw new DicomReadException("It has no pixel data: " + SopClass.name(header.sopClassUid()) + ".");
        }
        return pixels;
    }

    private PixelFormat format(Header header) throws DicomReadException {
        return ImageMapping.checkedFormat(header, pixels(header), codec);
    }

    private Slice decode(Header header, SliceRef ref) throws IOException {
        PixelFormat format = format(header);
        FrameReader pixels = new FrameReader(format, header.syntax(), pixels(header), header.source(windows), codec);
        Attributes image = header.dataset();
        Frame frame = PaletteMapping.coloured(pixels.read(ref.frame()), image);
        SliceGeometry geometry = GeometryMapping.geometry(new FrameGroups(image), format, ref.plane());
        GreyPipeline grey = new GreyMapping(image, format).pipeline();
        StoredRange modality = StoredRange.of(format).through(grey.modalityLut());
        return new Slice(
                ref,
                frame,
                grey,
                new VoiMapping(image, modality).vois(),
                geometry,
                PresentationMapping.of(header, pixels, frame, ref.frame(), geometry));
    }
}
