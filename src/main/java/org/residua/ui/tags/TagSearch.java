package org.residua.ui.tags;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.residua.dicom.TagElement;

/**
 * What is searched for: words that must all be in the tag, keyword, name or value of an attribute, whatever their case.
 * A word such as 0010,0010 or 00100010 is looked for in the tag.
 */
record TagSearch(List<Pattern> words) {
    private static final Pattern TAG = Pattern.compile("\\(?[0-9a-fA-F]{4},?[0-9a-fA-F]{0,4}\\)?");

    /** Of what the user typed; a name may have the apostrophes of the standard's names. */
    static TagSearch of(String query) {
        return new TagSearch(Stream.of(query.replace("'s", "").strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(TagSearch::pattern)
                .toList());
    }

    boolean isEmpty() {
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
    boolean matches(TagElement element) {
        return words.stream()
                .allMatch(word -> Stream.of(element.tag(), element.name(), element.keyword(), element.value())
                        .anyMatch(text -> word.matcher(text).find()));
    }

    /** The rows that match, with the rows that hold them; inside a row that matches all rows. */
    List<TagRow> rows(List<TagElement> elements) {
        return rows(elements, "", false);
    }

    private List<TagRow> rows(List<TagElement> elements, String path, boolean all) {
        List<TagRow> rows = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            TagElement element = elements.get(i);
            boolean item = element.vr().isEmpty();
            String own = path + "/" + (item ? String.valueOf(i) : element.tag());
            boolean match = isEmpty() || !item && matches(element);
            List<TagRow> children = rows(element.children(), own, all || match);
            if (all || match || !children.isEmpty()) {
                rows.add(new TagRow(element, own, match, children));
            }
        }
        return rows;
    }
}
