package org.residua.interchange.deidentify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.residua.file.FileWriteException;
import org.residua.file.WholeFile;

/**
 * The secret that all pseudonyms of a site follow from: whoever has it can tell which pseudonym an identity got, nobody
 * else. Kept in a file of its own, apart from what is exported.
 */
public final class IdentityKey {
    private static final int SECRET_BYTES = 32;
    private static final int FORMAT = 1;
    private static final String HMAC = "HmacSHA256";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final byte[] secret;

    private IdentityKey(byte[] secret) {
        this.secret = secret.clone();
    }

    /**
     * What the file holds.
     *
     * @param format of this file
     * @param created when, in ISO 8601
     * @param secret in base 64
     */
    private record Stored(
            int format, @Nullable String created, @Nullable String secret) {}

    /**
     * The key of a file; a new one where there is no such file yet, readable by its owner alone.
     *
     * @throws IOException when it cannot be read or made, or is no such file; the message says what to do
     */
    public static IdentityKey openOrCreate(Path file, Clock clock) throws IOException {
        return Files.exists(file) ? read(file) : create(file, clock);
    }

    private static IdentityKey read(Path file) throws IOException {
        try {
            Stored stored = new ObjectMapper().readValue(Files.readString(file), Stored.class);
            String encoded = stored.secret();
            byte[] secret = Base64.getDecoder().decode(encoded == null ? "" : encoded);
            if (stored.format() != FORMAT || secret.length != SECRET_BYTES) {
                throw new IOException(file + " is a mapping file of another version. Choose another with --mapping.");
            }
            return new IdentityKey(secret);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException(file + " is no mapping file. Choose another with --mapping; nothing was changed.", e);
        }
    }

    private static IdentityKey create(Path file, Clock clock) throws IOException {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        Stored stored = new Stored(
                FORMAT, clock.instant().toString(), Base64.getEncoder().encodeToString(secret));
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        WholeFile.write(file, part -> writeForOwner(part, new ObjectMapper().writeValueAsString(stored)));
        return new IdentityKey(secret);
    }

    /** The file has its permissions before it has its content. */
    static void writeForOwner(Path file, String text) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), ownerOnly(file))) {
            ByteBuffer bytes = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new FileWriteException("Could not write " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    /** Tells this key from others without giving it away. */
    public String fingerprint() {
        return HexFormat.of().formatHex(digest("fingerprint", "", 8));
    }

    /**
     * What follows from an identity.
     *
     * @param purpose so that the same text as two kinds of identity gives two digests
     */
    byte[] digest(String purpose, String identity, int bytes) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            byte[] digest = mac.doFinal((purpose + "\0" + identity).getBytes(StandardCharsets.UTF_8));
            return java.util.Arrays.copyOf(digest, bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC + ".", e);
        }
    }
}
