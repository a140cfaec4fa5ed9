package org.residua.interchange.deidentify;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param source as it was named
 * @param file what was written; null where the file was refused
 * @param reason why it was refused; empty where it was written
 * @param warnings what the user should look at
 * @param changes what was done to which attributes
 */
public record Deidentified(
        Path source, @Nullable Path file, String reason, List<String> warnings, List<Change> changes) {
    /** With copies of the lists. */
    public Deidentified {
        warnings = List.copyOf(warnings);
        changes = List.copyOf(changes);
    }

    static Deidentified refused(Path source, String reason) {
        return new Deidentified(source, null, reason, List.of(), List.of());
    }
}
