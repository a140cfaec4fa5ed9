package org.residua.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.ScoreOptions;
import org.residua.bundle.BundleLibrary;
import org.residua.bundle.ModelBundle;
import org.residua.dicom.FileVerdict;
import org.residua.dicom.ScanResult;
import org.residua.study.Series;
import org.residua.study.Study;
import org.residua.ui.findings.FindingsModel;
import org.residua.ui.kit.Analysis;
import org.residua.ui.kit.JobListener;
import org.residua.ui.kit.JobRunner;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.ModelOutputs;
import org.residua.ui.kit.Names;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.SeriesState;
import org.residua.ui.kit.Services;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.SliceCache;
import org.residua.ui.tags.TagsModel;
import org.residua.ui.training.ModelsPageModel;
import org.residua.ui.viewer.ViewerModel;
import org.residua.ui.viewer.ViewportsModel;
import org.residua.ui.worklist.WorklistModel;
import org.residua.workflow.SeriesResult;

/** What the window does: opens, scores, reports. Holds the models of its parts. */
public final class ShellModel implements AutoCloseable {
    private final Services services;
    private final JobRunner runner;
    private final ScoreOptions options;
    private final Session session;
    private final Tasks tasks;
    private final WorklistModel worklist;
    private final ViewportsModel viewports;
    private final FindingsModel findings;
    private final TagsModel tags;
    private final ScoringQueue queue;
    private final SideBySide sideBySide;
    private final StabilityRuns stability;
    private final ModelsPageModel models;
    private final ObservableList<FileVerdict> refusedFiles = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Announcement> announcement = new SimpleObjectProperty<>();

    /** Something that the user is told once. */
    public record Announcement(
            boolean problem,
            String title,
            String text,
            @Nullable Path folder) {}

    /** With nothing open; the rate and whether the gate counts as the user asked for. */
    public ShellModel(Services services, JobRunner runner, ScoreOptions options) {
        this.services = services;
        this.runner = runner;
        this.options = options;
        session = new Session(SliceCache.forHeap(), ModelOutputs.forHeap(services.slices()::pictures));
        session.alphaProperty().set(options.alpha());
        tasks = new Tasks(runner);
        worklist = new WorklistModel(session, runner);
        viewports = new ViewportsModel(session, runner);
        findings = new FindingsModel(session, runner);
        tags = new TagsModel(session, runner, services.tags());
        queue = new ScoringQueue(services, runner, session, tasks, viewports::resultsChanged);
        sideBySide = new SideBySide(viewports);
        stability = new StabilityRuns(services, runner, session, tasks);
        models = new ModelsPageModel(services.work(), runner, this::scoreWith, System::nanoTime);
    }

    /** What all parts look at. */
    public Session session() {
        return session;
    }

    /** The middle. */
    public ViewportsModel viewports() {
        return viewports;
    }

    /** The viewport that keys and tools act on. */
    public ViewerModel viewer() {
        return viewports.active();
    }

    /** The right-hand side. */
    public FindingsModel findings() {
        return findings;
    }

    /** The attributes of the file shown. */
    public TagsModel tags() {
        return tags;
    }

    /** The models at hand and training. */
    public ModelsPageModel models() {
        return models;
    }

    /** The left-hand side. */
    public WorklistModel worklist() {
        return worklist;
    }

    /** Long work under way. */
    public ObservableList<RunningTask> tasks() {
        return tasks.running();
    }

    /** Files that could not be opened, with their reasons. */
    public ObservableList<FileVerdict> refusedFiles() {
        return refusedFiles;
    }

    /** What the user is told next. */
    public ObjectProperty<@Nullable Announcement> announcementProperty() {
        return announcement;
    }

    /** Whether all that was opened is scored, or will not be. */
    public boolean isIdle() {
        return tasks.isIdle() && queue.isIdle();
    }

    /** Opens files and folders, beside what is open, and shows the first series of them. */
    public void open(List<Path> paths) {
        if (!paths.isEmpty()) {
            tasks.run(
                    Messages.text("task.scan"),
                    (progress, cancel) -> services.scanner().scan(paths, progress, cancel),
                    this::found,
                    problem -> announce(true, "announce.openFailed", Problems.text(problem), null),
                    () -> {});
        }
    }

    private void found(ScanResult result) {
        Set<String> known = new HashSet<>();
        session.entries().forEach(entry -> known.add(entry.series().key()));
        List<SeriesEntry> fresh = new ArrayList<>();
        for (Study study : result.studies()) {
            for (Series series : study.series()) {
                if (known.add(series.key()) && series.sliceCount() > 0) {
                    fresh.add(entry(study, series));
                }
            }
        }
        List<FileVerdict> refused = result.files().stream()
                .filter(file -> file.verdict() == FileVerdict.Verdict.REFUSED)
                .toList();
        refusedFiles.addAll(refused);
        session.entries().addAll(fresh);
        if (!fresh.isEmpty()) {
            session.show(fresh.get(0));
        } else if (result.studies().isEmpty()) {
            announce(true, "announce.nothingFound", Messages.text("announce.nothingFound.text"), null);
        }
        if (!refused.isEmpty()) {
            announce(
                    true,
                    "announce.refused",
                    Messages.text("announce.refused.text", String.valueOf(refused.size())),
                    null);
        }
        queue.add(fresh, options.ignoreGate());
    }

