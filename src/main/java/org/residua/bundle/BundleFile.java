package org.residua.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.residua.file.FileWriteException;
import org.residua.file.WholeFile;
import org.residua.preprocess.Preprocessing;

/** Bundles in files (*.residua): a zip of JSON, arrays and a card, with the SHA-256 of each entry. */
public final class BundleFile {
    /** A larger file is not opened, and no bundle unpacks to more, in bytes. */
    public static final int LARGEST = 128 << 20;

    private static final String REMEDY = " Copy or train the bundle again.";

    private BundleFile() {}

    /**
     * Writes a bundle; the same bundle gives the same bytes.
     *
     * @return the bundle as it reads back, with the SHA-256 of the file
     * @throws FileWriteException when it cannot be written whole; an older file is then still as it was
     * @throws BundleException when the bundle is not one that could be read again
     */
    public static ModelBundle write(ModelBundle bundle, Path file) throws FileWriteException, BundleException {
        byte[] bytes;
        try {
            bytes = EntryBytes.zip(BundleEntries.of(bundle));
        } catch (IOException e) {
            throw new BundleException("The bundle for " + file + " cannot be put in a file: " + e.getMessage(), e);
        }
        ModelBundle written = parse(bytes, file.toString());
        WholeFile.stream(file, out -> out.write(bytes));
        return written;
    }

    /**
     * Reads a bundle.
     *
     * @throws BundleException when it is missing, altered, or not one that this version can use
     */
    public static ModelBundle read(Path file) throws BundleException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (BundleException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new BundleException("There is no bundle " + file + ". Check the path.", e);
        } catch (IOException e) {
            throw new BundleException("The bundle " + file + " cannot be read: check its permissions.", e);
        }
    }

    /**
     * Reads a bundle from a stream, which stays open.
     *
     * @param name of the file, for messages
     * @throws BundleException when it is altered, or not one that this version can use
     */
    public static ModelBundle read(InputStream in, String name) throws BundleException {
        byte[] bytes;
        try {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new BundleException("The bundle " + name + " cannot be read." + REMEDY, e);
        }
        if (bytes.length > LARGEST) {
            throw unusable(name, "it is larger than " + (LARGEST >> 20) + " MB", null);
        }
        return parse(bytes, name);
    }

    private static ModelBundle parse(byte[] bytes, String name) throws BundleException {
        try {
            Map<String, byte[]> entries = EntryBytes.unzip(bytes, LARGEST);
            BundleEntries.check(entries);
            checkVersion(entries, name);
            ModelBundle bundle = BundleEntries.bundle(entries, Digest.sha256(bytes));
            checkConsistency(bundle);
            return bundle;
        } catch (BundleException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // A record that refuses its components says so unchecked; to the user it is one more broken bundle.
            throw unusable(name, e.getMessage(), e);
        }
    }

    private static void checkVersion(Map<String, byte[]> entries, String name) throws IOException {
        int version = BundleEntries.formatVersion(entries);
        if (version != Metadata.FORMAT_VERSION) {
            throw new BundleException(
                    "The bundle " + name + " has format " + version + "; this version of Residua reads "
                            + Metadata.FORMAT_VERSION + ". Train it again, or use the version that wrote it.");
        }
    }

    private static void checkConsistency(ModelBundle bundle) throws IOException {
        int grid = bundle.metadata().gridSize();
        Preprocessing recipe = bundle.preprocessing();
        require(grid > 0 && grid == recipe.gridSize(), "its grid sizes differ");
        require(bundle.members().stream().anyMatch(Member::isForMap), "it holds no network for the map");
        for (Member member : bundle.members()) {
            int own = member.gridSize();
            require(own > 0 && own <= grid && grid % own == 0, "a network's grid does not divide the model's");
        }
        boolean textures = bundle.scoring().texture() != Scoring.Texture.NONE;
        require(textures == (bundle.scoreParts() != null), "its textures do not go with its scoring");
        require(
                !textures || bundle.members().stream().anyMatch(member -> member.textures() != null),
                "it holds no network for textures");
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }

    private static BundleException unusable(String name, @Nullable String reason, @Nullable Exception cause) {
        String message =
                "The bundle " + name + " cannot be used: " + (reason == null ? "it is broken" : reason) + "." + REMEDY;
        return cause == null ? new BundleException(message) : new BundleException(message, cause);
    }
}
