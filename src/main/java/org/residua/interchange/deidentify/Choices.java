package org.residua.interchange.deidentify;

import java.util.Set;

/**
 * How to de-identify.
 *
 * @param options of the profile
 * @param blackout where to black out pixels, by the user's word
 * @param keepPixels whether pixels stay that may have text burned in, by the user's word
 */
public record Choices(Set<ProfileOption> options, Blackout blackout, boolean keepPixels) {
    /** With a copy of the options. */
    public Choices {
        options = Set.copyOf(options);
        if (options.contains(ProfileOption.RETAIN_DATES) && options.contains(ProfileOption.RETAIN_MODIFIED_DATES)) {
            throw new IllegalArgumentException("Dates are retained as they are or modified, not both.");
        }
    }

    boolean has(ProfileOption option) {
        return options.contains(option);
    }
}
