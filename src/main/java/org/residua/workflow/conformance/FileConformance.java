package org.residua.workflow.conformance;

import java.util.List;
import org.residua.workflow.conformance.Opinion.Agreement;

/**
 * One file beside the judges.
 *
 * @param path below the folder that was checked, with forward slashes
 * @param transferSyntax its name; empty where unknown
 * @param isObject whether it is DICOM, but no image that can be shown
 * @param pixels frames, size and kind of samples; empty where Residua reads none
 * @param reason for what Residua does not read: why, or what the file is instead of an image
 * @param opinions one a judge
 */
public record FileConformance(
        String path, String transferSyntax, boolean isObject, String pixels, String reason, List<Opinion> opinions) {
    public FileConformance {
        opinions = List.copyOf(opinions);
    }

    /** From worst to best. */
    public enum Outcome {
        /** No judge that reads it confirms it. */
        DIFFERENT,
        /** A judge reads what Residua refuses. */
        ONLY_JUDGES,
        /** Some judges confirm it, others do not. */
        JUDGES_DISAGREE,
        /** Confirmed, but not in every sample: lossy compression. */
        WITHIN_BOUND,
        /** Residua reads it, no judge does. */
        NOT_JUDGED,
        /** Nobody reads it. */
        REFUSED,
        /** DICOM without pixel data. */
        NO_PIXELS,
        /** Every judge that reads it has the same values. */
        EQUAL
    }

    /** The verdict over all judges. */
    public Outcome outcome() {
        List<Opinion> read = opinions.stream().filter(Opinion::isRead).toList();
        if (pixels.isEmpty()) {
            return !read.isEmpty() ? Outcome.ONLY_JUDGES : isObject ? Outcome.NO_PIXELS : Outcome.REFUSED;
        }
        if (read.isEmpty()) {
            return Outcome.NOT_JUDGED;
        }
        if (read.stream().noneMatch(Opinion::agrees)) {
            return Outcome.DIFFERENT;
        }
        if (!read.stream().allMatch(Opinion::agrees)) {
            return Outcome.JUDGES_DISAGREE;
        }
        return read.stream().allMatch(opinion -> opinion.agreement() == Agreement.EQUAL)
                ? Outcome.EQUAL
                : Outcome.WITHIN_BOUND;
    }
}
