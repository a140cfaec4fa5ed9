package org.residua.cli;

/** Exit statuses of every command. */
final class ExitStatus {
    /** All done. */
    static final int DONE = 0;

    /** Done, but some inputs were refused, each named with its reason. */
    static final int SOME_REFUSED = 1;

    /** Wrong usage. */
    static final int USAGE = 2;

    /** Failed. */
    static final int FAILED = 3;

    private ExitStatus() {}
}
