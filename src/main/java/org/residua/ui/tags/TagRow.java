package org.residua.ui.tags;

import java.util.ArrayList;
import java.util.List;
import org.residua.dicom.TagElement;
import org.residua.dicom.TagSearch;

/**
 * An element as a row of the tree.
 *
 * @param path where it is, the same in other files of its kind: tags and item numbers from the top
 * @param matches whether it is what was searched for; else it is there for what is inside
 * @param children those to be shown
 */
record TagRow(TagElement element, String path, boolean matches, List<TagRow> children) {
    TagRow {
        children = List.copyOf(children);
    }

    /** The rows that match, with the rows that hold them; inside a row that matches all rows. */
    static List<TagRow> of(List<TagElement> elements, TagSearch search) {
        return of(elements, search, "", false);
    }

    private static List<TagRow> of(List<TagElement> elements, TagSearch search, String path, boolean all) {
        List<TagRow> rows = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            TagElement element = elements.get(i);
            boolean item = element.vr().isEmpty();
            String own = path + "/" + (item ? String.valueOf(i) : element.tag());
            boolean match = search.isEmpty() || !item && search.matches(element);
            List<TagRow> children = of(element.children(), search, own, all || match);
            if (all || match || !children.isEmpty()) {
                rows.add(new TagRow(element, own, match, children));
            }
        }
        return rows;
    }

    /** The value on one line. */
    String line() {
        return element.value().replace("\n", " ↵ ");
    }

    /** As text with tabs between its parts. */
    String text() {
        return String.join("\t", element.tag(), element.vr(), element.name(), line());
    }

    /** This and all rows inside as text, each level indented. */
    String allText() {
        List<String> lines = new ArrayList<>();
        write(this, "", lines);
        return String.join("\n", lines);
    }

    private static void write(TagRow row, String indent, List<String> lines) {
        lines.add(indent + row.text());
        row.children.forEach(child -> write(child, indent + "  ", lines));
    }
}
