package org.residua.workflow.conformance;

import org.residua.volume.Frame;
import org.residua.workflow.conformance.Opinion.Agreement;

/** Adds up, frame by frame, how far one judge's values are from ours. */
final class Comparison {
    private final String judge;
    private final JudgedImage theirs;
    private final double bound;
    private long differing;
    private double largest;
    private String detail = "";

    /**
     * For one file.
     *
     * @param bound by which decoders of this compression may differ
     */
    Comparison(String judge, JudgedImage theirs, double bound) {
        this.judge = judge;
        this.theirs = theirs;
        this.bound = bound;
    }

    /** Compares one frame, unless an earlier one has another shape. */
    void add(int index, Frame ours) {
        JudgedImage.Layout layout = theirs.layout();
        if (index >= layout.frames()) {
            shape("has " + layout.frames() + " frames");
        } else if (ours.rows() != layout.rows()
                || ours.columns() != layout.columns()
                || ours.samplesPerPixel() != layout.samplesPerPixel()) {
            shape("has frames of " + layout.rows() + " x " + layout.columns() + " x " + layout.samplesPerPixel());
        } else if (differing >= 0) {
            compare(index, ours, theirs.samples(index, ours.photometric()));
        }
    }

    private void shape(String what) {
        detail = what;
        differing = -1;
        largest = -1;
    }

    private void compare(int index, Frame ours, double[] values) {
        for (int i = 0; i < values.length; i++) {
            double our = ours.samples().at(i);
            if (Double.compare(our, values[i]) != 0 && !(our == 0 && values[i] == 0)) {
                if (differing++ == 0) {
                    detail = "first in frame " + index + ", sample " + i + ": " + our + ", not " + values[i];
                }
                double difference = Math.abs(our - values[i]);
                largest = difference >= 0 ? Math.max(largest, difference) : Double.MAX_VALUE;
            }
        }
    }

    /** What the judge makes of all frames. */
    Opinion opinion() {
        Agreement agreement = differing == 0
                ? Agreement.EQUAL
                : differing > 0 && largest <= bound ? Agreement.WITHIN_BOUND : Agreement.DIFFERENT;
        return new Opinion(judge, agreement, differing, largest, detail);
    }
}
