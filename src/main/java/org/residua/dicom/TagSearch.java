package org.residua.dicom;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is searched for: words that must all be in the tag, keyword, name or value of an attribute, whatever their case.
 * A word such as 0010,0010 or 00100010 is looked for in the tag.
 */
public record TagSearch(List<Pattern> words) {
    private static final Pattern TAG = Pattern.compile("\\(?[0-9a-fA-F]{4},?[0-9a-fA-F]{0,4}\\)?");

    public TagSearch {
        words = List.copyOf(words);
    }

    /** Of what the user typed; a name may have the apostrophes of the standard's names. */
    public static TagSearch of(String query) {
        return new TagSearch(Stream.of(query.replace("'s", "").strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(TagSearch::pattern)
                .toList());
    }

    /** Whether it finds everything. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    private static Pattern pattern(String word) {
        String plain = word;
        if (TAG.matcher(word).matches() && (word.contains(",") || word.length() >= 8)) {
            String digits = word.replaceAll("[(),]", "").toUpperCase(Locale.ROOT);
            plain = digits.length() > 4 ? digits.substring(0, 4) + "," + digits.substring(4) : digits + ",";
        }
        return Pattern.compile(Pattern.quote(plain), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether an element is what is searched for; items never are. */
    public boolean matches(TagElement element) {
        return words.stream()
                .allMatch(word -> Stream.of(element.tag(), element.name(), element.keyword(), element.value())
                        .anyMatch(text -> word.matcher(text).find()));
    }
}
