package org.residua.workflow.conformance;

/**
 * What one judge makes of one file, over all frames compared.
 *
 * @param differing samples that are not equal; -1 where the shapes differ
 * @param largest absolute difference; -1 where the shapes differ
 * @param detail what else there is to say: why it cannot read, or where the first difference is
 */
public record Opinion(String judge, Agreement agreement, long differing, double largest, String detail) {
    /** From best to worst. */
    public enum Agreement {
        /** Every sample. */
        EQUAL,
        /** Differs by no more than decoders of this lossy compression may. */
        WITHIN_BOUND,
        /** Differs by more. */
        DIFFERENT,
        /** The judge reads it, Residua does not. */
        ONLY_THE_JUDGE,
        /** The judge does not read it. */
        UNREADABLE
    }

    static Opinion unreadable(String judge, String why) {
        return new Opinion(judge, Agreement.UNREADABLE, 0, 0, why);
    }

    boolean isRead() {
        return agreement != Agreement.UNREADABLE;
    }

    /** Whether it confirms what Residua reads. */
    boolean agrees() {
        return agreement == Agreement.EQUAL || agreement == Agreement.WITHIN_BOUND;
    }
}
