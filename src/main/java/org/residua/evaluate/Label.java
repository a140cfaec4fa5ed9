package org.residua.evaluate;

import java.util.Locale;

/** What an image is taken to be by whoever labelled the set; never a statement about a patient. */
public enum Label {
    NORMAL,
    ABNORMAL;

    /** As the manifest spells it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
