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
     * @param help a series with which something may be done about it; null where there is no such choice
     * @param helpText what that is; empty where there is no such choice
     */
    record Notice(
            Kind kind, String title, String text, @Nullable SeriesEntry help, String helpText) {
        static final Notice NONE = of(Kind.NONE, "", "");

        static Notice of(Kind kind, String title, String text) {
            return new Notice(kind, title, text, null, "");
        }
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
            notice.set(Notice.of(Kind.EMPTY, Messages.text("notice.empty.title"), Messages.text("notice.empty.text")));
        } else if (entry == null) {
            notice.set(Notice.of(
                    Kind.WELCOME, Messages.text("notice.welcome.title"), Messages.text("notice.welcome.text")));
        } else if (!problem.isEmpty()) {
            String title = Messages.text(
                    "notice.unreadable",
                    String.valueOf(model.viewport().sliceIndexProperty().get() + 1),
                    String.valueOf(entry.size()));
            notice.set(Notice.of(Kind.PROBLEM, title, problem));
        } else {
            notice.set(aside(entry));
        }
    }

    private static Notice aside(SeriesEntry entry) {
        SeriesState state = entry.stateProperty().get();
        String again = entry.canRetry() ? Messages.text("notice.again") : "";
        if (state instanceof SeriesState.Refused refused) {
            return new Notice(
                    Kind.ASIDE,
                    Messages.text("notice.refused"),
                    refused.reason(),
                    entry,
                    Messages.text("notice.scoreAnyway"));
        }
        if (state instanceof SeriesState.NoModel) {
            return aside(entry, "notice.noModel", Messages.text("notice.noModel.text"), again);
        }
        if (state instanceof SeriesState.Failed failed) {
            return aside(entry, "notice.failed", failed.reason(), again);
        }
        if (state instanceof SeriesState.Stopped stopped) {
            String text = Messages.text(
                    "notice.stopped.text", String.valueOf(stopped.scored()), String.valueOf(entry.size()));
            return aside(entry, "notice.stopped", text, Messages.text("notice.goOn"));
        }
        if (state instanceof SeriesState.Warned warned) {
            return aside(entry, "notice.warned", warned.reason(), again);
        }
        return Notice.NONE;
    }

    private static Notice aside(SeriesEntry entry, String titleKey, String text, String helpText) {
        return new Notice(Kind.ASIDE, Messages.text(titleKey), text, helpText.isEmpty() ? null : entry, helpText);
    }
}
