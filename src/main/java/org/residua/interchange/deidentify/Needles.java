package org.residua.interchange.deidentify;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;

/** What was taken out of a file, to find it again where it was written into something that stays. */
final class Needles {
    /** Shorter ones are in too many words by chance. */
    private static final int LEAST_CHARACTERS = 4;

    private final Set<String> values = new LinkedHashSet<>();

    /** Remembers a value, with all that is in it, before it goes. */
    void add(Attributes dataset, int tag) {
        VR vr = dataset.getVR(tag);
        if (vr == VR.SQ) {
            Sequence items = dataset.getSequence(tag);
            if (items != null) {
                items.forEach(item -> {
                    for (int inner : item.tags()) {
                        add(item, inner);
                    }
                });
            }
        } else if (Values.isCharacters(vr)) {
            add(vr, Values.text(dataset, tag));
        }
    }

    private void add(VR vr, String text) {
        for (String value : text.split(vr == VR.PN ? "[\\\\^=]" : "\\\\", -1)) {
            String stripped = value.strip();
            if (stripped.length() >= LEAST_CHARACTERS) {
                values.add(stripped.toLowerCase(Locale.ROOT));
            }
        }
    }

    /** Whether any of them is in a text. */
    boolean isIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return values.stream().anyMatch(lower::contains);
    }
}
