package org.residua.interchange.deidentify;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.aoju.bus.image.galaxy.data.ElementDictionary;
import org.jspecify.annotations.Nullable;

/** Counts what is done to a file. */
final class Tally {
    private final Map<String, Change> changes = new TreeMap<>();

    /** One more attribute that had a value. */
    void add(int tag, String action) {
        String shown = shown(tag);
        changes.merge(
                shown + action,
                new Change(shown, keyword(tag), action, 1),
                (before, one) -> new Change(before.tag(), before.name(), action, before.count() + 1));
    }

    /** In order of tags. */
    List<Change> changes() {
        return List.copyOf(changes.values());
    }

    private static String shown(int tag) {
        boolean isPrivate = (tag >>> 16 & 1) == 1;
        return isPrivate
                ? String.format(Locale.ROOT, "(%04X,xxxx)", tag >>> 16)
                : String.format(Locale.ROOT, "(%04X,%04X)", tag >>> 16, tag & 0xffff);
    }

    private static String keyword(int tag) {
        @Nullable String keyword = (tag >>> 16 & 1) == 1 ? null : ElementDictionary.keywordOf(tag, null);
        return keyword == null ? "" : keyword;
    }
}
