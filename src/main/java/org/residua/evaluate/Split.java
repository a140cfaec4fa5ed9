package org.residua.evaluate;

import java.util.Locale;

/** What an image is used for. A patient is in one split only; context aside. */
public enum Split {
    TRAIN,
    CALIBRATE,
    VALIDATE,
    TEST,
    /** Part of a series, for its normalisation, but not itself used. */
    CONTEXT;

    /** As the manifest spells it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