    private SeriesEntry entry(Study study, Series series) {
        return listened(new SeriesEntry(study, services.volumes().volume(series)));
    }

    private SeriesEntry listened(SeriesEntry entry) {
        entry.resultProperty().addListener((observed, before, now) -> {
            if (now != null) {
                models.drift().scored(now);
            }
        });
        return entry;
    }

    /** Scores a series that the gate refused; its pictures then say so. */
    public void scoreAnyway(SeriesEntry entry) {
        queue.scoreAnyway(entry);
    }

    /** Does what there is to do with a series that has no result: scores it although the gate refused it, or tries again. */
    public void goOn(SeriesEntry entry) {
        if (entry.stateProperty().get() instanceof SeriesState.Refused) {
            queue.scoreAnyway(entry);
        } else {
            queue.retry(entry);
        }
    }

    /** Scores the series shown by another model as well, beside it and linked to it slice by slice. */
    public void compareWith(ModelBundle bundle) {
        SeriesEntry entry = session.selectedProperty().get();
        if (entry != null) {
            SeriesEntry other = listened(entry.beside());
            session.entries().add(session.entries().indexOf(entry) + 1, other);
            sideBySide.show(entry, other);
            queue.scoreWith(other, bundle);
        }
    }

    /** Finds the models that may be held against that of the series shown: of its modality, and others than its own. */
    void findOthers(Consumer<List<ModelBundle>> found) {
        SeriesEntry entry = session.selectedProperty().get();
        if (entry == null) {
            found.accept(List.of());
            return;
        }
        ModelBundle own = entry.bundleProperty().get();
        runner.run(
                JobRunner.Lane.VISIBLE,
                (progress, cancel) -> services.work().library().entries().stream()
                        .map(BundleLibrary.Entry::bundle)
                        .filter(bundle -> own == null || !own.sha256().equals(bundle.sha256()))
                        .filter(bundle -> bundle.metadata()
                                .modalities()
                                .contains(entry.series().modality()))
                        .toList(),
                new JobListener<List<ModelBundle>>() {
                    @Override
                    public void done(List<ModelBundle> bundles) {
                        found.accept(bundles);
                    }

                    @Override
                    public void failed(Exception problem) {
                        found.accept(List.of());
                    }
                });
    }

    /** Scores what is not scored of a series. */
    public void retry(SeriesEntry entry) {
        queue.retry(entry);
    }

    /** Stops the scoring of a series; what is scored stays, and {@link #retry} goes on from there. */
    public void stop(SeriesEntry entry) {
        queue.stop(entry);
    }

    /** Stops the series shown where it waits or is being scored, else goes on with it. */
    public void stopOrRetry() {
        SeriesEntry entry = session.selectedProperty().get();
        if (entry != null && entry.stateProperty().get().canStop()) {
            queue.stop(entry);
        } else if (entry != null) {
            queue.retry(entry);
        }
    }

    /** Finds out how stable the evidence of the slice shown is. */
    public void lookAtStability() {
        stability.lookAtSliceShown();
    }

    /** Scores the series shown with a model that the user chose; false when none is shown. */
    public boolean scoreWith(ModelBundle bundle) {
        SeriesEntry entry = session.selectedProperty().get();
        if (entry != null) {
            queue.scoreWith(entry, bundle);
        }
        return entry != null;
    }

    /** Whether there is a result to report. */
    public boolean canReport() {
        SeriesEntry entry = session.selectedProperty().get();
        return entry != null && entry.resultProperty().get() != null;
    }

    /** Writes the report of the series shown, at the rate set now. */
    public void report(Path folder) {
        SeriesEntry entry = session.selectedProperty().get();
        SeriesResult result = entry == null ? null : entry.resultProperty().get();
        if (entry == null || result == null) {
            return;
        }
        Analysis analysis = entry.analysisProperty().get();
        SeriesResult atRate = ResultAtRate.of(entry, result, analysis);
        tasks.run(
                Messages.text("task.report", Names.series(entry.series())),
                (progress, cancel) -> services.reporter().write(entry.study(), atRate, folder, progress, cancel),
                files -> announce(
                        false,
                        "announce.reported",
                        Messages.text("announce.reported.text", String.valueOf(files.size()), String.valueOf(folder)),
                        folder),
                problem -> announce(true, "announce.reportFailed", Problems.text(problem), null),
                () -> {});
    }

    private void announce(boolean problem, String titleKey, String text, @Nullable Path folder) {
        announcement.set(new Announcement(problem, Messages.text(titleKey), text, folder));
    }

    @Override
    public void close() {
        tasks.stopAll();
        models.stop();
        runner.close();
        session.slices().clear();
        session.outputs().clear();
    }
}
