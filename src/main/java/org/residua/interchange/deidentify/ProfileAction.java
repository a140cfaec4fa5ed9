package org.residua.interchange.deidentify;

/** What is done with an attribute (PS3.15 table E.1-1a). */
enum ProfileAction {
    /** X. */
    REMOVE("removed"),
    /** Z: no value. */
    EMPTY("emptied"),
    /** D: a value that says nothing. */
    DUMMY("replaced"),
    /** U: another UID, the same for the same. */
    UID("replaced"),
    /** C: only what is known not to identify anybody stays. */
    CLEAN("cleaned"),
    /** K. */
    KEEP("kept");

    private final String done;

    ProfileAction(String done) {
        this.done = done;
    }

    /** What was done, in a word. */
    String done() {
        return done;
    }

    /**
     * By a code of the table. Where it leaves a choice by what the object needs, the one that every object bears: an
     * attribute is never removed that some object must have.
     */
    static ProfileAction of(String code) {
        return switch (code) {
            case "X" -> REMOVE;
            case "Z", "X/Z" -> EMPTY;
            case "D", "X/D", "Z/D", "X/Z/D" -> DUMMY;
            case "U", "X/Z/U*" -> UID;
            default -> throw new IllegalArgumentException("No action: " + code);
        };
    }
}
