package org.residua.ui.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.residua.task.CancelToken;

/** Long work that the footer shows and the user may stop. */
public final class RunningTask {
    private final String title;
    private final DoubleProperty fraction = new SimpleDoubleProperty(-1);
    private final StringProperty message = new SimpleStringProperty("");
    private @Nullable CancelToken cancel;

    private final boolean behind;

    RunningTask(String title, boolean behind) {
        this.title = title;
        this.behind = behind;
    }

    /** Whether nobody waits for it. */
    boolean isBehind() {
        return behind;
    }

    /** What it does. */
    public String title() {
        return title;
    }

    /** 0 to 1, negative when it cannot be told. */
    public DoubleProperty fractionProperty() {
        return fraction;
    }

    /** What it is at. */
    public StringProperty messageProperty() {
        return message;
    }

    /** Stops it at its next step. */
    public void stop() {
        if (cancel != null) {
            cancel.cancel();
        }
    }

    void stoppedBy(CancelToken token) {
        cancel = token;
    }
}
