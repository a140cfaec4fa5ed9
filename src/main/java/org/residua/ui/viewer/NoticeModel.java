package org.residua.ui.viewer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.SeriesState;

/** What has to be said over the image: nothing open, cannot be read, refused, no model. */
final class NoticeModel {
    private final ViewerModel model;
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private final ChangeListener<SeriesState> stateListener = (observed, before, now) -> update();

    /** How a notice is shown. */
    enum Kind {
        NONE,
        /** In the middle, inviting. */
        WELCOME,
        /** In the middle: something is open, and may be shown here. */
        EMPTY,
        /** In the middle: there is no image. */
        PROBLEM,
        /** At the lower edge, beside the image. */
        ASIDE
    }

    /**
     * What is said.
     *
     * @param refused the series that may be scored anyway; null where there is no such choice
     */
    record Notice(
            Kind kind, String title, String text, @Nullable SeriesEntry refused) {
        static final Notice NONE = new Notice(Kind.NONE, "", "", null);
    }

    NoticeModel(ViewerModel model) {
        this.model = model;
        model.viewport().entryProperty().addListener((observed, before, now) -> {
            if (before != null) {
                before.stateProperty().removeListener(stateListener);
            }
            if (now != null) {
                now.stateProperty().addListener(stateListener);
            }
            update();
        });
        model.problemProperty().addListener((observed, before, now) -> update());
        model.session().entries().addListener((ListChangeListener<SeriesEntry>) change -> update());
        update();
    }

    ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Reads the slice again that could not be shown. */
    void retry() {
        model.retry();
    }

    private void update() {
        SeriesEntry entry = model.viewport().entryProperty().get();
        String problem = model.problemProperty().get();
        if (entry == null && !model.session().entries().isEmpty()) {
            notice.set(new Notice(
                    Kind.EMPTY, Messages.text("notice.empty.title"), Messages.text("notice.empty.text"), null));
        } else if (entry == null) {
            notice.set(new Notice(
                    Kind.WELCOME, Messages.text("notice.welcome.title"), Messages.text("notice.welcome.text"), null));
        } else if (!problem.isEmpty()) {
            String title = Messages.text(
                    "notice.unreadable",
                    String.valueOf(model.viewport().sliceIndexProperty().get() + 1),
                    String.valueOf(entry.size()));
            notice.set(new Notice(Kind.PROBLEM, title, problem, null));
        } else {
            notice.set(aside(entry));
        }
    }

    private static Notice aside(SeriesEntry entry) {
        SeriesState state = entry.stateProperty().get();
        if (state instanceof SeriesState.Refused refused) {
            return new Notice(Kind.ASIDE, Messages.text("notice.refused"), refused.reason(), entry);
        }
        if (state instanceof SeriesState.NoModel) {
            return new Notice(Kind.ASIDE, Messages.text("notice.noModel"), Messages.text("notice.noModel.text"), null);
        }
        if (state instanceof SeriesState.Failed failed) {
            return new Notice(Kind.ASIDE, Messages.text("notice.failed"), failed.reason(), null);
        }
        if (state instanceof SeriesState.Warned warned) {
            return new Notice(Kind.ASIDE, Messages.text("notice.warned"), warned.reason(), null);
        }
        return Notice.NONE;
    }
}
