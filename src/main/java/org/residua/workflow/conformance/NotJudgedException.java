package org.residua.workflow.conformance;

/** A judge cannot read a file: the message says why, without paths of this machine. */
final class NotJudgedException extends Exception {
    private static final long serialVersionUID = 1L;

    NotJudgedException(String why) {
        super(why);
    }
}
