package org.residua.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.residua.bundle.BundleException;
import org.residua.bundle.BundleLibrary;
import org.residua.bundle.ModelBundle;
import org.residua.cli.Viewer;
import org.residua.dicom.TagReader;
import org.residua.study.Study;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.ui.kit.ModelWork;
import org.residua.ui.kit.Services;
import org.residua.workflow.ExportReport;
import org.residua.workflow.InspectSlices;
import org.residua.workflow.OpenStudy;
import org.residua.workflow.ScoreSeries;
import org.residua.workflow.SeriesResult;

/** The workflows, as the window asks for them. */
record WindowServices(
        OpenStudy open,
        BundleLibrary bundles,
        ScoreSeries score,
        InspectSlices inspect,
        ExportReport report,
        ModelWork work) {
    private static final double PICTURES_SHARE = 0.3;

    /** For the options of a command: one model for all series where the user named it, else the one that fits. */
    Services with(Viewer.Request request) throws BundleException {
        String model = request.model();
        ModelBundle asked = model == null ? null : bundles.find(model);
        return new Services(
                open::run,
                open::volume,
                asked == null ? bundles::bestFor : series -> asked,
                score.keepingMaps()::run,
                this::report,
                new TagReader()::read,
                work,
                new WindowSlices(score.keepingMaps(), inspect));
    }

    /** The window keeps no pictures of what the model made; the pages of the report show them. */
    private List<Path> report(Study study, SeriesResult result, Path folder, Progress progress, CancelToken cancel)
            throws IOException {
        SeriesResult shown = inspect.withPicturesOfFlagged(
                open.volume(result.series()), result, progress.part(0, PICTURES_SHARE), cancel);
        return report.run(
                        study,
                        shown,
                        open.source(),
                        folder,
                        ExportReport.FOR_PEOPLE,
                        progress.part(PICTURES_SHARE, 1),
                        cancel)
                .files();
    }
}
