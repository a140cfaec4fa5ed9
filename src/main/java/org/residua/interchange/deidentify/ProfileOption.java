package org.residua.interchange.deidentify;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The options of the profile (PS3.15 section E.3), with their codes of context group 7050 (PS3.16). */
public enum ProfileOption {
    RETAIN_UIDS("uids", "113110", "Retain UIDs Option"),
    RETAIN_DEVICE("device", "113109", "Retain Device Identity Option"),
    RETAIN_INSTITUTION("institution", "113112", "Retain Institution Identity Option"),
    RETAIN_CHARACTERISTICS("characteristics", "113108", "Retain Patient Characteristics Option"),
    /** Dates and times as they are. */
    RETAIN_DATES("dates", "113106", "Retain Longitudinal Temporal Information Full Dates Option"),
    /** Dates moved back by a number of days that is the same for all files of a patient. */
    RETAIN_MODIFIED_DATES("dates", "113107", "Retain Longitudinal Temporal Information Modified Dates Option"),
    RETAIN_PRIVATE("private", "113111", "Retain Safe Private Option"),
    CLEAN_DESCRIPTORS("descriptors", "113105", "Clean Descriptors Option"),
    CLEAN_STRUCTURED("structured", "113104", "Clean Structured Content Option"),
    CLEAN_GRAPHICS("graphics", "113103", "Clean Graphics Option"),
    CLEAN_PIXELS("", "113101", "Clean Pixel Data Option");

    private final String column;
    private final String code;
    private final String meaning;

    ProfileOption(String column, String code, String meaning) {
        this.column = column;
        this.code = code;
        this.meaning = meaning;
    }

    /** Its column of the table of attributes; empty where it has none. */
    String column() {
        return column;
    }

    String code() {
        return code;
    }

    String meaning() {
        return meaning;
    }

    /** What follows {@code --retain} or {@code --clean} on the command line. */
    public String word() {
        return name().substring(name().indexOf('_') + 1)
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    /** The options that retain, or those that clean. */
    public static List<ProfileOption> all(boolean retain) {
        return Arrays.stream(values())
                .filter(option -> option.name().startsWith("RETAIN_") == retain)
                .toList();
    }
}
