package org.residua.dicom.codec.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opencv.imgcodecs.Imgcodecs;
import org.residua.file.WholeFile;

/**
 * The native decoders' library: inside a jar, to be unpacked before it can be loaded.
 *
 * @param resource its place in the jar
 */
record NativeLibrary(String resource) {
    /** The one for a platform; null where there is none. */
    static @Nullable NativeLibrary of(String operatingSystem, String architecture) {
        boolean x64 = architecture.equals("amd64") || architecture.equals("x86_64");
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (!x64) {
            return null;
        }
        if (system.startsWith("linux")) {
            return new NativeLibrary("/lib/linux-x86_64/libopencv_java.so");
        }
        if (system.startsWith("windows")) {
            return new NativeLibrary("/lib/win32-x86_64/opencv_java.dll");
        }
        return system.startsWith("mac") ? new NativeLibrary("/lib/macos-x86_64/libopencv_java.jnilib") : null;
    }

    /** The one for this machine; null where there is none. */
    static @Nullable NativeLibrary ofThisMachine() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /**
     * Unpacks it once and loads it into this process.
     *
     * @param cache private folder that stays
     * @throws IOException when it cannot be written
     * @throws UnsatisfiedLinkError when the machine cannot load it
     */
    void load(Path cache) throws IOException {
        System.load(unpacked(cache).toAbsolutePath().toString());
    }

    Path unpacked(Path cache) throws IOException {
        try (InputStream in = Imgcodecs.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("The library of native decoders is missing.");
            }
            byte[] library = in.readAllBytes();
            Path file = cache.resolve(Integer.toHexString(Arrays.hashCode(library)))
                    .resolve(resource.substring(resource.lastIndexOf('/') + 1));
            if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), library)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                WholeFile.stream(file, out -> out.write(library));
            }
            return file;
        }
    }
}
