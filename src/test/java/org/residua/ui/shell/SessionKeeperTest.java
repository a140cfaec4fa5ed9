package org.residua.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.anomaly.ScoreOptions;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.settings.UserState;
import org.residua.ui.viewer.Layout;
import org.residua.ui.viewer.ViewState;
import org.residua.volume.ViewOrientation;
import org.residua.volume.VoiWindow;

class SessionKeeperTest {
    @TempDir
    private Path folder;

    private Path study;

    @BeforeEach
    void aStudyOnTheDisk() throws IOException {
        study = Files.createDirectory(folder.resolve("study"));
    }

    /** One start of the program. */
    private final class Run {
        private final UserState state = UserState.in(folder, Clock.systemUTC(), (delay, action) -> action.run());
        private final ShellModel model;
        private final SessionKeeper keeper;
        private final List<String> told = new ArrayList<>();

        Run(SameThreadJobRunner runner) {
            model = new ShellModel(new FakeStudy().services(), runner, ScoreOptions.DEFAULT, state.recent());
            keeper = new SessionKeeper(model, state);
            model.announcementProperty().addListener((observed, before, now) -> told.add(now.title()));
        }

        Run begin(boolean restore, Path... paths) {
            keeper.begin(List.of(paths), restore);
            return this;
        }
    }

    private Run start(boolean restore, Path... paths) {
        return new Run(new SameThreadJobRunner()).begin(restore, paths);
    }

    @Test
    void whatWasOpenIsOpenAgainAsItWasLookedAt() {
        Run first = start(true, study);
        ViewState view = new ViewState(2.5, 40, 30, new ViewOrientation(1, false));
        first.model.viewports().layoutProperty().set(Layout.grid(1, 2));
        first.model.session().activeProperty().set(first.model.session().viewports().get(1));
        first.model.session().show(first.model.session().entries().get(1));
        first.model.session().showSlice(4);
        first.model.viewer().viewProperty().set(view);
        first.model.viewer().invertedProperty().set(true);
        first.model.viewer().voi().choose(VoiWindow.linear(77, 133));
        first.model.findings().setRate(0.02);
        first.keeper.close();

        Run second = start(true);
        assertEquals(3, second.model.session().entries().size());
        assertEquals(Layout.grid(1, 2), second.model.viewports().layoutProperty().get());
        assertEquals(1, second.model.session().viewports().indexOf(second.model.session().activeProperty().get()));
        assertEquals(
                second.model.session().entries().get(1),
                second.model.session().selectedProperty().get());
        assertEquals(4, second.model.session().sliceIndexProperty().get());
        assertEquals(view, second.model.viewer().viewProperty().get());
        assertTrue(second.model.viewer().invertedProperty().get());
        assertEquals(
                VoiWindow.linear(77, 133), second.model.viewer().voiProperty().get().window());
        assertEquals(0.02, second.model.session().alphaProperty().get());
        assertEquals(List.of("Some files were not opened"), second.told);
    }

    @Test
    void afterACrashTheSessionIsRestoredAndTheUserTold() {
        start(true, study);
        Run second = start(true);
        assertEquals(3, second.model.session().entries().size());
        assertTrue(second.told.contains("The last session is open again"));
    }

    @Test
    void aSessionThatCrashedTwiceWhileItWasRestoredIsNotRestoredAgain() {
        start(true, study);
        for (int i = 0; i < 2; i++) {
            SameThreadJobRunner never = new SameThreadJobRunner();
            never.hold();
            new Run(never).begin(true);
        }
        Run fourth = start(true);
        assertEquals(0, fourth.model.session().entries().size());
        assertEquals(List.of("The last session was left closed"), fourth.told);
        assertEquals(study.toString(), fourth.state.recent().list().get(0).path(), "it can be opened by hand");
    }

    @Test
    void pathsThatAreAskedForAndTheSwitchesGoFirst() throws IOException {
        start(true, study).keeper.close();
        assertEquals(0, start(false).model.paths().size());
        start(true, study).keeper.close();
        Path other = Files.createDirectory(folder.resolve("other"));
        assertEquals(List.of(other), start(true, other).model.paths());
        Run off = start(true, study);
        off.state.preferences().restoreSessionProperty().set(false);
        off.keeper.close();
        assertFalse(Files.readString(folder.resolve("session.json")).contains("study"));
        assertEquals(0, start(true).model.paths().size());
    }

    @Test
    void aPathThatIsGoneIsNamed() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Run first = start(true, study);
        first.model.open(List.of(other));
        first.keeper.close();
        Files.delete(study);
        Run second = start(true);
        assertTrue(second.told.contains("No longer there"));
        assertEquals(List.of(other), second.model.paths());
    }

    @Test
    void noNameOfAPatientIsKept() throws IOException {
        Run run = start(true, study);
        String name = run.model.session().entries().get(0).study().patient().name();
        run.keeper.close();
        assertFalse(name.isBlank());
        for (String file : List.of("session.json", "recent.json")) {
            String kept = Files.readString(folder.resolve(file));
            assertFalse(kept.contains(name), file);
            assertFalse(kept.contains("patient"), file);
        }
    }
}
