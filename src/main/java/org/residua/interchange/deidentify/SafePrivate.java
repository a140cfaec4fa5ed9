package org.residua.interchange.deidentify;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.jspecify.annotations.Nullable;

/** The private attributes that are known not to identify anybody (PS3.15 section E.3.10). */
final class SafePrivate {
    private final Set<String> safe;

    /** With the list that comes with this program. */
    SafePrivate() throws IOException {
        safe = Resource.rows("safe-private.csv").stream()
                .map(row -> key(row.get("creator"), row.get("group"), row.get("element")))
                .collect(Collectors.toSet());
    }

    /** Whether an attribute is one of them, by its private creator (PS3.5 section 7.8). */
    boolean holds(Attributes dataset, int tag) {
        @Nullable Integer creator = creatorOf(tag);
        return creator != null
                && safe.contains(key(
                        Values.text(dataset, creator),
                        String.format(Locale.ROOT, "%04X", tag >>> 16),
                        String.format(Locale.ROOT, "%02X", tag & 0xff)));
    }

    /** The tag of the private creator that an attribute belongs to; null where it can have none. */
    static @Nullable Integer creatorOf(int tag) {
        int block = tag >>> 8 & 0xff;
        return block < 0x10 ? null : tag & 0xffff0000 | block;
    }

    private static String key(String creator, String group, String element) {
        return creator + "|" + group + "|" + element;
    }
}
