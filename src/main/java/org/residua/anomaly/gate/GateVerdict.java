package org.residua.anomaly.gate;

/** Whether a slice is what the model was trained on, and if not, why: sentences for the user, empty when accepted. */
public record GateVerdict(Verdict verdict, String reason) {
    /** Accepted without a word. */
    public static final GateVerdict ACCEPTED = new GateVerdict(Verdict.ACCEPTED, "");

    /** What becomes of the slice. */
    public enum Verdict {
        ACCEPTED,
        /** Scored, with the reason shown. */
        WARNED,
        /** Not scored, unless the gate is told to be ignored. */
        REFUSED
    }

    /** Scored, with a reason shown. */
    public static GateVerdict warned(String reason) {
        return new GateVerdict(Verdict.WARNED, reason);
    }

    /** Not scored, for a reason. */
    public static GateVerdict refused(String reason) {
        return new GateVerdict(Verdict.REFUSED, reason);
    }

    /** The graver of both verdicts, with the reasons for it; lesser reasons are left out. */
    public GateVerdict and(GateVerdict other) {
        int order = verdict.compareTo(other.verdict);
        if (order != 0 || verdict == Verdict.ACCEPTED) {
            return order >= 0 ? this : other;
        }
        return reason.equals(other.reason) ? this : new GateVerdict(verdict, reason + " " + other.reason);
    }
}
