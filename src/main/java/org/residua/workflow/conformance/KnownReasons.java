package org.residua.workflow.conformance;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Why files differ, found by looking into them.
 *
 * @param byPath keyed by the path below the folder that is checked
 */
public record KnownReasons(Map<String, String> byPath) {
    public KnownReasons {
        byPath = Map.copyOf(byPath);
    }

    /** Nothing is known. */
    public static KnownReasons none() {
        return new KnownReasons(Map.of());
    }

    /**
     * Reads a properties file.
     *
     * @throws IOException when it cannot be read
     */
    public static KnownReasons read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return new KnownReasons(properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(path -> path, properties::getProperty)));
    }

    /** The reason for a file; empty where none is known. */
    String of(String path) {
        return byPath.getOrDefault(path, "");
    }
}
