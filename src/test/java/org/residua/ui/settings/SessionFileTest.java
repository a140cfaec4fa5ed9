package org.residua.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.volume.ViewOrientation;
import org.residua.volume.VoiWindow;

class SessionFileTest {
    private static final SavedSession SESSION = new SavedSession(
            List.of("/scans/one"),
            "GRID 1 2",
            List.of(
                    new SavedSession.View(
                            "1.2.3",
                            7,
                            "brain-flair-1",
                            new SavedSession.Sight(
                                    2.5,
                                    100,
                                    80.5,
                                    new ViewOrientation(1, true),
                                    true,
                                    "Brain",
                                    VoiWindow.linear(40, 80))),
                    new SavedSession.View(null, 0, null, null)),
            1,
            0.02);

    @TempDir
    private Path folder;

    private SessionFile open() {
        return new SessionFile(new KeptFile(folder.resolve("session.json"), (delay, action) -> action.run(), problem -> {}));
    }

    @Test
    void aSessionThatWasClosedIsBegunWithAsItWas() {
        open().close(SESSION);
        assertEquals(new SessionFile.Start(SessionFile.Outcome.CLOSED, Optional.of(SESSION)), open().begin());
    }

    @Test
    void aSessionThatEndedTwiceWhileItWasRestoredIsNotRestoredAgain() {
        SessionFile running = open();
        running.changed(() -> SESSION);
        assertEquals(SessionFile.Outcome.CRASHED, open().begin().outcome());
        assertEquals(SessionFile.Outcome.CRASHED, open().begin().outcome());
        assertEquals(new SessionFile.Start(SessionFile.Outcome.GIVEN_UP, Optional.empty()), open().begin());
        assertEquals(SessionFile.Outcome.GIVEN_UP, open().begin().outcome());
    }

    @Test
    void aSessionThatWasRestoredMayEndManyTimes() {
        open().changed(() -> SESSION);
        for (int i = 0; i < 5; i++) {
            SessionFile file = open();
            assertEquals(SessionFile.Outcome.CRASHED, file.begin().outcome());
            file.restored();
            file.changed(() -> SESSION);
        }
    }

    @Test
    void changesWhileItIsBeingRestoredDoNotHideThatItIs() {
        open().changed(() -> SESSION);
        for (int i = 0; i < SessionFile.MOST_ATTEMPTS; i++) {
            SessionFile file = open();
            assertEquals(SessionFile.Outcome.CRASHED, file.begin().outcome());
            file.changed(() -> SESSION);
        }
        assertEquals(SessionFile.Outcome.GIVEN_UP, open().begin().outcome());
    }

    @Test
    void nothingIsRestoredOfWhatCannotBeReadOrWasCleared() throws IOException {
        assertEquals(SessionFile.Outcome.NONE, open().begin().outcome());
        Files.writeString(folder.resolve("session.json"), "{\"session\": {\"paths\": 5}}");
        assertEquals(SessionFile.Outcome.NONE, open().begin().outcome());
        open().close(SESSION);
        open().clear();
        assertEquals(SessionFile.Outcome.NONE, open().begin().outcome());
    }
}
