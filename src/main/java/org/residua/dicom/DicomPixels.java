package org.residua.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.codec.FrameCodec;
import org.residua.dicom.codec.FrameReader;
import org.residua.dicom.codec.PixelFormat;
import org.residua.dicom.codec.PixelLocation;
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

    private final FrameCodec codec;
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
            Header first = HeaderReader.read(file, 0);
            Header header = frame == 0 ? first : HeaderReader.read(file, frame);
            return decode(
                    header,
                    new SliceRef(
                            ImageMapping.instance(first, format(first)),
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
            Header header = HeaderReader.read(file, ref.frame());
            if (!Values.text(header.dataset(), Tag.SOPInstanceUID)
                    .equals(ref.instance().uid().value())) {
                throw new DicomReadException(
                        "It holds another SOP instance than when it was opened. Open the study again.");
            }
            return decode(header, ref);
        });
    }

    private static Slice named(Path file, Callable<Slice> reading) throws SliceReadException {
        try {
            return reading.call();
        } catch (DicomReadException e) {
            throw failure(file, e.reason(), e);
        } catch (EOFException e) {
            throw failure(file, DicomReadException.truncatedPixels().reason(), e);
        } catch (IOException e) {
            throw failure(file, "The disk cannot read it.", e);
        } catch (OutOfMemoryError e) {
            throw failure(file, "There is not enough memory for it. Give Java more, with -Xmx.", e);
        } catch (Exception e) {
            throw failure(file, HeaderReader.BROKEN, e);
        }
    }

    private static SliceReadException failure(Path file, String reason, Throwable cause) {
        return new SliceReadException(file + ": " + reason, cause);
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
