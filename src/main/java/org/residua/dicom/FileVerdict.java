package org.residua.dicom;

import java.nio.file.Path;

/**
 * What became of one file.
 *
 * @param reason for an object: what it is; for a refusal: why and what to do; for an image: empty
 * @param modality Modality (0008,0060); empty where unknown
 * @param transferSyntax its name; empty where unknown
 */
public record FileVerdict(Path path, Verdict verdict, String reason, String modality, String transferSyntax) {
    /** Image: can be shown. Object: DICOM without an image that can be shown, such as a report. Refused: neither. */
    public enum Verdict {
        IMAGE,
        OBJECT,
        REFUSED
    }
}
