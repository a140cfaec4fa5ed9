package org.residua.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.ui.kit.Theme;
import org.residua.ui.kit.WindowPreset;

class UserStateTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private UserState state() {
        return UserState.in(folder, CLOCK, (delay, action) -> {
            assertTrue(delay.compareTo(Duration.ofSeconds(2)) <= 0);
            waiting.add(action);
        });
    }

    private void pass() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private Path file() {
        return folder.resolve("preferences.json");
    }

    @Test
    void everyPreferenceIsReadBackAsItWasWritten() throws IOException {
        Preferences first = state().preferences();
        first.themeProperty().set(Theme.LIGHT);
        first.languageProperty().set(LanguageChoice.GERMAN);
        first.falsePositiveRateProperty().set(0.02);
        first.overlayOpacityProperty().set(0.3);
        first.evidenceStyleProperty().set(EvidenceStyle.CONTOUR);
        first.cineFramesPerSecondProperty().set(24.0);
        first.linkScrollingProperty().set(false);
        first.hangPriorsProperty().set(false);
        first.blindFirstProperty().set(true);
        first.restoreSessionProperty().set(false);
        first.sliceMemoryMibProperty().set(512);
        first.readerNameProperty().set("Reader");
        first.readerIdProperty().set("R1");
        first.windowPresetsProperty().set(Map.of("CT", List.of(new WindowPreset("Liver", 60, 160))));
        first.keysProperty().set(Map.of("view.fit", List.of(KeyCombination.valueOf("Shortcut+Page Up"))));
        assertEquals(1, waiting.size(), "one write for all of them");
        pass();
        UserState again = state();
        assertEquals(List.of(), again.problems());
        assertEquals(first.toJson(), again.preferences().toJson());
        assertEquals(16, again.preferences().toJson().size(), "the version and all that can be preferred");
        again.preferences().reset();
        pass();
        assertEquals(1, state().preferences().toJson().size());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file()), files.toList(), "no temporary file stays");
        }
    }

    @Test
    void aValueThatIsNoneIsAsAtFirstAndTheMessageNamesTheFileWhileTheOthersCount() throws IOException {
        Files.writeString(
                file(),
                """
                {"version": 1, "theme": "MAUVE", "falsePositiveRate": 7, "cineFramesPerSecond": "fast",
                 "linkScrolling": "yes", "windowPresets": {"CT": [{"name": "", "center": 1, "width": 2}]},
                 "keys": {"view.fit": ["Nonsense+Key"]}, "sliceMemoryMib": 2.5, "overlayOpacity": 0.25}
                """);
        UserState state = state();
        assertEquals(0.25, state.preferences().overlayOpacityProperty().get());
        assertEquals(2, state.preferences().toJson().size());
        String problem = state.problems().get(0);
        assertEquals(1, state.problems().size());
        for (String part : List.of(
                file().toString(),
                "theme",
                "falsePositiveRate",
                "cineFramesPerSecond",
                "linkScrolling",
                "windowPresets",
                "keys",
                "sliceMemoryMib")) {
            assertTrue(problem.contains(part), part + " in " + problem);
        }
    }

    @Test
    void whatALaterVersionAddedIsToldAndWrittenBack() throws IOException {
        Files.writeString(file(), "{\"version\": 2, \"mirror\": {\"on\": true}}");
        UserState state = state();
        assertTrue(state.problems().get(0).contains("mirror"));
        state.preferences().readerIdProperty().set("R2");
        pass();
        assertTrue(Files.readString(file()).contains("\"on\" : true"));
    }

    @Test
    void aFileThatIsNoJsonIsPutAsideAndItsLineTold() throws IOException {
        Files.writeString(file(), "{\n\"theme\": \"LIGHT\",\n");
        UserState state = state();
        assertEquals(Theme.DARK, state.preferences().themeProperty().get());
        assertTrue(state.problems().get(0).contains(file() + " could not be read: line 3"), state.problems().get(0));
        state.preferences().themeProperty().set(Theme.LIGHT);
        pass();
        assertEquals("{\n\"theme\": \"LIGHT\",\n", Files.readString(folder.resolve("preferences.json.broken")));
        Files.writeString(file(), "[]");
        assertTrue(state().problems().get(0).contains("could not be read"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldOnce() throws IOException {
        Path blocked = folder.resolve("blocked");
        Files.writeString(blocked, "a file where a folder should be");
        UserState state = UserState.in(blocked, CLOCK, (delay, action) -> waiting.add(action));
        state.preferences().readerIdProperty().set("R3");
        pass();
        assertEquals(1, state.problems().size());
        assertTrue(state.problems().get(0).contains("could not be written"));
    }

    @Test
    void thePathsOpenedLastAreKeptWithoutTwins() {
        UserState state = state();
        for (int i = 0; i < 14; i++) {
            state.recent().opened(folder.resolve("study" + i), List.of("MR", "CT", "MR"));
        }
        state.recent().opened(folder.resolve("study5"), List.of("CR"));
        pass();
        List<RecentStudies.Recent> list = state().recent().list();
        assertEquals(RecentStudies.MOST, list.size());
        assertEquals(new RecentStudies.Recent(folder.resolve("study5").toString(), "2026-11-24", "CR"), list.get(0));
        assertEquals("study13", list.get(1).name());
        assertEquals("CT, MR", list.get(1).modality());
        assertFalse(list.get(0).isThere());
        UserState again = state();
        again.recent().forget(list.get(0));
        again.flush();
        assertEquals(RecentStudies.MOST - 1, state().recent().list().size());
        again.recent().clear();
        assertEquals(List.of(), state().recent().list());
    }

    @Test
    void whoKeepsNothingWritesNothing() throws IOException {
        UserState state = UserState.forgotten();
        state.preferences().readerIdProperty().set("R4");
        state.recent().opened(folder, List.of());
        state.flush();
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }
}
