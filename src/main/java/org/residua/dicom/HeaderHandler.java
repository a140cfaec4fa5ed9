package org.residua.dicom;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageInputHandler;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.codec.PixelFormat;
import org.residua.dicom.codec.PixelLocation;

/** Decides what the toolkit keeps of a header: stops at the pixel data, skips what is private or large. */
final class HeaderHandler implements ImageInputHandler {
    private static final long MOST_VALUE_BYTES = 1 << 20;
    /** What is kept of a frame takes about so much memory. */
    private static final long TRAITS_BYTES = 512;

    private static final int ITEM_HEADER_BYTES = 8;
    private static final int META_GROUP = 2;
    private static final int ITEM_GROUP = 0xfffe;
    private static final int OVERLAY_GROUP = 0x6000;
    private static final int OVERLAY_DATA = 0x3000;

    private final HeaderLimits limits;
    private final PixelLocator locator;
    private final int frame;
    private final @Nullable List<SliceTraits> frames;
    private @Nullable PixelLocation pixels;
    private final Map<Integer, OverlayData> overlays = new HashMap<>();
    private long dataSetOffset = -1;
    private boolean inPerFrameGroups;
    private int perFrameItems;
    private final LongStream.Builder itemOffsets = LongStream.builder();
    private long itemsEnd;
    private final @Nullable FrameIndex known;

    /**
     * For one reading.
     *
     * @param frame whose per-frame functional groups are kept
     * @param frames takes what the groups say of each frame; null where only the wanted frame is asked for
     * @param known from an earlier reading of the same file for one frame; null where there was none
     */
    HeaderHandler(long fileBytes, int frame, @Nullable List<SliceTraits> frames, @Nullable FrameIndex known) {
        this.known = known;
        this.limits = new HeaderLimits(fileBytes);
        this.locator = new PixelLocator(limits, fileBytes);
        this.frame = frame;
        this.frames = frames;
    }

    /** Ends the reading at the pixel data; not an error. */
    static final class PixelDataReached extends IOException {
        private static final long serialVersionUID = 1L;
    }

    List<SliceTraits> frames() {
        return frames == null ? List.of() : List.copyOf(frames);
    }

    @Nullable
    PixelLocation pixels() {
        return pixels;
    }

    /** For the next reading of the same file. */
    FrameIndex index() {
        return known == null ? new FrameIndex(itemOffsets.build().toArray(), itemsEnd, pixels) : known;
    }

    /** Where Overlay Data lies, by group. */
    Map<Integer, OverlayData> overlays() {
        return overlays;
    }

    /** Where the data set starts in the file, after the file meta information. */
    long dataSetOffset() {
        return dataSetOffset;
    }

    @Override
    public void readValue(ImageInputStream in, Attributes attributes) throws IOException {
        boolean root = in.level() == 0;
        int tag = in.tag();
        if (dataSetOffset < 0 && tag >>> 16 != META_GROUP) {
            dataSetOffset = in.getTagPosition();
        }
        PixelFormat.Kind kind = root ? PixelLocator.kind(tag) : null;
        if (kind != null) {
            pixels = known == null || known.pixels() == null ? locator.locate(kind, in, attributes) : known.pixels();
            throw new PixelDataReached();
        }
        limits.check(in);
        if (root && isOverlayData(tag)) {
            boolean swapped = in.vr() == VR.OW && in.bigEndian();
            overlays.put(tag >>> 16, new OverlayData(in.getPosition(), HeaderLimits.length(in), swapped));
        }
        if (isSkipped(in) || isNoSequence(in)) {
            in.skipFully(HeaderLimits.length(in));
            return;
        }
        limits.keep(in.vr() == VR.SQ ? 0 : HeaderLimits.length(in));
        boolean perFrameGroups = root && tag == Tag.PerFrameFunctionalGroupsSequence;
        inPerFrameGroups |= perFrameGroups;
        in.readValue(in, attributes);
        inPerFrameGroups &= !perFrameGroups;
    }

    private static boolean isOverlayData(int tag) {
        return (tag >>> 24) == OVERLAY_GROUP >>> 8 && (tag & 0xffff) == OVERLAY_DATA;
    }

    /** Private, bits of overlays, and values larger than those of any attribute of ours. */
    private static boolean isSkipped(ImageInputStream in) {
        if (in.length() == -1 || in.vr() == VR.SQ || in.tag() == Tag.ExtendedOffsetTable) {
            return false;
        }
        int group = in.tag() >>> 16;
        return group % 2 == 1 || isOverlayData(in.tag()) || HeaderLimits.length(in) > MOST_VALUE_BYTES;
    }

    /** Whether what should be a sequence, by a dictionary where the file has no VR, has something else in it. */
    private static boolean isNoSequence(ImageInputStream in) throws IOException {
        if (in.vr() != VR.SQ || HeaderLimits.length(in) < Integer.BYTES || !in.markSupported()) {
            return false;
        }
        byte[] start = new byte[Integer.BYTES];
        in.mark(start.length);
        in.readFully(start);
        in.reset();
        int group = in.bigEndian() ? start[0] << 8 | start[1] & 0xff : start[1] << 8 | start[0] & 0xff;
        return (group & 0xffff) != ITEM_GROUP;
    }

    @Override
    public void readValue(ImageInputStream in, Sequence sequence) throws IOException {
        limits.check(in);
        limits.keep(0);
        if (inPerFrameGroups && in.level() == 1) {
            readFrame(in, sequence);
        } else {
            in.readValue(in, sequence);
        }
    }

    private void readFrame(ImageInputStream in, Sequence sequence) throws IOException {
        int item = perFrameItems++;
        if (known != null && item != frame) {
            boolean before = item < frame && known.holds(frame);
            perFrameItems = before ? frame : perFrameItems;
            in.skipFully((before ? known.items()[frame] : known.itemsEnd()) - in.getPosition());
            return;
        }
        itemOffsets.add(in.getPosition() - ITEM_HEADER_BYTES);
        readFrame(in, sequence, item == frame);
        itemsEnd = in.getPosition();
    }

    /** Item by item, so that a file of very many frames does not fill the memory. */
    private void readFrame(ImageInputStream in, Sequence sequence, boolean wanted) throws IOException {
        if (!wanted && frames == null && in.length() != -1) {
            in.skipFully(HeaderLimits.length(in));
            return;
        }
        long before = limits.kept();
        in.readValue(in, sequence);
        int last = sequence.size() - 1;
        if (frames != null) {
            frames.add(SliceTraits.of(new FrameGroups(sequence.getParent(), sequence.get(last))));
        }
        if (!wanted) {
            sequence.remove(last);
            limits.forgetSince(before);
            limits.keep(frames == null ? 0 : TRAITS_BYTES);
        }
    }

    @Override
    public void readValue(ImageInputStream in, Fragments fragments) throws IOException {
        limits.check(in);
        in.skipFully(HeaderLimits.length(in));
    }

    @Override
    public void startDataset(ImageInputStream in) {
        // nothing to prepare
    }

    @Override
    public void endDataset(ImageInputStream in) {
        // nothing to finish
    }
}
