package org.residua.dicom.codec;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.residua.volume.Frame;

/** One frame of JPEG Baseline (Process 1), 8 bits, through the JDK's own decoder. */
public final class JpegFrame {
    private static final String JDK_DECODER = "com.sun.imageio.plugins.jpeg.";
    /**
     * A frame larger than this cannot be in so few bytes: a block of 64 samples takes two bits, one in each of two scans
     * where it is empty, and 16 pixels at most share a sample of chrominance.
     */
    private static final int MOST_EXPANSION = 2048;
    /** Encoders make a dozen or so; each of thousands would cost a pass over the whole frame for a few bytes. */
    private static final int MOST_SCANS = 100;

    private JpegFrame() {}

    /**
     * Decodes the fragments of a frame. Colour that the file calls YBR comes out as RGB.
     *
     * @throws DicomReadException when it is broken, damaged, or of another size than the file says
     */
    public static Frame decode(PixelFormat format, byte[] jpeg) throws DicomReadException {
        if (format.bitsAllocated() != 8) {
            throw new DicomReadException("JPEG Baseline has 8 bits, the file says " + format.bitsAllocated()
                    + ". Check the file with dciodvfy.");
        }
        if (format.samplesPerFrame() > (long) MOST_EXPANSION * jpeg.length) {
            throw new DicomReadException("A JPEG frame is cut short. Get the file again from its source.");
        }
        if (scans(jpeg) > MOST_SCANS) {
            throw new DicomReadException("A JPEG frame has more than " + MOST_SCANS
                    + " scans, which no real one has. It may be made to do harm: do not open it.");
        }
        byte[] samples = interleaved(format, raster(format, jpeg));
        boolean ybr = format.samplesPerPixel() == 3 && format.photometric().startsWith("YBR");
        if (ybr) {
            YbrToRgb.convert(samples);
        }
        return UncompressedFrame.decode(
                format.decodedAs(ybr ? "RGB" : format.photometric(), false), samples, ByteOrder.LITTLE_ENDIAN);
    }

    /** How often a scan starts; in coded data a zero follows every byte of ones, so that it looks like no marker. */
    private static int scans(byte[] jpeg) {
        int scans = 0;
        for (int i = 1; i < jpeg.length; i++) {
            if (jpeg[i - 1] == (byte) 0xff && jpeg[i] == (byte) JpegSegments.START_OF_SCAN) {
                scans++;
            }
        }
        return scans;
    }

    private static Raster raster(PixelFormat format, byte[] jpeg) throws DicomReadException {
        List<String> warnings = new ArrayList<>();
        ImageReader reader = newReader();
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            reader.setInput(input, true, true);
            if (reader.getWidth(0) != format.columns() || reader.getHeight(0) != format.rows()) {
                throw new DicomReadException("A JPEG frame has another size than Rows x Columns.");
            }
            Raster raster = reader.readRaster(0, null);
            if (raster.getNumBands() != format.samplesPerPixel()) {
                throw new DicomReadException("A JPEG frame has " + raster.getNumBands()
                        + " colours where Samples per Pixel is " + format.samplesPerPixel() + ".");
            }
            if (!warnings.isEmpty()) {
                throw new DicomReadException(
                        "A JPEG frame is damaged (" + warnings.get(0) + "). Get the file again from its source.");
            }
            return raster;
        } catch (DicomReadException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new DicomReadException("A JPEG frame is broken. Get the file again from its source.", e);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] interleaved(PixelFormat format, Raster raster) {
        int bands = format.samplesPerPixel();
        byte[] samples = new byte[format.samplesPerFrame()];
        int[] row = new int[format.columns() * bands];
        for (int y = 0; y < format.rows(); y++) {
            raster.getPixels(0, y, format.columns(), 1, row);
            for (int i = 0; i < row.length; i++) {
                samples[y * row.length + i] = (byte) row[i];
            }
        }
        return samples;
    }

    /** Other decoders may be registered; only the JDK's was found exact. */
    private static ImageReader newReader() throws DicomReadException {
        Iterator<ImageReaderSpi> spis = IIORegistry.getDefaultInstance()
                .getServiceProviders(
                        ImageReaderSpi.class, spi -> spi.getClass().getName().startsWith(JDK_DECODER), false);
        try {
            return spis.next().createReaderInstance();
        } catch (IOException | RuntimeException e) {
            throw new DicomReadException("This Java has no JPEG decoder: use one with the java.desktop module.", e);
        }
    }
}
