package org.residua.ui.training;

import java.nio.file.Path;
import org.residua.bundle.ModelBundle;

/** A file in the list of models. */
sealed interface ModelItem {
    /** Its path, or its name where it ships with the program. */
    String file();

    /** Whether it is the user's, so that it may be removed. */
    boolean own();

    /** One that opens. */
    record Usable(String file, boolean own, ModelBundle bundle) implements ModelItem {}

    /** One that does not, and why. */
    record Broken(String file, boolean own, String reason) implements ModelItem {}

    /** The name of the file alone. */
    default String fileName() {
        return String.valueOf(Path.of(file()).getFileName());
    }
}
