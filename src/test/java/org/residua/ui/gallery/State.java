package org.residua.ui.gallery;

/**
 * A page or a state of the program.
 *
 * @param name of its pictures
 */
record State(String name, Setting setting) {
    /** Brings it about. */
    interface Setting {
        void set(Stand stand) throws Exception;
    }
}
