package org.residua.autoencoder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.ArrayFile;
import org.residua.file.WholeFile;

/** Keeps the state of a training in a file: arrays as in a bundle, then their checksum (CRC-32C, 8 bytes). */
public final class TrainingStateFile implements TrainingState.Store {
    /** A larger file is not read, in bytes. */
    private static final int LARGEST = 1 << 29;

    private static final String FINGERPRINT = "fingerprint";
    private static final String STEPS = "steps";
    private static final String JUDGED = "judged";
    private static final String ARRAY = "array/";
    private static final String BEST = "best/";

    private final Path file;

    /** The state in this file, which need not exist. */
    public TrainingStateFile(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public @Nullable TrainingState load() throws IOException {
        byte[] bytes;
        try {
            if (Files.size(file) > LARGEST) {
                throw unusable("it is larger than " + (LARGEST >> 20) + " MB", null);
            }
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return null;
        }
        try {
            return state(ArrayFile.from(checked(bytes)));
        } catch (IOException e) {
            throw unusable(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void save(TrainingState state) throws IOException {
        ArrayFile arrays = new ArrayFile().put(FINGERPRINT, state.fingerprint()).put(STEPS, state.steps());
        put(arrays, ARRAY, state.arrays());
        TrainingState.Best best = state.best();
        if (best != null) {
            arrays.put(JUDGED, new double[] {best.judged()});
            put(arrays, BEST, best.weights());
        }
        byte[] bytes = arrays.toBytes();
        WholeFile.stream(file, out -> {
            out.write(bytes);
            out.write(ByteBuffer.allocate(Long.BYTES).putLong(checksum(bytes)).array());
        });
    }

    private static void put(ArrayFile file, String prefix, Map<String, float[]> arrays) {
        arrays.forEach((name, values) -> file.put(prefix + name, new int[] {values.length}, values));
    }

    private static byte[] checked(byte[] bytes) throws IOException {
        int length = bytes.length - Long.BYTES;
        if (length < 0) {
            throw new IOException("it ends too early");
        }
        byte[] content = Arrays.copyOf(bytes, length);
        if (ByteBuffer.wrap(bytes).getLong(length) != checksum(content)) {
            throw new IOException("it is damaged or was cut short");
        }
        return content;
    }

    private static long checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return checksum.getValue();
    }

    private static TrainingState state(ArrayFile file) throws IOException {
        Map<String, float[]> arrays = new HashMap<>();
        Map<String, float[]> best = new HashMap<>();
        for (String name : file.names()) {
            if (name.startsWith(ARRAY)) {
                arrays.put(name.substring(ARRAY.length()), file.floats(name));
            } else if (name.startsWith(BEST)) {
                best.put(name.substring(BEST.length()), file.floats(name));
            }
        }
        return new TrainingState(
                file.text(FINGERPRINT),
                file.whole(STEPS),
                arrays,
                best.isEmpty() ? null : new TrainingState.Best(file.doubles(JUDGED)[0], best));
    }

    private IOException unusable(String reason, @Nullable Throwable cause) {
        return new IOException(
                "The training cannot be continued from " + file + ": " + reason
                        + ". Delete this file to train from the start.",
                cause);
    }
}
