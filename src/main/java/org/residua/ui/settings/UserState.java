package org.residua.ui.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Messages;

/** All that is kept of the user from start to start. */
public final class UserState {
    private final ObservableList<String> problems = FXCollections.observableArrayList();
    private final Preferences preferences = new Preferences();
    private final KeptFile preferencesFile;
    private final KeptFile recentFile;
    private final RecentStudies recent;
    private final SessionFile session;

    private UserState(@Nullable Path folder, Clock clock, Later later) {
        Consumer<String> problem = problems::add;
        preferencesFile = new KeptFile(in(folder, "preferences.json"), later, problem);
        recentFile = new KeptFile(in(folder, "recent.json"), later, problem);
        recent = new RecentStudies(recentFile, clock);
        session = new SessionFile(new KeptFile(in(folder, "session.json"), later, problem));
        JsonNode kept = preferencesFile.read();
        List<String> wrong = preferences.take(kept);
        if (!wrong.isEmpty()) {
            problem.accept(Messages.text("kept.unknown", preferencesFile.name(), String.join(", ", wrong)));
        }
        preferences.onChange(() -> preferencesFile.changed(preferences::toJson));
    }

    private static @Nullable Path in(@Nullable Path folder, String name) {
        return folder == null ? null : folder.resolve(name);
    }

    /**
     * Kept in files of a folder, which is made where it is missing.
     *
     * @param later tells when to write what has changed
     */
    public static UserState in(Path folder, Clock clock, Later later) {
        return new UserState(folder, clock, later);
    }

    /** Kept in files of a folder, which is made where it is missing; written by the clock of the window. */
    public static UserState in(Path folder, Clock clock) {
        return in(folder, clock, (delay, action) -> {
            PauseTransition pause = new PauseTransition(Duration.millis(delay.toMillis()));
            pause.setOnFinished(event -> action.run());
            pause.play();
        });
    }

    /** Keeps nothing: every start is the first. */
    public static UserState forgotten() {
        return new UserState(null, Clock.systemUTC(), (delay, action) -> {});
    }

    /** What the user prefers. */
    public Preferences preferences() {
        return preferences;
    }

    /** What the user opened last. */
    public RecentStudies recent() {
        return recent;
    }

    /** What is open now, for the next start. */
    public SessionFile session() {
        return session;
    }

    /** What could not be read or written, for the user. */
    public ObservableList<String> problems() {
        return problems;
    }

    /** Writes what waits to be written. */
    public void flush() {
        preferencesFile.flush();
        recentFile.flush();
    }
}
