package org.residua.dicom.codec.process;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.codec.JpegSegments;
import org.residua.dicom.codec.TransferSyntax;

/** JPEG 2000 by JJ2000, part of JAI's tools. */
final class Jpeg2000Decoder implements FrameDecoder {
    private static final int START_OF_TILE_PART = 0x90;
    private static final int TILE_PART_LENGTH_AT = 6;
    private static final int TILE_PART_INDEX_AT = 10;

    @Override
    public byte[] decode(FrameRequest request) throws DicomReadException {
        requireWholeTiles(request.encoded());
        try (MemoryCacheImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(request.encoded()))) {
            ImageReader reader = new J2KImageReaderSpi().createReaderInstance();
            try {
                reader.setInput(in, true, true);
                return samples(request, reader.readRaster(0, null));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new DicomReadException(CodecService.BROKEN, e);
        }
    }

    private static byte[] samples(FrameRequest request, Raster raster) throws DicomReadException {
        if (raster.getWidth() != request.columns()
                || raster.getHeight() != request.rows()
                || raster.getNumBands() != request.samplesPerPixel()) {
            throw new DicomReadException(CodecService.BROKEN);
        }
        int[] samples = raster.getPixels(0, 0, request.columns(), request.rows(), (int[]) null);
        return SampleBytes.of(request, i -> samples[i]);
    }

    /** JJ2000 takes tiles that come in several parts for broken, and goes on without a word. */
    private static void requireWholeTiles(byte[] codestream) throws DicomReadException {
        ByteBuffer in = ByteBuffer.wrap(codestream);
        in.getChar();
        int at = in.position();
        while (JpegSegments.nextMarker(in) != START_OF_TILE_PART) {
            JpegSegments.segment(in);
            at = in.position();
        }
        while (at + TILE_PART_INDEX_AT < in.limit() && in.get(at + 1) == (byte) START_OF_TILE_PART) {
            if (in.get(at + TILE_PART_INDEX_AT) != 0) {
                throw new DicomReadException(
                        "JPEG 2000 with tiles in several parts is not read on this machine. " + TransferSyntax.CONVERT);
            }
            int length = in.getInt(at + TILE_PART_LENGTH_AT);
            if (length <= 0) {
                return;
            }
            at += length;
        }
    }
}
