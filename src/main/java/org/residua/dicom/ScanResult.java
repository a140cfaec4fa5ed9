package org.residua.dicom;

import java.util.List;
import org.residua.study.Study;

/** What a scan found: a verdict for every file, and the studies of those that are images. */
public record ScanResult(List<FileVerdict> files, List<Study> studies) {
    public ScanResult {
        files = List.copyOf(files);
        studies = List.copyOf(studies);
    }
}
