package org.residua.ui.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the session is kept, so that the next start can go on with it. A session during whose restoration the program ended
 * twice is not restored again: it may be what ends it.
 */
public final class SessionFile {
    /** So often is a restoration that did not come to its end begun. */
    static final int MOST_ATTEMPTS = 2;

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final String SESSION = "session";
    private static final String ATTEMPTS = "attempts";
    private static final String CLOSED = "closed";

    private final KeptFile file;
    private int attempts;

    /** How the last session ended. */
    public enum Outcome {
        /** There was none. */
        NONE,
        /** The user closed the window. */
        CLOSED,
        /** The program ended otherwise. */
        CRASHED,
        /** The program ended again and again while it restored it. */
        GIVEN_UP
    }

    /**
     * What to begin with.
     *
     * @param session empty where none is to be restored
     */
    public record Start(Outcome outcome, Optional<SavedSession> session) {}

    SessionFile(KeptFile file) {
        this.file = file;
    }

    /** Begins to restore what was kept; {@link #restored()} says that it went well. */
    public Start begin() {
        JsonNode kept = file.read();
        Optional<SavedSession> session = session(kept);
        if (session.isEmpty() || session.get().paths().isEmpty()) {
            return new Start(Outcome.NONE, Optional.empty());
        }
        int before = kept.path(ATTEMPTS).asInt(0);
        if (before >= MOST_ATTEMPTS) {
            return new Start(Outcome.GIVEN_UP, Optional.empty());
        }
        attempts = before + 1;
        file.write(toJson(session.get(), false));
        boolean closed = kept.path(CLOSED).asBoolean(false);
        return new Start(closed ? Outcome.CLOSED : Outcome.CRASHED, session);
    }

    /** What was kept is in sight again. */
    public void restored() {
        attempts = 0;
    }

    /** Something changed; what is to be kept is asked for when it is written. */
    public void changed(Supplier<SavedSession> session) {
        file.changed(() -> toJson(session.get(), false));
    }

    /** The user closes the window. */
    public void close(SavedSession session) {
        attempts = 0;
        file.write(toJson(session, true));
    }

    /** Keeps nothing of any session. */
    public void clear() {
        file.write(JsonNodeFactory.instance.objectNode().put("version", 1));
    }

    private ObjectNode toJson(SavedSession session, boolean closed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", 1).put(CLOSED, closed).put(ATTEMPTS, attempts);
        json.set(SESSION, JSON.valueToTree(session));
        return json;
    }

    private static Optional<SavedSession> session(JsonNode kept) {
        try {
            return kept.has(SESSION)
                    ? Optional.of(JSON.treeToValue(kept.get(SESSION), SavedSession.class))
                    : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // Of another version, or changed by hand: the window opens empty.
            return Optional.empty();
        }
    }
}
