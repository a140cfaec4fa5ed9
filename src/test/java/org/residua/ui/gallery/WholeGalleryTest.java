package org.residua.ui.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.residua.ui.kit.Language;
import org.residua.ui.kit.Theme;

/**
 * Pictures of every state, by one command: {@code ./mvnw -q test -Plong -Dtest=WholeGalleryTest}, with, as wanted,
 * {@code -Dgallery.out=DIR -Dgallery.theme=light -Dgallery.language=german -Dgallery.scale=1,1.5,2 -Dgallery.states=models}.
 */
@Tag("slow")
class WholeGalleryTest {
    @Test
    void everyStateIsReadInBothThemesAndLanguagesAtEverySize() throws Exception {
        List<State> states = States.all().stream()
                .filter(state -> asked("gallery.states", state.name()).contains(state.name()))
                .toList();
        Gallery gallery = new Gallery(
                states,
                Stream.of(Language.values())
                        .filter(value -> asked("gallery.language", name(value)).contains(name(value)))
                        .toList(),
                Stream.of(Theme.values())
                        .filter(value -> asked("gallery.theme", name(value)).contains(name(value)))
                        .toList(),
                asked("gallery.scale", "1,1.5,2").stream()
                        .filter(scale -> !scale.isBlank())
                        .map(Double::valueOf)
                        .toList(),
                Path.of(System.getProperty("gallery.out", "target/gallery")));
        assertEquals("", String.join("\n", gallery.visit()));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> asked(String property, String usual) {
        return Arrays.asList(System.getProperty(property, usual).split(","));
    }
}
