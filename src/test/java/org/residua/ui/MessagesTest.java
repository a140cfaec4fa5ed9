package org.residua.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.residua.ui.kit.Messages;

/** Every text of the window is in the bundle, and every text of the bundle is in the window. */
class MessagesTest {
    /** Keys whose last part is a value: what follows the point is taken from an enum or a letter. */
    private static final List<String> FAMILIES =
            List.of("spacing.", "end.", "notApplied.", "plane.", "oddity.", "noVolume.", "playback.");

    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z]+(?:\\.[a-zA-Z0-9]+)*)\"");
    private static final Pattern CALL = Pattern.compile("Messages\\.text\\(\\s*\"([^\"]+)\"");

    @Test
    void everyKeyThatTheWindowAsksForIsThere() throws IOException {
        Set<String> keys = keys();
        Set<String> missing = new TreeSet<>();
        Matcher calls = CALL.matcher(sources());
        int found = 0;
        while (calls.find()) {
            found++;
            if (!keys.contains(calls.group(1)) && !FAMILIES.contains(calls.group(1))) {
                missing.add(calls.group(1));
            }
        }
        assertTrue(found > 50, "the pattern finds the calls");
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        Set<String> literals = new TreeSet<>();
        Matcher matcher = LITERAL.matcher(sources());
        while (matcher.find()) {
            literals.add(matcher.group(1));
        }
        Set<String> unused = keys();
        unused.removeAll(literals);
        unused.removeIf(key -> FAMILIES.stream().anyMatch(key::startsWith));
        assertEquals(Set.of(), unused);
    }

    @Test
    void noTextShowsADoubledApostropheOrAnArgumentThatWasNotGiven() {
        List<String> wrong = new ArrayList<>();
        for (String key : keys()) {
            String text = Messages.text(key, "a", "b", "c", "d");
            if (text.contains("''") || text.contains("{")) {
                wrong.add(key + ": " + text);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Set<String> keys() {
        return new TreeSet<>(ResourceBundle.getBundle("org.residua.ui.messages").keySet());
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/residua/ui"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString();
    }
}
