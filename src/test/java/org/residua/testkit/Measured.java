package org.residua.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** {@code src/docs/measured.md}: what the long proofs have measured, a section each, in order of their titles. */
public final class Measured {
    private static final Path PAGE = Path.of("src", "docs", "measured.md");
    private static final String HEAD = "# Measured\n\nWritten by the long proofs: `./mvnw verify -Plong`.\n";

    private Measured() {}

    /** Puts a section in the place of the one with the same title. */
    public static void write(String title, String text) throws IOException {
        Map<String, String> sections = new TreeMap<>();
        if (Files.exists(PAGE)) {
            String[] parts = Files.readString(PAGE, StandardCharsets.UTF_8).split("\n## ", -1);
            for (int i = 1; i < parts.length; i++) {
                String[] lines = parts[i].split("\n", 2);
                sections.put(lines[0].strip(), lines[1].strip());
            }
        }
        sections.put(title, text.strip());
        StringBuilder page = new StringBuilder(HEAD);
        sections.forEach((name, body) ->
                page.append("\n## ").append(name).append("\n\n").append(body).append('\n'));
        Files.writeString(PAGE, page, StandardCharsets.UTF_8);
    }
}
