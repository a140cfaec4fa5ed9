package org.residua.ui.worklist;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.residua.study.Study;
import org.residua.ui.kit.JobListener;
import org.residua.ui.kit.JobRunner;
import org.residua.ui.kit.Names;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.Thumbnail;
import org.residua.volume.Slice;

/** The rows of the list: a heading for each study, then its series. */
public final class WorklistModel {
    private static final int SIDE = 112;

    private final Session session;
    private final JobRunner runner;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final Map<SeriesEntry, ObjectProperty<@Nullable Thumbnail>> thumbnails = new HashMap<>();

    /** A row of the list. */
    public sealed interface Row {
        /** A study. */
        record Heading(String text, String patient) implements Row {}

        /** A series. */
        record Item(SeriesEntry entry) implements Row {}
    }

    /** Follows what is open. */
    public WorklistModel(Session session, JobRunner runner) {
        this.session = session;
        this.runner = runner;
        session.entries().addListener((ListChangeListener<SeriesEntry>) change -> list());
        list();
    }

    /** The rows, top to bottom. */
    public ObservableList<Row> rows() {
        return rows;
    }

    /** What is shared with the rest of the window. */
    public Session session() {
        return session;
    }

    /** A small picture of the middle slice; null until it is made, and where the slice cannot be read. */
    public ReadOnlyObjectProperty<@Nullable Thumbnail> thumbnail(SeriesEntry entry) {
        return thumbnails.computeIfAbsent(entry, this::make);
    }

    private void list() {
        rows.clear();
        Study study = null;
        for (SeriesEntry entry : session.entries()) {
            if (!entry.study().equals(study)) {
                study = entry.study();
                rows.add(new Row.Heading(Names.study(study), Names.patient(study.patient())));
            }
            rows.add(new Row.Item(entry));
        }
        thumbnails.keySet().retainAll(session.entries());
    }

    private ObjectProperty<@Nullable Thumbnail> make(SeriesEntry entry) {
        ObjectProperty<@Nullable Thumbnail> thumbnail = new SimpleObjectProperty<>();
        runner.run(
                JobRunner.Lane.AHEAD,
                (progress, cancel) -> {
                    Slice slice = session.slices().slice(entry, entry.size() / 2);
                    return Thumbnail.of(slice, entry.volume().defaultVoi(slice), SIDE);
                },
                new JobListener<Thumbnail>() {
                    @Override
                    public void done(Thumbnail made) {
                        thumbnail.set(made);
                    }

                    @Override
                    public void failed(Exception problem) {
                        // The row stays without a picture; the viewer says why when the series is opened.
                    }
                });
        return thumbnail;
    }
}
