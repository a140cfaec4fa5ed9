package org.residua.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.ScoreOptions;
import org.residua.bundle.BundleException;
import org.residua.bundle.ModelBundle;
import org.residua.dicom.FileVerdict;
import org.residua.dicom.ScanResult;
import org.residua.study.Series;
import org.residua.study.Study;
import org.residua.ui.findings.FindingsModel;
import org.residua.ui.kit.Analysis;
import org.residua.ui.kit.FxTicker;
import org.residua.ui.kit.Hung;
import org.residua.ui.kit.JobRunner;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Names;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Services;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.SliceCache;
import org.residua.ui.shell.hanging.Hanging;
import org.residua.ui.shell.hanging.HangingRule;
import org.residua.ui.settings.RecentStudies;
import org.residua.ui.settings.UserState;
import org.residua.ui.tags.TagsModel;
import org.residua.ui.training.ModelsPageModel;
import org.residua.ui.viewer.CineModel;
import org.residua.ui.viewer.MprModel;
import org.residua.ui.viewer.ViewerModel;
import org.residua.ui.viewer.ViewportsModel;
import org.residua.ui.worklist.WorklistModel;
import org.residua.volume.reslice.VoxelLoader;
import org.residua.workflow.SeriesResult;

/** What the window does: opens, scores, reports. Holds the models of its parts. */
public final class ShellModel implements AutoCloseable {
    private final Services services;
    private final JobRunner runner;
    private final ScoreOptions options;
    private final Session session = new Session(SliceCache.forHeap());
    private final Tasks tasks;
    private final WorklistModel worklist;
    private final ViewportsModel viewports;
    private final Hanging hanging = new Hanging(HangingRule.STANDARD);
    private final CineModel cine;
    private final MprModel mpr;
    private final Planes planes;
    private final FindingsModel findings;
    private final TagsModel tags;
    private final ScoringQueue queue;
    private final ModelsPageModel models;
    private final ObservableValue<Boolean> reportable = session.selectedProperty()
            .flatMap(SeriesEntry::resultProperty)
            .map(result -> true)
            .orElse(false);
    private final ObservableList<Path> paths = FXCollections.observableArrayList();
    private final RecentStudies recent;
    private final ObservableList<FileVerdict> refusedFiles = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Announcement> announcement = new SimpleObjectProperty<>();

    /** Something that the user is told once. */
    public record Announcement(
            boolean problem,
            String title,
            String text,
            @Nullable Path folder) {}

    /** With nothing open and nothing kept of what will be. */
    public ShellModel(Services services, JobRunner runner, ScoreOptions options) {
        this(services, runner, options, UserState.forgotten().recent());
    }

