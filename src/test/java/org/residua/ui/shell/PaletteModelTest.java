package org.residua.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.anomaly.ScoreOptions;
import org.residua.ui.kit.Availability;
import org.residua.ui.kit.Command;
import org.residua.ui.kit.CommandGroup;
import org.residua.ui.kit.Commands;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.settings.UserState;

class PaletteModelTest {
    private final List<String> done = new ArrayList<>();
    private final SimpleBooleanProperty possible = new SimpleBooleanProperty();
    private final Commands commands = new Commands();
    private final ShellModel shell =
            new ShellModel(new FakeStudy().services(), new SameThreadJobRunner(), ScoreOptions.DEFAULT);
    private final UserState state = UserState.forgotten();
    private final PaletteModel model =
            new PaletteModel(commands, shell.session(), state.recent(), path -> done.add("open " + path));

    PaletteModelTest() {
        commands.add(Command.of("view.fit", CommandGroup.VIEW, () -> done.add("fit")).keys("F"));
        commands.add(Command.of("view.zoomIn", CommandGroup.VIEW, () -> done.add("zoom")));
        commands.add(Command.held("evidence.hide", CommandGroup.EVIDENCE, down -> done.add("held")));
        commands.add(Command.of("file.report", CommandGroup.FILE, () -> done.add("report"))
                .when(new Availability(possible, "unavailable.noResult")));
        model.begin();
    }

    private List<String> texts() {
        return model.items().stream().map(PaletteItem::text).toList();
    }

    private PaletteItem first(String typed) {
        model.typedProperty().set(typed);
        return model.items().get(0);
    }

    @Test
    void nothingTypedShowsAllThatCanBeDoneOnceWhatWasUsedLastFirst() {
        assertEquals(List.of("Fit to the pane", "Zoom in", "Write the report…"), texts());
        assertTrue(model.run(first("zoom")));
        model.begin();
        assertEquals("Zoom in", texts().get(0));
    }

    @Test
    void aCommandIsFoundByItsTextInAnyOrderItsEnglishIdAndScatteredLetters() {
        for (String typed : List.of("fit pane", "PANE fit", "view.fit", "view fit", "fpane", "fít")) {
            String plain = typed.replace('.', ' ');
            assertEquals("Fit to the pane", first(plain).text(), typed);
        }
        model.typedProperty().set("xylophone");
        assertEquals(List.of(), texts());
    }

    @Test
    void whatCannotBeDoneSaysWhyComesLastAndIsNotDone() {
        PaletteItem report = first("report");
        assertEquals("the series shown has no result yet", report.reason());
        assertFalse(model.run(report));
        possible.set(true);
        assertTrue(model.run(report));
        assertEquals(List.of("report"), done);
    }

    @Test
    void aSeriesAndASliceAreReachedByName() {
        shell.open(List.of(Path.of("study")));
        String other = shell.session().entries().get(1).series().description();
        assertTrue(model.run(first("go to " + other)));
        assertEquals(
                shell.session().entries().get(1),
                shell.session().selectedProperty().get());
        assertTrue(model.run(first("slice 3")));
        assertEquals(2, shell.session().sliceIndexProperty().get());
        assertEquals("the series has 19 slices", first("slice 44").reason());
        assertFalse(model.run(first("slice 44")));
    }

    @Test
    void aPathThatIsTypedOrWasOpenedBeforeIsOpened(@TempDir Path folder) {
        assertTrue(model.run(first(folder.toString())));
        assertTrue(model.run(first("~/scans")));
        UserState kept = UserState.in(folder, Clock.systemUTC(), (delay, action) -> {});
        kept.recent().opened(folder.resolve("knees"), List.of("MR"));
        PaletteModel again = new PaletteModel(commands, shell.session(), kept.recent(), path -> done.add("again " + path));
        again.typedProperty().set("knees");
        PaletteItem item = again.items().get(0);
        assertEquals("Open again: knees", item.text());
        assertTrue(again.run(item));
        assertEquals(
                List.of(
                        "open " + folder,
                        "open " + Path.of(Objects.requireNonNull(System.getProperty("user.home")), "scans"),
                        "again " + folder.resolve("knees").toAbsolutePath()),
                done);
    }
}
