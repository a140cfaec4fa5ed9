package org.residua.dicom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.codec.Compression;
import org.residua.dicom.codec.FrameReader;
import org.residua.dicom.codec.PixelFormat;
import org.residua.volume.OverlayPlane;

/** The overlay planes of one frame: attributes of the groups 6000 to 601E (PS3.3 C.9.2, C.9.3). */
final class OverlayMapping {
    private static final int FIRST_GROUP = 0x6000;
    private static final int LAST_GROUP = 0x601e;

    /** Of all planes of a frame: 16 MiB, as four films of 30 megapixels. */
    private static final long MOST_BITS = 1L << 27;

    private final Attributes image;
    private final Header header;
    private final FrameReader pixels;
    private final int frame;
    private final List<OverlayPlane> planes = new ArrayList<>();
    private long bits;
    private boolean incomplete;

    private OverlayMapping(Header header, FrameReader pixels, int frame) {
        this.image = header.dataset();
        this.header = header;
        this.pixels = pixels;
        this.frame = frame;
    }

    /**
     * What was found.
     *
     * @param incomplete whether a plane had to be left out, as it is broken, too large or in compressed pixels
     */
    record Planes(List<OverlayPlane> planes, boolean incomplete) {}

    /**
     * Reads the planes of a frame.
     *
     * @param pixels of the file, whose unused bits may hold planes
     * @param frame 0-based
     */
    static Planes planes(Header header, FrameReader pixels, int frame) throws IOException {
        OverlayMapping mapping = new OverlayMapping(header, pixels, frame);
        for (int group = FIRST_GROUP; group <= LAST_GROUP; group += 2) {
            mapping.add(group);
        }
        return new Planes(mapping.planes, mapping.incomplete);
    }

    private void add(int group) throws IOException {
        int rows = integer(group, Tag.OverlayRows, 0);
        int columns = integer(group, Tag.OverlayColumns, 0);
        int overlayFrame = overlayFrame(group);
        if (rows <= 0 || columns <= 0 || overlayFrame < 0) {
            return;
        }
        bits += (long) rows * columns;
        BitSet plane = bits > MOST_BITS ? null : plane(group, rows, columns, overlayFrame);
        if (plane == null) {
            incomplete = true;
            return;
        }
        double[] origin = Values.numbers(image, tag(group, Tag.OverlayOrigin));
        boolean placed = origin.length >= 2;
        planes.add(new OverlayPlane(
                group,
                label(group),
                rows,
                columns,
                placed ? (int) origin[0] - 1 : 0,
                placed ? (int) origin[1] - 1 : 0,
                plane));
    }

    /** Which frame of the overlay lies on the frame of the image, 0-based; below 0 where none does. */
    private int overlayFrame(int group) {
        int count = integer(group, Tag.NumberOfFramesInOverlay, 0);
        if (count <= 0) {
            return 0; // one plane for all frames
        }
        int index = frame + 1 - integer(group, Tag.ImageFrameOrigin, 1);
        return index < count ? index : -1;
    }

    private @Nullable BitSet plane(int group, int rows, int columns, int overlayFrame) throws IOException {
        OverlayData data = header.overlays().get(group);
        int size = rows * columns;
        if (data == null) {
            return embedded(group, rows, columns);
        }
        long first = (long) overlayFrame * size;
        return data.holds(first, size) ? data.bits(pixels.source(), first, size) : null;
    }

    /** A plane in a bit of the pixels that they do not use themselves (PS3.5 section 8.1.2, retired but in use). */
    private @Nullable BitSet embedded(int group, int rows, int columns) throws IOException {
        PixelFormat format = pixels.format();
        int position = integer(group, Tag.OverlayBitPosition, -1);
        boolean unused = position > format.highBit() || position <= format.highBit() - format.bitsStored();
        if (integer(group, Tag.OverlayBitsAllocated, 1) != format.bitsAllocated()
                || position < 0
                || position >= format.bitsAllocated()
                || !unused
                || format.kind() != PixelFormat.Kind.INTEGER
                || format.samplesPerPixel() != 1
                || rows != format.rows()
                || columns != format.columns()
                || pixels.syntax().compression() != Compression.NONE) {
            return null;
        }
        var samples = new FrameReader(
                        format.bit(position), pixels.syntax(), pixels.location(), pixels.source(), pixels.codec())
                .read(frame)
                .samples();
        BitSet plane = new BitSet(samples.length());
        for (int i = 0; i < samples.length(); i++) {
            plane.set(i, samples.at(i) != 0);
        }
        return plane;
    }

    private String label(int group) {
        String label = Values.text(image, tag(group, Tag.OverlayLabel));
        return label.isEmpty() ? Values.text(image, tag(group, Tag.OverlayDescription)) : label;
    }

    private int integer(int group, int tag, int otherwise) {
        return Values.integer(image, tag(group, tag), otherwise);
    }

    private static int tag(int group, int tagOfFirstGroup) {
        return group << 16 | tagOfFirstGroup & 0xffff;
    }
}
