package org.residua.launch;

import org.residua.bundle.BundleException;
import org.residua.bundle.BundleLibrary;
import org.residua.bundle.ModelBundle;
import org.residua.cli.Viewer;
import org.residua.dicom.TagReader;
import org.residua.ui.kit.ModelWork;
import org.residua.ui.kit.Services;
import org.residua.workflow.ExportReport;
import org.residua.workflow.OpenStudy;
import org.residua.workflow.ScoreSeries;

/** The workflows, as the window asks for them. */
record WindowServices(OpenStudy open, BundleLibrary bundles, ScoreSeries score, ExportReport report, ModelWork work) {
    /** For the options of a command: one model for all series where the user named it, else the one that fits. */
    Services with(Viewer.Request request) throws BundleException {
        String model = request.model();
        ModelBundle asked = model == null ? null : bundles.find(model);
        return new Services(
                open::run,
                open::volume,
                asked == null ? bundles::bestFor : series -> asked,
                score::run,
                (study, result, folder, progress, cancel) -> report.run(
                                study, result, open.source(), folder, ExportReport.FOR_PEOPLE, progress, cancel)
                        .files(),
                new TagReader()::read,
                work);
    }
}
