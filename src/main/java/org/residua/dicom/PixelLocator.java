package org.residua.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.LongStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.codec.Fragments;
import org.residua.dicom.codec.PixelFormat;
import org.residua.dicom.codec.PixelLocation;

/** Finds where pixel data lies, without reading it. */
final class PixelLocator {
    private final HeaderLimits limits;
    private final long fileBytes;

    PixelLocator(HeaderLimits limits, long fileBytes) {
        this.limits = limits;
        this.fileBytes = fileBytes;
    }

    /** What an attribute of pixel data holds; null for any other. */
    static PixelFormat.@Nullable Kind kind(int tag) {
        return switch (tag) {
            case Tag.PixelData -> PixelFormat.Kind.INTEGER;
            case Tag.FloatPixelData -> PixelFormat.Kind.FLOAT;
            case Tag.DoubleFloatPixelData -> PixelFormat.Kind.DOUBLE;
            default -> null;
        };
    }

    /**
     * The location of the pixel data whose element header was just read.
     *
     * @param attributes that came before it
     */
    PixelLocation locate(PixelFormat.Kind kind, ImageInputStream in, Attributes attributes) throws IOException {
        long offset = in.getPosition();
        long length = HeaderLimits.length(in);
        boolean words = in.vr() == VR.OW;
        Fragments fragments = in.length() == -1 ? fragments(in, extendedOffsets(attributes)) : null;
        return new PixelLocation(kind, offset, length, words, fragments);
    }

    /** Goes from item to item; the delimiter at the end may be missing. */
    private Fragments fragments(ImageInputStream in, long @Nullable [] extendedOffsets) throws IOException {
        LongStream.Builder offsets = LongStream.builder();
        LongStream.Builder lengths = LongStream.builder();
        long end = in.getPosition();
        try {
            while (in.readItemHeader()) {
                long length = in.length() & 0xffffffffL;
                if (in.getPosition() + length > fileBytes) {
                    throw DicomReadException.truncatedPixels();
                }
                limits.keep(0);
                offsets.add(in.getPosition());
                lengths.add(length);
                in.skipFully(length);
                end = in.getPosition();
            }
        } catch (EOFException e) {
            if (end < fileBytes) {
                throw DicomReadException.truncatedPixels();
            }
        }
        return new Fragments(offsets.build().toArray(), lengths.build().toArray(), extendedOffsets);
    }

    private static long @Nullable [] extendedOffsets(Attributes attributes) throws IOException {
        byte[] bytes = attributes.getBytes(Tag.ExtendedOffsetTable);
        if (bytes == null || bytes.length == 0) {
            return null;
        }
        long[] table = new long[bytes.length / 8];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(table);
        return table;
    }
}
