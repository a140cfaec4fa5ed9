package org.residua.ui.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** The colours of both themes, by the sheets: who is written on what, and whether it can be read (WCAG 2.1, 1.4.3, 1.4.11). */
class ColourSheetsTest {
    private static final Path SHEETS = Path.of("src/main/resources/org/residua/ui");
    private static final Pattern VARIABLE = Pattern.compile("(-(?:residua|image|color)-[a-z-]+):\\s*([^;]+);");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile(
            "-fx-(?:text-fill|prompt-text-fill|tick-label-fill|icon-color):\\s*(-(?:residua|image)-[a-z-]+)");
    private static final Pattern GROUND = Pattern.compile("-fx-background-color:\\s*([^;]+);");
    private static final Pattern LITERAL =
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|:\\s*(?:white|gr[ae]y|red|green|blue|orange|yellow)\\b");

    /** Grounds that any text of the window may lie on. */
    private static final List<String> GROUNDS =
            List.of("-residua-window", "-residua-panel", "-residua-card", "-residua-card-hover", "-residua-chosen");

    /** What is no text but must be seen where it lies. */
    private static final List<String> SIGNS = List.of(
            "-residua-focus",
            "-residua-accent",
            "-residua-dot",
            "-residua-dot-running",
            "-residua-bar-line",
            "-residua-bar-current",
            "-residua-slider-quiet",
            "-residua-thumb-line",
            "-residua-curve",
            "-residua-curve-before",
            "-residua-other",
            "-residua-other-dot");

    @Test
    void everyTextIsReadOnEveryGroundOfBothThemes() throws IOException {
        for (String theme : List.of("dark", "light")) {
            Map<String, Color> colours = colours(theme);
            List<String> faint = new ArrayList<>();
            Set<String> texts = texts();
            assertTrue(texts.size() >= 8, "the pattern finds the texts");
            for (String text : texts) {
                for (String ground : GROUNDS) {
                    check(colours, text, ground, Contrast.LEAST, faint);
                }
            }
            check(colours, "-residua-strip-text", "-residua-strip", Contrast.LEAST, faint);
            check(colours, "-residua-chosen-text", "-residua-chosen", Contrast.LEAST, faint);
            check(colours, "-residua-text", "-residua-card-chosen", Contrast.LEAST, faint);
            check(colours, "-residua-muted", "-residua-card-chosen", Contrast.LEAST, faint);
            for (String sign : SIGNS) {
                check(colours, sign, "-residua-panel", Contrast.LEAST_LARGE, faint);
                check(colours, sign, "-residua-card", Contrast.LEAST_LARGE, faint);
            }
            assertEquals(List.of(), faint, theme);
        }
    }

    @Test
    void textOverImagesIsReadOnBlackAndOnItsBackingOverWhite() throws IOException {
        Map<String, Color> colours = colours("light");
        List<String> faint = new ArrayList<>();
        for (String text : List.of("text", "note", "letter", "scale", "quiet", "mark", "focus")) {
            double contrast = Contrast.of(colours.get("-image-" + text), Color.BLACK);
            if (contrast < Contrast.LEAST) {
                faint.add(text + " " + contrast);
            }
        }
        check(colours, "-image-outside-text", "-image-outside", Contrast.LEAST, faint);
        assertEquals(List.of(), faint);
    }

    @Test
    void coloursAreWrittenInTheSheetsOfTheThemesAlone() throws IOException {
        List<String> literal = Files.readString(SHEETS.resolve("residua.css"))
                .lines()
                .filter(line -> LITERAL.matcher(line).find())
                .toList();
        assertEquals(List.of(), literal);
    }

    @Test
    void everyColourThatIsLookedUpIsDefinedAndEveryDefinedOneIsLookedUp() throws IOException {
        String sheet = Files.readString(SHEETS.resolve("residua.css"));
        Set<String> used = new TreeSet<>();
        Pattern.compile("-(?:residua|image)-[a-z-]+")
                .matcher(sheet)
                .results()
                .forEach(result -> used.add(result.group()));
        Set<String> defined = new TreeSet<>(colours("dark").keySet());
        defined.removeIf(name -> name.startsWith("-color"));
        Set<String> either = new TreeSet<>(used);
        either.addAll(defined);
        either.removeIf(name -> used.contains(name) && defined.contains(name));
        assertEquals(Set.of(), either);
    }

    @Test
    void theLightThemeGivesAColourForEachThatIsNotOfImages() throws IOException {
        Set<String> dark = new TreeSet<>(variables("images.css").keySet());
        dark.removeIf(name -> name.startsWith("-image"));
        assertEquals(dark, new TreeSet<>(variables("light.css").keySet()));
    }

    private static void check(
            Map<String, Color> colours, String text, String ground, double least, List<String> faint) {
        double contrast = Contrast.of(colours.get(text), colours.get(ground));
        if (contrast < least) {
            faint.add("%s on %s: %.2f".formatted(text, ground, contrast));
        }
    }

    /** Variables of the window that some rule writes with, unless it brings its own ground or they are of images. */
    private static Set<String> texts() throws IOException {
        Set<String> texts = new TreeSet<>();
        RULE.matcher(Files.readString(SHEETS.resolve("residua.css"))).results().forEach(rule -> {
            boolean ownGround = GROUND.matcher(rule.group(2)).find();
            TEXT.matcher(rule.group(2))
                    .results()
                    .map(result -> result.group(1))
                    .filter(name -> name.startsWith("-residua"))
                    .filter(name -> !ownGround || name.equals("-residua-text"))
                    .forEach(texts::add);
        });
        texts.add("-residua-accent-text");
        // A sign of 40 px, and texts that are only ever on their own ground.
        texts.removeAll(Set.of("-residua-sign", "-residua-strip-text", "-residua-chosen-text"));
        return texts;
    }

    private static Map<String, Color> colours(String theme) throws IOException {
        Map<String, Color> colours = variables("images.css");
        if (theme.equals("light")) {
            colours.putAll(variables("light.css"));
        }
        return colours;
    }

    private static Map<String, Color> variables(String file) throws IOException {
        Map<String, Color> colours = new LinkedHashMap<>();
        VARIABLE.matcher(Files.readString(SHEETS.resolve(file)))
                .results()
                .forEach(result ->
                        colours.put(result.group(1), Color.web(result.group(2).strip())));
        return colours;
    }
}
