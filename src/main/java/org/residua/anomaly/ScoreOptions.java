package org.residua.anomaly;

/**
 * What a user chooses about scoring.
 *
 * @param alpha share of normal slices that may be flagged, above 0 and below 1
 * @param ignoreGate score what the gate refuses, marked as outside the model's domain
 */
public record ScoreOptions(double alpha, boolean ignoreGate) {
    /** Five in a hundred normal slices may be flagged; the gate holds. */
    public static final ScoreOptions DEFAULT = new ScoreOptions(0.05, false);

    public ScoreOptions {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha is a share above 0 and below 1, not " + alpha + ".");
        }
    }
}