    /** With nothing open; the rate and whether the gate counts as the user asked for. */
    public ShellModel(Services services, JobRunner runner, ScoreOptions options, RecentStudies recent) {
        this.recent = recent;
        this.services = services;
        this.runner = runner;
        this.options = options;
        session.alphaProperty().set(options.alpha());
        tasks = new Tasks(runner);
        worklist = new WorklistModel(session, runner);
        viewports = new ViewportsModel(session, runner);
        cine = new CineModel(viewports, new FxTicker());
        mpr = new MprModel(viewports);
        planes = new Planes(
                session, tasks, mpr, VoxelLoader.forHeap(), text -> announce(true, "announce.noPlanes", text, null));
        findings = new FindingsModel(session, runner);
        tags = new TagsModel(session, runner, services.tags());
        queue = new ScoringQueue(services, runner, session, tasks, viewports::resultsChanged);
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

    /** What goes where when studies are opened into the empty window. */
    public Hanging hanging() {
        return hanging;
    }

    /** Plays slices and frames. */
    public CineModel cine() {
        return cine;
    }

    /** Three planes of one series. */
    public MprModel mpr() {
        return mpr;
    }

    /** Shows three planes of the series shown, or leaves them. */
    public void togglePlanes() {
        planes.toggle();
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
        return tasks.running().isEmpty() && queue.isIdle();
    }

    /** Where images were found that are open, in the order of opening. */
    public ObservableList<Path> paths() {
        return paths;
    }

    /** Opens files and folders, beside what is open, and shows the first series of them. */
    public void open(List<Path> wanted) {
        open(wanted, () -> {});
    }

    /**
     * The same.
     *
     * @param then done when their series are there, before they are scored
     */
    void open(List<Path> wanted, Runnable then) {
        if (!wanted.isEmpty()) {
            tasks.run(
                    Messages.text("task.scan"),
                    (progress, cancel) -> services.scanner().scan(wanted, progress, cancel),
                    result -> found(wanted, result, then),
                    problem -> announce(true, "announce.openFailed", Problems.text(problem), null),
                    () -> {});
        }
    }

    private void found(List<Path> wanted, ScanResult result, Runnable then) {
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
        boolean isFirst = session.entries().isEmpty();
        session.entries().addAll(fresh);
        if (!result.studies().isEmpty()) {
            opened(wanted, result);
        }
        if (!fresh.isEmpty()) {
            viewports.open(isFirst ? hanging.hang(fresh) : List.of(Hung.of(fresh.get(0))));
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
        then.run();
        queue.add(fresh, options.ignoreGate());
    }

    private void opened(List<Path> wanted, ScanResult result) {
        Set<String> modalities = new TreeSet<>();
        result.studies().forEach(study -> study.series().forEach(series -> modalities.add(series.modality())));
        List<Path> places = places(wanted);
        places.forEach(path -> recent.opened(path, modalities));
        places.stream()
                .map(path -> path.toAbsolutePath().normalize())
                .filter(path -> !paths.contains(path))
                .forEach(paths::add);
    }

    /** Many files of one folder are that folder: nobody looks for one of its slices later. */
    private static List<Path> places(List<Path> wanted) {
        Set<Path> folders = new HashSet<>();
        wanted.forEach(path -> folders.add(Objects.requireNonNullElse(path.toAbsolutePath().getParent(), path)));
        return wanted.size() > 1 && folders.size() == 1 ? List.copyOf(folders) : wanted;
    }

    private SeriesEntry entry(Study study, Series series) {
        SeriesEntry entry = new SeriesEntry(study, services.volumes().volume(series));
        entry.resultProperty().addListener((observed, before, now) -> {
            if (now != null) {
                models.drift().scored(now);
            }
        });
        return entry;
    }

    /** Closes the study of the series shown, with all that is known of it, and shows what is open beside it. */
    public void closeStudy() {
        SeriesEntry shown = session.selectedProperty().get();
        if (shown == null) {
            return;
        }
        List<SeriesEntry> closed = session.entries().stream()
                .filter(entry -> entry.study().uid().equals(shown.study().uid()))
                .toList();
        queue.forget(closed);
        session.keepCandidate(null);
        viewports.close(closed);
        session.entries().removeAll(closed);
        closed.forEach(session.slices()::forget);
        if (session.entries().isEmpty()) {
            refusedFiles.clear();
        } else {
            session.show(session.entries().get(0));
        }
    }

    /** Scores a series that the gate refused; its pictures then say so. */
    public void scoreAnyway(SeriesEntry entry) {
        queue.scoreAnyway(entry);
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
        return reportable.getValue();
    }

    /** Whether there is a result to report, as it changes. */
    public ObservableValue<Boolean> reportableProperty() {
        return reportable;
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

    /** The model that the user chose for a series; null for the one that fits. */
    @Nullable
    ModelBundle chosenModel(SeriesEntry entry) {
        return queue.chosenFor(entry);
    }

    /** Scores a series with the model of an id that the user chose before, where there still is one. */
    void scoreWith(SeriesEntry entry, String modelId) {
        try {
            queue.scoreWith(entry, services.work().library().find(modelId));
        } catch (BundleException e) {
            announce(true, "announce.modelGone", Problems.text(e), null);
        }
    }

    /** Tells the user something that went wrong. */
    void tell(String titleKey, String text) {
        announce(true, titleKey, text, null);
    }

    private void announce(boolean problem, String titleKey, String text, @Nullable Path folder) {
        announcement.set(new Announcement(problem, Messages.text(titleKey), text, folder));
    }

    @Override
    public void close() {
        tasks.stopAll();
        cine.stop();
        models.stop();
        runner.close();
        session.slices().clear();
    }
}
