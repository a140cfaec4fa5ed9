package org.residua.ui.tags;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.FileTags;
import org.residua.dicom.TagElement;
import org.residua.dicom.TagSearch;
import org.residua.task.CancelToken;
import org.residua.ui.kit.JobListener;
import org.residua.ui.kit.JobRunner;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Services;
import org.residua.ui.kit.Session;

/** The attributes of the file that the slice shown came from, and what of them is searched for. */
public final class TagsModel {
    private static final String FUNCTIONAL_GROUPS = "/(5200,9230)/";

    private final Session session;
    private final JobRunner runner;
    private final Services.TagOpener opener;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable TagSource> source = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final StringProperty query = new SimpleStringProperty("");
    private @Nullable TagSource asked;
    private @Nullable FileTags tags;
    private CancelToken reading = new CancelToken();

    /**
     * What the tree shows.
     *
     * @param rows top level
     * @param found how many attributes are searched for and found
     * @param of how many there are, those inside others included
     * @param searched whether the rows are the result of a search
     * @param end why the file was not read to its end; empty when it was
     */
    public record Shown(List<TagRow> rows, int found, int of, boolean searched, String end) {
        static final Shown NOTHING = new Shown(List.of(), 0, 0, false, "");

        public Shown {
            rows = List.copyOf(rows);
        }

        /** All rows as text. */
        String allText() {
            return String.join("\n", rows.stream().map(TagRow::allText).toList());
        }
    }

    /** Follows the slice shown, while it is active. */
    public TagsModel(Session session, JobRunner runner, Services.TagOpener opener) {
        this.session = session;
        this.runner = runner;
        this.opener = opener;
        active.addListener((observed, before, now) -> activate(now));
        session.selectedProperty().addListener((observed, before, now) -> follow());
        session.sliceIndexProperty().addListener((observed, before, now) -> follow());
        query.addListener((observed, before, now) -> search());
    }

    /** Whether the attributes are to be seen: only then are files read. */
    public BooleanProperty activeProperty() {
        return active;
    }

    /** What the user searches for; empty for all. */
    StringProperty queryProperty() {
        return query;
    }

    /** Where the attributes come from; null when nothing is open. */
    ReadOnlyObjectProperty<@Nullable TagSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** What the tree shows. */
    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Why there are no attributes; empty when there are. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether a file is being read. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Shows another slice of the series, here and in the panes. */
    void step(int slices) {
        session.showSlice(session.sliceIndexProperty().get() + slices);
    }

    /** Reads the file again. */
    void retry() {
        tags = null;
        asked = null;
        follow();
    }

    /** The path of the functional groups of the frame shown; null where there are none. */
    @Nullable
    String framePath() {
        TagSource now = source.get();
        FileTags known = tags;
        return now == null || known == null || known.functionalGroups(now.frame()) == null
                ? null
                : FUNCTIONAL_GROUPS + now.frame();
    }

    private void activate(boolean now) {
        if (now) {
            follow();
        } else {
            reading.cancel();
            asked = null;
            finish(null, null, "");
        }
    }

    private void follow() {
        SeriesEntry entry = session.selectedProperty().get();
        int index = session.sliceIndexProperty().get();
        if (!active.get() || entry != null && index >= entry.size()) {
            return;
        }
        TagSource now = entry == null ? null : new TagSource(entry, index);
        if (now != null && now.equals(asked)) {
            return;
        }
        asked = now;
        reading.cancel();
        FileTags known = tags;
        if (now == null) {
            finish(null, null, "");
        } else if (known != null && known.serves(now.file(), now.frame())) {
            finish(now, known, "");
        } else {
            read(now);
        }
    }

    /** Until it is done what was shown before stays, with its own file above it. */
    private void read(TagSource from) {
        busy.set(true);
        reading = runner.run(
                JobRunner.Lane.ANALYSIS,
                (progress, cancel) -> opener.tags(from.file(), from.frame(), cancel),
                new JobListener<FileTags>() {
                    @Override
                    public void done(FileTags read) {
                        if (from.equals(asked)) {
                            finish(from, read, "");
                        }
                    }

                    @Override
                    public void failed(Exception failure) {
                        if (from.equals(asked)) {
                            finish(from, null, Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
                        }
                    }
                });
    }

    private void finish(@Nullable TagSource from, @Nullable FileTags read, String why) {
        tags = read;
        busy.set(false);
        source.set(from);
        problem.set(why);
        search();
    }

    private void search() {
        FileTags known = tags;
        if (known == null) {
            shown.set(Shown.NOTHING);
            return;
        }
        TagSearch search = TagSearch.of(query.get());
        List<TagRow> rows = TagRow.of(known.elements(), search);
        int of = count(known.elements());
        shown.set(new Shown(rows, search.isEmpty() ? of : matches(rows), of, !search.isEmpty(), known.end()));
    }

    private static int count(List<TagElement> elements) {
        return elements.stream()
                .mapToInt(element -> (element.vr().isEmpty() ? 0 : 1) + count(element.children()))
                .sum();
    }

    private static int matches(List<TagRow> rows) {
        return rows.stream()
                .mapToInt(row -> (row.matches() ? 1 : 0) + matches(row.children()))
                .sum();
    }
}
