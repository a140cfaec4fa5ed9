package org.residua.ui.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.residua.ui.kit.Messages;

/** Shows a file in the window of files that the system has. */
record FileReveal(String operatingSystem) {
    static FileReveal forThisSystem() {
        return new FileReveal(System.getProperty("os.name", ""));
    }

    /** Starts the system's program and does not wait for it. */
    void show(Path file) throws IOException {
        try {
            new ProcessBuilder(command(file))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new IOException(Messages.text("models.revealFailed", file), e);
        }
    }

    List<String> command(Path file) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return List.of("explorer.exe", "/select," + file);
        }
        if (system.contains("mac")) {
            return List.of("open", "-R", file.toString());
        }
        return List.of("xdg-open", String.valueOf(file.toAbsolutePath().getParent()));
    }
}
