package org.residua.ui.settings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Language;

/** Which language the window speaks. */
public enum LanguageChoice {
    /** That of the system's user. */
    SYSTEM(null),
    ENGLISH(Language.ENGLISH),
    GERMAN(Language.GERMAN);

    private final @Nullable Language language;

    LanguageChoice(@Nullable Language language) {
        this.language = language;
    }

    /** The one chosen; empty where the system's is to stay. */
    public Optional<Language> language() {
        return Optional.ofNullable(language);
    }
}
