package org.residua.ui.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.residua.ui.kit.FxThread;
import org.residua.ui.kit.Language;
import org.residua.ui.kit.Theme;

/** Goes through states, in each language and theme, and says what an {@link Inspection} finds; takes pictures where asked. */
final class Gallery {
    /** Until a note is there in full. */
    private static final long FADE_MS = 700;

    private final List<State> states;
    private final List<Language> languages;
    private final List<Theme> themes;
    private final List<Double> scales;
    private final Path out;
    private final List<String> found = new ArrayList<>();

    /**
     * What to go through.
     *
     * @param scales of the pictures; none for no pictures
     * @param out what is written: pictures in a folder for each language, theme and scale
     */
    Gallery(List<State> states, List<Language> languages, List<Theme> themes, List<Double> scales, Path out) {
        this.states = states;
        this.languages = languages;
        this.themes = themes;
        this.scales = scales;
        this.out = out;
    }

    /** What is wrong, a line each; the language it started in is set again at the end. */
    List<String> visit() throws Exception {
        Locale before = Locale.getDefault();
        FxThread.start();
        try {
            for (Language language : languages) {
                language.use();
                for (State state : states) {
                    visit(language, state);
                }
            }
        } finally {
            Locale.setDefault(before);
        }
        return found;
    }

    private void visit(Language language, State state) throws Exception {
        Path made = Files.createDirectories(out.resolve("made").resolve(state.name()));
        Stand stand = FxThread.call(() -> {
            Theme.install();
            Stand fresh = new Stand(made);
            state.setting().set(fresh);
            return fresh;
        });
        try {
            if (FxThread.call(stand::hasPopups)) {
                TimeUnit.MILLISECONDS.sleep(FADE_MS);
            }
            for (Theme theme : themes) {
                FxThread.call(() -> look(stand, language, theme, state.name()));
            }
        } finally {
            FxThread.call(() -> {
                stand.close();
                return true;
            });
        }
    }

    private boolean look(Stand stand, Language language, Theme theme, String state) throws Exception {
        theme.use();
        stand.settle();
        String where = (language + " " + theme + " " + state).toLowerCase(Locale.ROOT);
        Stage top = stand.top();
        if (top != stand.stage()) {
            note(top, where);
            for (double scale : scales) {
                picture(top, language, theme, scale, state);
            }
            return true;
        }
        for (Size size : Size.ALL) {
            // Another theme has other colours, but no other widths.
            if (theme != themes.get(0) && size != Size.USUAL) {
                continue;
            }
            stand.size(size);
            note(top, where + " " + size);
            for (double scale : scales) {
                if (size == Size.USUAL) {
                    picture(top, language, theme, scale, state);
                } else if (scale == 1) {
                    picture(top, language, theme, scale, state + "-" + size);
                }
            }
        }
        return true;
    }

    private void picture(Stage stage, Language language, Theme theme, double scale, String name) throws IOException {
        String folder =
                "%s-%s-%d".formatted(language, theme, Math.round(100 * scale)).toLowerCase(Locale.ROOT);
        Picture.of(stage, scale)
                .write(Files.createDirectories(out.resolve(folder)).resolve(name + ".png"));
    }

    private void note(Stage stage, String where) {
        Inspection.of(stage.getScene()).forEach(finding -> found.add(where + ": " + finding));
    }
}
