package org.residua.interchange.deidentify;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cleans descriptions: words that are known to name anatomy or technique stay, all others go. */
final class Descriptors {
    private static final Pattern WORD = Pattern.compile("[^\\s_\\-/,;:()+.*\\\\]+");

    private final Set<String> safe;

    /** With the words that come with this program. */
    Descriptors() throws IOException {
        safe = Resource.rows("safe-words.csv").stream().map(row -> row.get(0)).collect(Collectors.toSet());
    }

    /** What is left of a text; empty where nothing is. */
    String cleaned(String text) {
        StringBuilder left = new StringBuilder();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (safe.contains(words.group().toUpperCase(Locale.ROOT))) {
                left.append(left.isEmpty() ? "" : " ").append(words.group());
            }
        }
        return left.toString();
    }
}
