package org.residua.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The entries of a zip file as bytes. */
final class EntryBytes {
    private static final int MOST_ENTRIES = 1000;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private EntryBytes() {}

    /** A zip file whose bytes depend on the entries alone: their order, fixed times, nothing compressed. */
    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                byte[] content = entry.getValue();
                CRC32 crc = new CRC32();
                crc.update(content);
                ZipEntry header = new ZipEntry(entry.getKey());
                header.setTimeLocal(NO_TIME);
                header.setMethod(ZipEntry.STORED);
                header.setSize(content.length);
                header.setCrc(crc.getValue());
                out.putNextEntry(header);
                out.write(content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /**
     * The entries of a zip file in their order.
     *
     * @param mostBytes of all entries together, unpacked; not one byte more is unpacked
     * @throws IOException when it is not a zip file, broken, too large, or has two entries of one name
     */
    static Map<String, byte[]> unzip(byte[] zip, int mostBytes) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        int left = mostBytes;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readNBytes(left + 1);
                if (content.length > left || entries.size() == MOST_ENTRIES) {
                    throw new IOException("it unpacks to more than a bundle may hold");
                }
                left -= content.length;
                if (entries.put(entry.getName(), content) != null) {
                    throw new IOException("it holds " + entry.getName() + " twice");
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("an entry has a name that cannot be read", e);
        }
        if (entries.isEmpty()) {
            throw new IOException("it is not a zip file");
        }
        return entries;
    }
}
