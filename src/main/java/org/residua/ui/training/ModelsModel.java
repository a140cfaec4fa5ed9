package org.residua.ui.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.ModelBundle;
import org.residua.task.Job;
import org.residua.ui.kit.JobListener;
import org.residua.ui.kit.JobRunner;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.ModelWork;
import org.residua.workflow.OwnModels;

/** The models at hand: which one is shown, which come and go. */
public final class ModelsModel {
    private final ModelWork work;
    private final JobRunner runner;
    private final Predicate<ModelBundle> use;
    private final ObservableList<ModelItem> items = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ModelItem> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private int asked;

    /** With nothing listed yet; {@code use} scores the series shown with a model, and says whether there is one. */
    ModelsModel(ModelWork work, JobRunner runner, Predicate<ModelBundle> use) {
        this.work = work;
        this.runner = runner;
        this.use = use;
    }

    /**
     * What the user is told.
     *
     * @param undo what takes it back; null when nothing does
     */
    record Notice(boolean problem, String text, @Nullable Runnable undo) {}

    /** The user's own first. */
    ObservableList<ModelItem> items() {
        return items;
    }

    /** The one shown. */
    ObjectProperty<@Nullable ModelItem> selectedProperty() {
        return selected;
    }

    /** What the user is told last. */
    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /** Looks again, keeping what is shown. */
    void refresh() {
        ModelItem now = selected.get();
        refresh(now == null ? "" : now.file());
    }

    /** The models that open. */
    List<ModelBundle> bundles() {
        List<ModelBundle> bundles = new ArrayList<>();
        for (ModelItem item : items) {
            if (item instanceof ModelItem.Usable usable) {
                bundles.add(usable.bundle());
            }
        }
        return bundles;
    }

    /** Looks again and shows this file if it is there. */
    void refresh(String file) {
        int mine = ++asked;
        run((progress, cancel) -> look(), found -> {
            if (mine == asked) {
                items.setAll(found);
                selected.set(found.stream()
                        .filter(item -> item.file().equals(file))
                        .findFirst()
                        .orElseGet(() -> firstUsable(found)));
            }
        });
    }

    private static @Nullable ModelItem firstUsable(List<ModelItem> found) {
        return found.stream()
                .filter(item -> item instanceof ModelItem.Usable)
                .findFirst()
                .orElse(found.isEmpty() ? null : found.get(0));
    }

    private List<ModelItem> look() {
        List<ModelItem> found = new ArrayList<>();
        work.library()
                .entries()
                .forEach(entry ->
                        found.add(new ModelItem.Usable(entry.file(), work.own().holds(entry.file()), entry.bundle())));
        work.library()
                .refused()
                .forEach(refused -> found.add(
                        new ModelItem.Broken(refused.file(), work.own().holds(refused.file()), refused.reason())));
        return found;
    }

    /** Copies a bundle into the user's models and shows it. */
    void add(Path file) {
        run((progress, cancel) -> work.own().add(file), copy -> {
            tell(Messages.text("models.imported", copy), null);
            refresh(copy.toString());
        });
    }

    /** Takes one of the user's models out, until it is put back. */
    void remove(ModelItem item) {
        run((progress, cancel) -> work.own().remove(Path.of(item.file())), removed -> {
            tell(Messages.text("models.removed", item.fileName(), removed.aside()), () -> restore(removed));
            refresh();
        });
    }

    private void restore(OwnModels.Removed removed) {
        run(
                (progress, cancel) -> {
                    work.own().restore(removed);
                    return removed;
                },
                back -> {
                    notice.set(null);
                    refresh(back.file().toString());
                });
    }

    /** Scores the series shown with this model. */
    void use(ModelBundle bundle) {
        tell(
                Messages.text(
                        use.test(bundle) ? "models.used" : "models.noSeries",
                        bundle.metadata().title()),
                null);
    }

    /** Shows the file in the system's own window of files. */
    void reveal(ModelItem item) {
        run(
                (progress, cancel) -> {
                    FileReveal.forThisSystem().show(Path.of(item.file()));
                    return item;
                },
                shown -> {});
    }

    /** Has the user hear of something. */
    void tell(String text, @Nullable Runnable undo) {
        notice.set(new Notice(false, text, undo));
    }

    private <T> void run(Job<T> job, Consumer<T> done) {
        runner.run(JobRunner.Lane.AHEAD, job, new JobListener<T>() {
            @Override
            public void done(T result) {
                done.accept(result);
            }

            @Override
            public void failed(Exception problem) {
                notice.set(new Notice(true, Problem.text(problem), null));
            }
        });
    }
}
