package org.residua.raster;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.residua.volume.SliceReadException;

/** Decodes PNG and JPEG files, whole or not at all. */
final class PictureDecoder {
    /** No picture of more pixels is decoded: the header is asked before any memory is taken. */
    static final long MOST_PIXELS = 100_000_000;

    private static final int MAGIC_BYTES = 8;
    private static final int[] PNG = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int[] JPEG = {0xff, 0xd8, 0xff};
    private static final Pattern INCOMPLETE = Pattern.compile("premature|truncated|corrupt jpeg|missing eoi");

    private PictureDecoder() {}

    /** The format by the first bytes: png, jpeg, or null. */
    static @Nullable String formatOf(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(MAGIC_BYTES);
        }
        return startsWith(start, PNG) ? "png" : startsWith(start, JPEG) ? "jpeg" : null;
    }

    private static boolean startsWith(byte[] start, int[] magic) {
        if (start.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((start[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Width and height from the header alone. */
    static Dimension size(Path file) throws SliceReadException {
        return read(file, reader -> checkedSize(file, reader));
    }

    /** All pixels. */
    static Picture decode(Path file) throws SliceReadException {
        return read(file, reader -> {
            checkedSize(file, reader);
            StringBuilder damage = new StringBuilder();
            reader.addIIOReadWarningListener((source, warning) -> {
                if (INCOMPLETE.matcher(warning.toLowerCase(Locale.ROOT)).find()) {
                    damage.append(warning);
                }
            });
            BufferedImage image = reader.read(0);
            if (damage.length() > 0) {
                throw new SliceReadException(broken(file));
            }
            return Picture.of(image);
        });
    }

    private static Dimension checkedSize(Path file, ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new SliceReadException(file + " has " + width + " x " + height
                    + " pixels, more than the 100 million that are read. Scale it down first.");
        }
        return new Dimension(width, height);
    }

    /** What is asked of a reader that has the file open. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(ImageReader reader) throws IOException;
    }

    private static <T> T read(Path file, Question<T> question) throws SliceReadException {
        try {
            String format = formatOf(file);
            if (format == null) {
                throw new SliceReadException(file + " is neither PNG nor JPEG. Choose a file of one of these formats.");
            }
            ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
            try (InputStream bytes = Files.newInputStream(file);
                    ImageInputStream in = new MemoryCacheImageInputStream(bytes)) {
                reader.setInput(in, false, true);
                return question.ask(reader);
            } finally {
                reader.dispose();
            }
        } catch (SliceReadException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new SliceReadException(file + " does not exist. It may have been moved: open it again.", e);
        } catch (AccessDeniedException e) {
            throw new SliceReadException(file + " may not be read. Ask for permission to read it.", e);
        } catch (IOException | RuntimeException e) {
            // The decoders of the Java runtime answer some broken files with unchecked exceptions.
            throw new SliceReadException(broken(file), e);
        }
    }

    private static String broken(Path file) {
        return file + " is damaged or of a kind that is not read. Copy it again from its source, or save it as PNG.";
    }
}
