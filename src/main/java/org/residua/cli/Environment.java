package org.residua.cli;

import java.time.Clock;
import org.residua.bundle.BundleLibrary;
import org.residua.dicom.DicomPixels;
import org.residua.task.CancelToken;
import org.residua.workflow.DataSetSource;
import org.residua.workflow.ExportReport;
import org.residua.workflow.OpenStudy;
import org.residua.workflow.ScoreSeries;
import org.residua.workflow.ScoreStudies;

/**
 * What every command needs from outside.
 *
 * @param pixels reads frames of files that were not scanned
 * @param version of Residua
 * @param viewer the window
 * @param clock that dates what is written
 * @param cancel set when the user interrupts the process
 */
public record Environment(
        Terminal terminal,
        BundleLibrary bundles,
        OpenStudy open,
        DicomPixels pixels,
        ScoreSeries score,
        ExportReport report,
        String version,
        Viewer viewer,
        Clock clock,
        CancelToken cancel) {
    DataSetSource dataSets() {
        return new DataSetSource(pixels);
    }

    ScoreStudies scoreStudies() {
        return new ScoreStudies(open, bundles, score);
    }
}
