package org.residua.dicom.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.codec.DicomReadException;
import org.residua.task.CancelToken;

/**
 * What is in a ZIP archive. Nothing is unpacked and nothing stays open: each entry knows where in the archive it is.
 *
 * @param members in the order of the archive
 * @param damage what is wrong with the archive as a whole, and what to do; empty where nothing is
 */
public record ZipArchive(List<Member> members, String damage) {
    private static final int MAGIC_BYTES = 4;
    private static final byte[] FIRST_ENTRY = {'P', 'K', 3, 4};
    private static final byte[] NO_ENTRY = {'P', 'K', 5, 6};

    /**
     * One file in it.
     *
     * @param path of the archive followed by the name in it; of the archive alone where that name is unsafe
     * @param content null where it is refused
     * @param refusal why, and what to do; empty where it is not refused
     */
    public record Member(Path path, @Nullable FileContent content, String refusal) {}

    /** Whether a file is a ZIP archive, by its first bytes. */
    public static boolean isOne(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return isOne(in.readNBytes(MAGIC_BYTES));
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether these are the bytes that a ZIP archive starts with. */
    public static boolean isOne(byte[] start) {
        byte[] magic = Arrays.copyOf(start, MAGIC_BYTES);
        return Arrays.equals(magic, FIRST_ENTRY) || Arrays.equals(magic, NO_ENTRY);
    }

    /**
     * Lists an archive. Of one that is cut short or damaged, what is still whole.
     *
     * @throws DicomReadException when it cannot be opened at all
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public static ZipArchive of(Path file, CancelToken cancel) throws IOException {
        try (ZipDirectory directory = ZipDirectory.open(file)) {
            return new ZipArchive(directory.members(), "");
        } catch (ZipDirectory.Missing e) {
            return CutArchive.list(file, cancel);
        }
    }
}
