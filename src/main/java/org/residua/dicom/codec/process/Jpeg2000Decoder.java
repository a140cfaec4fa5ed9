package org.residua.dicom.codec.process;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.residua.dicom.codec.DicomReadException;

/** JPEG 2000 by JJ2000, part of JAI's tools. */
final class Jpeg2000Decoder implements FrameDecoder {
    @Override
    public byte[] decode(FrameRequest request) throws DicomReadException {
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
}
