package org.residua.ui.shell;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.residua.ui.kit.JobListener;
import org.residua.ui.kit.JobRunner;
import org.residua.ui.kit.Messages;
import org.residua.ui.settings.RecentStudies;
import org.residua.ui.settings.RecentStudies.Recent;

/** The studies opened last, and which of them are no longer there. */
final class RecentModel {
    private final RecentStudies recent;
    private final ShellModel model;
    private final JobRunner runner;
    private final ReadOnlyObjectWrapper<List<Item>> items = new ReadOnlyObjectWrapper<>(List.of());

    /**
     * One of them.
     *
     * @param missing whether its path leads nowhere
     */
    record Item(Recent recent, boolean missing) {
        /** What is known of it. */
        String detail() {
            return missing
                    ? Messages.text("recent.missing", recent.path())
                    : Messages.text("recent.detail", recent.modality(), recent.opened(), recent.path());
        }
    }

    RecentModel(RecentStudies recent, ShellModel model, JobRunner runner) {
        this.recent = recent;
        this.model = model;
        this.runner = runner;
        recent.list().addListener((ListChangeListener<Recent>) change -> look());
        look();
    }

    /** The latest first. */
    ReadOnlyObjectProperty<List<Item>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    /** Opens one again; one that is no longer there says so. */
    void open(Recent wanted) {
        if (isMissing(wanted)) {
            model.tell("announce.missing", wanted.path());
        } else {
            model.open(List.of(Path.of(wanted.path())));
        }
    }

    private boolean isMissing(Recent wanted) {
        return items.get().stream().anyMatch(item -> item.missing() && item.recent().equals(wanted));
    }

    /** Forgets all. */
    void clear() {
        recent.clear();
    }

    /** Looks which are there: beside the window, as a path may lead to a server that does not answer. */
    void look() {
        List<Recent> list = List.copyOf(recent.list());
        show(list, Set.of());
        runner.run(
                JobRunner.Lane.AHEAD,
                (progress, cancel) -> {
                    Set<Recent> missing = new HashSet<>(list);
                    missing.removeIf(Recent::isThere);
                    return missing;
                },
                new JobListener<Set<Recent>>() {
                    @Override
                    public void done(Set<Recent> missing) {
                        if (list.equals(recent.list())) {
                            show(list, missing);
                        }
                    }

                    @Override
                    public void failed(Exception problem) {
                        // Opening says so.
                    }
                });
    }

    private void show(List<Recent> list, Set<Recent> missing) {
        items.set(list.stream().map(one -> new Item(one, missing.contains(one))).toList());
    }
}
