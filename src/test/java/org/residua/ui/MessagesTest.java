package org.residua.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text of the window is in the bundles, in both languages, and every text of the bundles is in the window. */
class MessagesTest {
    /** Keys whose last part is a value: what follows the point is taken from an enum or a letter. */
    private static final List<String> FAMILIES = List.of(
            "spacing.",
            "end.",
            "notApplied.",
            "plane.",
            "oddity.",
            "noVolume.",
            "playback.",
            "command.",
            "group.",
            "key.",
            "help.",
            "theme.",
            "language.",
            "style.",
            "hanging.");

    /** Signs, abbreviations, names and words that both languages share. */
    private static final Set<String> SAME_IN_GERMAN = Set.of(
            "candidate.mm2",
            "candidate.px",
            "cine.wanted",
            "command.item",
            "command.tip",
            "corner.oneToOne",
            "corner.overlay",
            "corner.position",
            "corner.ratio",
            "corner.spacing",
            "corner.zoom",
            "data.manifest",
            "data.manifest.title",
            "data.normal",
            "direction.anterior",
            "direction.inferior",
            "direction.posterior",
            "direction.superior",
            "drift.tab",
            "end.A",
            "end.F",
            "end.H",
            "end.P",
            "facts.sha",
            "figures.auroc",
            "help.number.auroc",
            "key.ESCAPE",
            "key.TAB",
            "key.alt",
            "key.meta",
            "key.numpad",
            "language.ENGLISH",
            "language.GERMAN",
            "layout.grid",
            "lens.factor",
            "model.auroc",
            "model.interval",
            "model.sha",
            "none",
            "percent.whole",
            "plane.AXIAL",
            "plane.SAGITTAL",
            "preferences.memory.mib",
            "preferences.readerName",
            "preferences.start",
            "presets.name",
            "probe.patient",
            "probe.position",
            "recent.item",
            "tags.column.name",
            "tags.column.tag",
            "tags.column.vr",
            "tags.selected",
            "task.more",
            "threshold.opacity",
            "time.hours",
            "time.minutes",
            "time.seconds",
            "window.title");

    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z]+(?:\\.[a-zA-Z0-9]+)*)\"");
    private static final Pattern CALL = Pattern.compile("Messages\\.text\\(\\s*\"([^\"]+)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)[^}]*}");

    private final Properties english = read("messages.properties");
    private final Properties german = read("messages_de.properties");

    @Test
    void everyKeyThatTheWindowAsksForIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        Matcher calls = CALL.matcher(sources());
        int found = 0;
        while (calls.find()) {
            found++;
            if (!keys().contains(calls.group(1)) && !FAMILIES.contains(calls.group(1))) {
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
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(keys(), new TreeSet<>(german.stringPropertyNames()));
    }

    @Test
    void noKeyIsThereTwice() throws IOException {
        for (String file : List.of("messages.properties", "messages_de.properties")) {
            List<String> keys = text(file)
                    .lines()
                    .filter(line -> line.matches("[a-zA-Z].*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertEquals(
                    List.of(),
                    keys.stream()
                            .filter(key -> keys.indexOf(key) != keys.lastIndexOf(key))
                            .toList(),
                    file);
        }
    }

    @Test
    void bothLanguagesPutInTheSameArguments() {
        List<String> wrong = keys().stream()
                .filter(key -> !arguments(english, key).equals(arguments(german, key)))
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void noGermanTextIsEnglishSaveWordsOfBothLanguages() {
        Set<String> same = keys().stream()
                .filter(key -> english.getProperty(key).equals(german.getProperty(key)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> untranslated = new TreeSet<>(same);
        untranslated.removeAll(SAME_IN_GERMAN);
        assertEquals(Set.of(), untranslated);
        assertTrue(same.containsAll(SAME_IN_GERMAN), "no exception that is none any more");
    }

    @Test
    void noTextShowsADoubledApostropheOrAnArgumentThatWasNotGiven() {
        List<String> wrong = new ArrayList<>();
        for (Properties texts : List.of(english, german)) {
            for (String key : keys()) {
                String pattern = texts.getProperty(key);
                String text = MessageFormat.format(pattern, "a", "b", "c", "d", "e", "f");
                boolean swallowed = pattern.replace("''", "").contains("'");
                if (text.contains("''") || text.contains("{") || swallowed) {
                    wrong.add(key + ": " + text);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private Set<String> keys() {
        return new TreeSet<>(english.stringPropertyNames());
    }

    private static Set<String> arguments(Properties texts, String key) {
        return ARGUMENT.matcher(texts.getProperty(key, ""))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String file) {
        Properties texts = new Properties();
        try (Reader in = new StringReader(text(file))) {
            texts.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of("src/main/resources/org/residua/ui", file));
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
